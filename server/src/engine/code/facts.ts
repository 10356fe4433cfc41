import type { Span } from '../model/span.ts';
import type { LanguageAdapter } from './adapter.ts';
import { spanOf, type Expression } from './expression.ts';
import { createScopes, define, enclosing, lookup, type Definition, type Scope, type Scopes, type ScopeSpan } from './scopes.ts';
import type { SyntaxNode } from './syntax-node.ts';
import type {
  AssertFact,
  AssignmentFact,
  CallFact,
  FunctionFact,
  GuardFact,
  HandlerFact,
  NamingFact,
  PairFact,
  UnitFacts,
} from './unit-facts.ts';

export type { AssertFact, AssignmentFact, CallFact, FunctionFact, GuardFact, HandlerFact, PairFact } from './unit-facts.ts';

/** Language-neutral facts of one version of one document. */
export interface CodeFacts {
  readonly text: string;
  readonly root: SyntaxNode;
  readonly adapter: LanguageAdapter;
  readonly calls: readonly CallFact[];
  readonly assignments: readonly AssignmentFact[];
  readonly pairs: readonly PairFact[];
  readonly attributes: readonly SyntaxNode[];
  readonly decorators: readonly SyntaxNode[];
  readonly imports: readonly SyntaxNode[];
  readonly guards: readonly GuardFact[];
  readonly comparisons: readonly SyntaxNode[];
  readonly regexes: readonly SyntaxNode[];
  readonly asserts: readonly AssertFact[];
  readonly handlers: readonly HandlerFact[];
  readonly functions: readonly FunctionFact[];
  readonly scopes: Scopes;
  expression(node: SyntaxNode): Expression;
  /** The innermost function that holds an offset. */
  functionAt(offset: number): FunctionFact | null;
  /** The whole string literal, quotes included, that holds a span; null when there is none or it has computed parts. */
  stringLiteralAt(span: Span): Span | null;
  /** True when a literal is the value of a markup attribute inside code, where an expression needs braces. */
  isAttributeValue(literal: Span): boolean;
}

const none: Omit<Definition, 'kind' | 'offset'> = { value: null, path: [], imported: null, parameter: null, made: null };

/** Every variable of the document with the places where it gets a value, ordered as in the text. */
function defineAll(scopes: Scopes, units: readonly UnitFacts[], adapter: LanguageAdapter, text: string): void {
  for (const node of units.flatMap((unit) => unit.imports)) {
    const scope = enclosing(scopes.at(node.startIndex), ['function', 'module']);
    for (const binding of adapter.imports(node, text)) {
      define(scope, binding.name, { ...none, kind: 'import', offset: binding.node.startIndex, imported: binding.path });
    }
  }
  for (const owner of units.flatMap((unit) => unit.functions)) {
    const { shape, node } = owner;
    const inner = scopes.at(node.startIndex);
    if (shape.name !== null) {
      define(inner.parent ?? scopes.module, shape.name, { ...none, kind: 'function', offset: node.startIndex, made: node });
    }
    for (const { index, bindings } of shape.parameters) {
      for (const { name, node: bound, path, fallback } of bindings) {
        define(inner, name, { ...none, kind: 'parameter', offset: bound.startIndex, value: fallback, path, parameter: { owner, index } });
      }
    }
  }
  const namings = units.flatMap((unit) => unit.namings);
  // Declarations come first, so that an assignment above a hoisted declaration finds its variable.
  for (const declares of [true, false]) {
    for (const naming of namings) {
      if ((naming.declares !== 'nothing') !== declares) continue;
      for (const { name, node, path } of naming.bindings) {
        const scope = scopeOfNaming(scopes.at(node.startIndex), name, naming, scopes, adapter);
        define(scope, name, { ...none, kind: naming.kind, offset: node.startIndex, value: naming.value, path });
      }
    }
  }
  for (const scope of scopes.all) {
    for (const { definitions } of scope.variables.values()) definitions.sort((left, right) => left.offset - right.offset);
  }
}

/** The scope whose variable gets the value. */
function scopeOfNaming(here: Scope, name: string, { declares }: NamingFact, scopes: Scopes, adapter: LanguageAdapter): Scope {
  const isField = name.startsWith('this.');
  if (declares === 'nothing' && !adapter.assignmentDeclares)
    return lookup(here, name)?.scope ?? (isField ? enclosing(here, ['class']) : scopes.module);
  if (isField) return enclosing(here, ['class']);
  return declares === 'block' ? here : enclosing(here, ['function', 'module', 'class']);
}

/** Joins the facts of a document's units and finds out which variable each name means. */
export function joinFacts(units: readonly UnitFacts[], root: SyntaxNode, adapter: LanguageAdapter, text: string): CodeFacts {
  const expressions = new Map<number, Expression>();
  const spans: ScopeSpan[] = [];
  for (const unit of units) for (const { kind, node } of unit.scopes) spans.push({ kind, start: node.startIndex, end: node.endIndex });
  const scopes = createScopes(spans, text.length + 1);
  defineAll(scopes, units, adapter, text);
  const functions = units.flatMap((unit) => unit.functions);
  const functionByScope = new Map(functions.map((fact) => [scopes.at(fact.node.startIndex), fact]));

  function expression(node: SyntaxNode): Expression {
    const known = expressions.get(node.id);
    if (known !== undefined) return known;
    const read = adapter.expression(node, text);
    expressions.set(node.id, read);
    return read;
  }

  return {
    text,
    root,
    adapter,
    calls: units.flatMap((unit) => unit.calls),
    assignments: units.flatMap((unit) => unit.assignments),
    pairs: units.flatMap((unit) => unit.pairs),
    attributes: units.flatMap((unit) => unit.attributes),
    decorators: units.flatMap((unit) => unit.decorators),
    imports: units.flatMap((unit) => unit.imports),
    guards: units.flatMap((unit) => unit.guards),
    comparisons: units.flatMap((unit) => unit.comparisons),
    regexes: units.flatMap((unit) => unit.regexes),
    asserts: units.flatMap((unit) => unit.asserts),
    handlers: units.flatMap((unit) => unit.handlers),
    functions,
    scopes,
    expression,
    functionAt: (offset) => functionByScope.get(enclosing(scopes.at(offset), ['function'])) ?? null,
    isAttributeValue: (literal) => root.namedDescendantForIndex(literal.start, literal.end)?.parent?.type === 'jsx_attribute',
    stringLiteralAt(span) {
      let node = root.namedDescendantForIndex(span.start, Math.max(span.start, span.end - 1));
      for (let steps = 0; node !== null && steps < 4; steps++) {
        const read = expression(node);
        if (read.kind === 'string') return spanOf(node);
        if (read.kind === 'build') return null;
        node = node.parent;
      }
      return null;
    },
  };
}
