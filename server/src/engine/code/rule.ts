import type { CodeLanguage } from '../document/language.ts';
import type { Report, RuleMetadata } from '../model/rule.ts';
import type { Span } from '../model/span.ts';
import type { CodeContext } from './context.ts';
import type { Argument, SyntaxNode } from './expression.ts';
import type { AssertFact, FunctionFact, HandlerFact } from './facts.ts';
import type { ResolvedName } from './names.ts';

/** A call whose callee a rule named. */
export interface Call {
  readonly node: SyntaxNode;
  readonly callee: SyntaxNode;
  readonly name: ResolvedName;
  readonly args: readonly Argument[];
  readonly constructs: boolean;
}

/** A value given to a name, member, key, keyword or markup attribute that a rule named. */
export interface NamedBinding {
  /** The last part of the name: `innerHTML` for `panel.innerHTML`. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: SyntaxNode;
  /** The whole assignment, pair, argument or attribute. */
  readonly span: Span;
  /** The assigned target for assignments, else null. */
  readonly target: SyntaxNode | null;
  readonly form: 'assignment' | 'pair' | 'keyword' | 'attribute';
}

/** A name that an import statement binds to a module or to a member of one, which a rule named. */
export interface Imported {
  /** The whole import statement. */
  readonly node: SyntaxNode;
  /** The name that it binds in the file. */
  readonly name: string;
  readonly nameNode: SyntaxNode;
  /** Full name: `Crypto.Cipher.DES`. */
  readonly path: string;
}

export interface Decorator {
  /** The whole decorator with its mark. */
  readonly node: SyntaxNode;
  readonly name: ResolvedName;
  /** Empty where it is not called. */
  readonly args: readonly Argument[];
}

export interface ComparisonFact {
  readonly node: SyntaxNode;
  readonly operator: 'equal' | 'unequal' | 'in' | 'notIn' | 'other';
  readonly left: SyntaxNode;
  readonly right: SyntaxNode;
}

/**
 * What a rule listens to. Names are full: `child_process.exec` matches only what is proved to be that member;
 * `*.innerHTML` matches the last part on any object, and a plain name matches a global or import of that name.
 */
export type Listener =
  | { readonly on: 'call'; readonly names: readonly string[]; readonly check: (call: Call, context: CodeContext, report: Report) => void }
  | {
      /** Names are last parts, without `*.`. */
      readonly on: 'binding';
      readonly names: readonly string[];
      readonly forms?: readonly NamedBinding['form'][];
      readonly check: (binding: NamedBinding, context: CodeContext, report: Report) => void;
    }
  | { readonly on: 'function'; readonly check: (fact: FunctionFact, context: CodeContext, report: Report) => void }
  | {
      /** Full names of modules or their members; a name stands for all that is below it: `Crypto` for `Crypto.Cipher.DES`. */
      readonly on: 'import';
      readonly names: readonly string[];
      readonly check: (imported: Imported, context: CodeContext, report: Report) => void;
    }
  /** Names are those of calls; the decorator may be called or not. */
  | {
      readonly on: 'decorator';
      readonly names: readonly string[];
      readonly check: (decorator: Decorator, context: CodeContext, report: Report) => void;
    }
  | { readonly on: 'comparison'; readonly check: (comparison: ComparisonFact, context: CodeContext, report: Report) => void }
  /** A literal regular expression, where the language has them. */
  | { readonly on: 'regex'; readonly check: (node: SyntaxNode, context: CodeContext, report: Report) => void }
  | { readonly on: 'assert'; readonly check: (fact: AssertFact, context: CodeContext, report: Report) => void }
  | { readonly on: 'handler'; readonly check: (fact: HandlerFact, context: CodeContext, report: Report) => void }
  /** Once for each statement at the top of the file, for what only its parts together tell. */
  | { readonly on: 'unit'; readonly check: (context: CodeContext, report: Report) => void }
  /** Once for each file, for what only the whole can tell. It runs at every keystroke, so it must be cheap. */
  | { readonly on: 'file'; readonly check: (context: CodeContext, report: Report) => void };

/** A rule over the facts of one source file. */
export interface CodeRule extends RuleMetadata {
  readonly kind: 'code';
  readonly languages: readonly [CodeLanguage, ...CodeLanguage[]];
  readonly listeners: readonly Listener[];
}

export function codeRule(rule: Omit<CodeRule, 'kind'>): CodeRule {
  return { kind: 'code', ...rule };
}

type JavaScriptRule = Omit<CodeRule, 'kind' | 'languages'>;

/** A rule for JavaScript, TypeScript and TSX. */
export function javascriptRule(rule: JavaScriptRule): CodeRule {
  return codeRule({ languages: ['javascript', 'typescript', 'tsx'], ...rule });
}

/** A rule for Python. */
export function pythonRule(rule: JavaScriptRule): CodeRule {
  return codeRule({ languages: ['python'], ...rule });
}

export function onCall(names: readonly string[], check: Extract<Listener, { on: 'call' }>['check']): Listener {
  return { on: 'call', names, check };
}

export function onBinding(
  names: readonly string[],
  check: Extract<Listener, { on: 'binding' }>['check'],
  forms?: readonly NamedBinding['form'][],
): Listener {
  return { on: 'binding', names, check, ...(forms === undefined ? {} : { forms }) };
}

export function onImport(names: readonly string[], check: Extract<Listener, { on: 'import' }>['check']): Listener {
  return { on: 'import', names, check };
}

export function onDecorator(names: readonly string[], check: Extract<Listener, { on: 'decorator' }>['check']): Listener {
  return { on: 'decorator', names, check };
}
