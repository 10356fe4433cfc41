import type { OpenEnds } from './chunks.ts';
import type { Expression, SyntaxNode } from './expression.ts';
import type { ResolvedName } from './names.ts';

/** A name that a pattern binds, and the way from the bound value to the name's own: `{ a: { b } }` binds `b` by `['a', 'b']`. */
export interface Binding {
  readonly name: string;
  readonly node: SyntaxNode;
  /** `*` stands for an element whose key is not known. */
  readonly path: readonly string[];
  /** Value that the name gets when none is passed. */
  readonly fallback: SyntaxNode | null;
}

/** A name that an import binds to a module or to a member of one: `child_process.exec`, `subprocess`. */
export interface ImportBinding {
  /** `*` for all names of the module. */
  readonly name: string;
  readonly node: SyntaxNode;
  readonly path: string;
}

export interface Parameter {
  readonly index: number;
  readonly bindings: readonly Binding[];
  readonly node: SyntaxNode;
  /** Text of the type annotation, or the empty string. */
  readonly type: string;
  /** Text of decorators on the parameter itself, or the empty string. */
  readonly decorators: string;
}

/** What a function of the document looks like from outside. */
export interface FunctionShape {
  readonly name: string | null;
  readonly parameters: readonly Parameter[];
  readonly body: SyntaxNode | null;
  /** Text of the decorators above it, one each. */
  readonly decorators: readonly string[];
}

/** How a function passes a value on to a function given to it. */
export interface CallbackWay {
  /** The parameter that gets the elements or the result. */
  readonly parameter: number;
  /** The argument whose elements they are; left out for methods, whose own value it is. */
  readonly argument?: number;
  /** True when the call yields what the given function returns. */
  readonly answers?: boolean;
}

/** What is known of tainted data in a language and its common frameworks. */
export interface TaintModel {
  /** Says in words which source a resolved name is, or null: `request query`, `command line argument`. */
  sourceOf(name: ResolvedName): string | null;
  /** Says in words which source a parameter is, or null; asked for each name that the parameter binds. */
  parameterSource(shape: FunctionShape, parameter: Parameter, binding: Binding): string | null;
  /** True when a call of this name yields clean data whatever its arguments are. `*.name` forms are tested by the last part. */
  readonly sanitizers: ReadonlySet<string>;
  /** True for a call that leaves nothing harmful by its arguments: `x.replace(/[^a-z]/g, '')`. `name` is the callee's last part. */
  readonly cleans?: (name: string, args: readonly string[]) => boolean;
  /** Calls whose result carries the taint of any argument. */
  readonly propagators: ReadonlySet<string>;
  /** Calls that return their first argument in another form, so that they keep its name: `util.promisify`. */
  readonly identities: ReadonlySet<string>;
  /** Methods that put their arguments into the value that they belong to: `push`, `append`. */
  readonly mutators: ReadonlySet<string>;
  /** Functions that pass on a value to a function given to them, by `*.method` or plain name. */
  readonly callbacks: ReadonlyMap<string, CallbackWay>;
  /** Members whose value is a number or another harmless thing: `length`. */
  readonly cleanMembers: ReadonlySet<string>;
}

/**
 * All that the analyser knows of one language. A new language is one of these.
 *
 * `factsQuery` is the only query of the grammar. Its captures, each of a whole node with its parts:
 * - `@call` with `@callee`: a call or construction
 * - `@declaration` with `@target` and, where there is one, `@value`; `@function-scoped` in place of `@declaration` when the name
 *   belongs to the function and not to the block
 * - `@assignment` / `@augmented` with `@target` and `@value`
 * - `@loop` with `@target` and `@value`: names bound to the elements of a value
 * - `@import`, `@function`, `@block`, `@class`: whole nodes
 * - `@pair` with `@key` and `@value`; `@attribute`: an attribute of markup inside code; `@decorator`
 * - `@return` with `@value`
 * - `@guard` with `@condition` and `@consequence`: a statement that runs `@consequence` only when `@condition` holds
 * - `@comparison`, `@regex`: whole expressions; `@assert` with `@condition`; `@handler` with `@body`: what runs after an exception
 */
export interface LanguageAdapter {
  readonly factsQuery: string;
  readonly hasKeywordArguments: boolean;
  /** True where an assignment to a name makes it local to its function, as in Python. */
  readonly assignmentDeclares: boolean;
  /** Kinds of nodes of which a part may be left out when the program runs, `condition` fields apart. */
  readonly branches: ReadonlySet<string>;
  /** Kinds of nodes whose parts may run again. */
  readonly loops: ReadonlySet<string>;
  /** Names that the language knows of a module, beside those that rules ask for: `flask.request`. They matter for `import *`. */
  readonly wellKnownNames: readonly string[];
  /** Reads one level of an expression. Total: what it does not know is `other`. */
  expression(node: SyntaxNode, text: string): Expression;
  /** Names bound by the target of a declaration, assignment, loop or parameter; members count as `this.name` for the own instance. */
  bindings(target: SyntaxNode, text: string): Binding[];
  imports(node: SyntaxNode, text: string): ImportBinding[];
  functionShape(node: SyntaxNode, text: string): FunctionShape;
  /** The module that a call loads (`require('fs')`), or null. */
  loadedModule(calleeName: string, firstArgument: string | null): string | null;
  /** True when the statement or block always leaves: return, throw, raise, continue, process exit. */
  exits(consequence: SyntaxNode, text: string): boolean;
  /** Name and value of a markup attribute, or null. */
  attribute(node: SyntaxNode, text: string): { name: string; nameSpan: { start: number; end: number }; value: SyntaxNode | null } | null;
  readonly taint: TaintModel;
  /** How this language reads an environment variable and where an import goes. */
  importStatement(module: string, name: string | null): string;
  /** What makes a piece of text go on after a blank line. */
  readonly openEnds: OpenEnds;
  /** Offset at which a new import statement goes in a text with these imports and this root. */
  importOffset(root: SyntaxNode, text: string): number;
}
