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
  /** What the statement loads, where it binds only the first part: `xml.sax` in `import xml.sax`. */
  readonly loads?: string;
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
  /**
   * Says in words which source a resolved name is, or null: `request query`, `command line argument`.
   *
   * @param classHead answers the head of the class round the name: `class Page(BaseHTTPRequestHandler):`.
   */
  sourceOf(name: ResolvedName, classHead: () => string): string | null;
  /** The name under which sources and sinks know a parameter of a declared type, or null: `request` for `HttpRequest`. */
  nameOfType(type: string): string | null;
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
  /** Operators whose result carries the taint of their operands, beside those that put texts together. */
  readonly carryingOperators: ReadonlySet<string>;
  /** Methods that put their arguments into the value that they belong to: `push`, `append`. */
  readonly mutators: ReadonlySet<string>;
  /** Functions that pass on a value to a function given to them, by `*.method` or plain name. */
  readonly callbacks: ReadonlyMap<string, CallbackWay>;
  /** Members whose value is a number or another harmless thing: `length`. */
  readonly cleanMembers: ReadonlySet<string>;
}

/** What a node of the syntax tree says, in words that all languages share. Nodes are parts of it, or the node itself where none is named. */
export type SyntaxFact =
  /** A call or construction. */
  | { readonly kind: 'call'; readonly callee: SyntaxNode }
  /** A name that comes to be in its block or its function. */
  | { readonly kind: 'declaration'; readonly scope: 'block' | 'function'; readonly target: SyntaxNode; readonly value: SyntaxNode | null }
  | { readonly kind: 'assignment'; readonly augmented: boolean; readonly target: SyntaxNode; readonly value: SyntaxNode | null }
  /** Names that are bound to the elements of a value, or to what was thrown. */
  | { readonly kind: 'loop'; readonly target: SyntaxNode; readonly value: SyntaxNode | null }
  | { readonly kind: 'pair'; readonly key: SyntaxNode; readonly value: SyntaxNode }
  /** What runs only when a condition holds. */
  | { readonly kind: 'guard'; readonly condition: SyntaxNode; readonly consequence: SyntaxNode }
  | { readonly kind: 'return'; readonly value: SyntaxNode }
  | { readonly kind: 'assert'; readonly condition: SyntaxNode }
  /** What runs after an exception. */
  | { readonly kind: 'handler'; readonly body: SyntaxNode }
  /** Names declared inside of `node` end with it. */
  | { readonly kind: 'scope'; readonly scope: 'block' | 'class'; readonly node: SyntaxNode }
  | { readonly kind: 'class'; readonly name: SyntaxNode }
  /** `attribute` is one of markup inside code, `regex` a literal regular expression. */
  | { readonly kind: 'import' | 'function' | 'attribute' | 'decorator' | 'comparison' | 'regex' };

/** The kinds of nodes that say something, by the grammar's names. Nothing is asked of a node but its own parts and its parent. */
export type SyntaxFacts = Readonly<Record<string, (node: SyntaxNode) => readonly (SyntaxFact | null)[]>>;

/** All that the analyser knows of one language. A new language is one of these. */
export interface LanguageAdapter {
  /** One query of the grammar finds all these nodes; what it takes to compile grows with the query's patterns, so they are plain kinds. */
  readonly syntaxFacts: SyntaxFacts;
  readonly hasKeywordArguments: boolean;
  /** Names of the environment that a bare assignment does not declare: `location = url` goes to another page. */
  readonly ambientNames: ReadonlySet<string>;
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
  /** An import in the style of the file, without a line break. */
  importStatement(module: string, name: string | null, root: SyntaxNode, text: string): string;
  /** What makes a piece of text go on after a blank line. */
  readonly openEnds: OpenEnds;
  /** Offset at which a new import statement goes in a text with these imports and this root. */
  importOffset(root: SyntaxNode, text: string): number;
}
