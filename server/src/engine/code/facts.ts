import type { Query, Tree } from 'web-tree-sitter';
import type { Span } from '../model/span.ts';
import type { FunctionShape, LanguageAdapter } from './adapter.ts';
import { spanOf, type Expression, type SyntaxNode } from './expression.ts';
import { createScopes, define, enclosing, lookup, type Definition, type Scopes, type ScopeSpan } from './scopes.ts';

export interface CallFact {
  readonly node: SyntaxNode;
  readonly callee: SyntaxNode;
}

/** A name or member that gets a value: declaration, assignment or class field. */
export interface AssignmentFact {
  readonly node: SyntaxNode;
  readonly target: SyntaxNode;
  readonly value: SyntaxNode;
  readonly augmented: boolean;
}

export interface PairFact {
  readonly node: SyntaxNode;
  readonly key: SyntaxNode;
  readonly value: SyntaxNode;
}

export interface GuardFact {
  readonly node: SyntaxNode;
  readonly condition: SyntaxNode;
  readonly consequence: SyntaxNode;
}

export interface FunctionFact {
  readonly node: SyntaxNode;
  readonly start: number;
  readonly end: number;
  /** Computed when first asked for. */
  readonly shape: FunctionShape;
  readonly returns: SyntaxNode[];
}

/** Language-neutral facts of one version of one document. Nodes are valid until the next edit. */
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

/** Runs the language's one query over the tree and sorts what it captures into facts. */
export function readFacts(tree: Tree, query: Query, adapter: LanguageAdapter, text: string): CodeFacts {
  const root = tree.rootNode;
  const expressions = new Map<number, Expression>();
  const calls: CallFact[] = [];
  const assignments: AssignmentFact[] = [];
  const declarations: { target: SyntaxNode; value: SyntaxNode | null; functionScoped: boolean; kind: 'value' | 'element' }[] = [];
  const reassignments: AssignmentFact[] = [];
  const pairs: PairFact[] = [];
  const attributes: SyntaxNode[] = [];
  const decorators: SyntaxNode[] = [];
  const imports: SyntaxNode[] = [];
  const classes: SyntaxNode[] = [];
  const guards: GuardFact[] = [];
  const functions: FunctionFact[] = [];
  const returns: SyntaxNode[] = [];
  const spans: ScopeSpan[] = [];

  for (const match of query.matches(root)) {
    const first = match.captures[0];
    if (first === undefined) continue;
    const { name, node } = first;
    const part = (wanted: string): SyntaxNode | null => match.captures.find((capture) => capture.name === wanted)?.node ?? null;
    switch (name) {
      case 'call': {
        const callee = part('callee');
        if (callee !== null) calls.push({ node, callee });
        break;
      }
      case 'declaration':
      case 'function-scoped': {
        const target = part('target');
        const value = part('value');
        if (target === null) break;
        declarations.push({ target, value, functionScoped: name === 'function-scoped', kind: 'value' });
        if (value !== null) assignments.push({ node, target, value, augmented: false });
        break;
      }
      case 'loop': {
        const target = part('target');
        if (target !== null) declarations.push({ target, value: part('value'), functionScoped: false, kind: 'element' });
        break;
      }
      case 'assignment':
      case 'augmented': {
        const target = part('target');
        const value = part('value');
        if (target === null || value === null) break;
        const assignment = { node, target, value, augmented: name === 'augmented' };
        assignments.push(assignment);
        reassignments.push(assignment);
        break;
      }
      case 'pair': {
        const key = part('key');
        const value = part('value');
        if (key !== null && value !== null) pairs.push({ node, key, value });
        break;
      }
      case 'guard': {
        const condition = part('condition');
        const consequence = part('consequence');
        if (condition !== null && consequence !== null) guards.push({ node, condition, consequence });
        break;
      }
      case 'function': {
        let shape: FunctionShape | undefined;
        functions.push({
          node,
          ...spanOf(node),
          get shape() {
            return (shape ??= adapter.functionShape(node, text));
          },
          returns: [],
        });
        spans.push({ kind: 'function', ...spanOf(node) });
        break;
      }
      case 'block':
        spans.push({ kind: 'block', ...spanOf(node) });
        break;
      case 'class':
        classes.push(node);
        spans.push({ kind: 'class', ...spanOf(node) });
        break;
      case 'return': {
        const value = part('value');
        if (value !== null) returns.push(value);
        break;
      }
      case 'attribute':
        attributes.push(node);
        break;
      case 'decorator':
        decorators.push(node);
        break;
      case 'import':
        imports.push(node);
        break;
    }
  }

  functions.sort((left, right) => left.start - right.start || right.end - left.end);
  const scopes = createScopes(spans, text.length + 1);
  const functionByScope = new Map(functions.map((fact) => [scopes.at(fact.start), fact]));
  const functionAt = (offset: number): FunctionFact | null => functionByScope.get(enclosing(scopes.at(offset), ['function'])) ?? null;
  for (const value of returns) functionAt(value.startIndex)?.returns.push(value);

  for (const node of imports) {
    const scope = enclosing(scopes.at(node.startIndex), ['function', 'module']);
    for (const binding of adapter.imports(node, text)) {
      define(scope, binding.name, { ...none, kind: 'import', offset: binding.node.startIndex, imported: binding.path });
    }
  }
  for (const owner of functions) {
    const inner = scopes.at(owner.start);
    const { shape } = owner;
    if (shape.name !== null) define(inner.parent ?? scopes.module, shape.name, { ...none, kind: 'function', offset: owner.start, made: owner.node });
    for (const parameter of shape.parameters) {
      for (const binding of parameter.bindings) {
        define(inner, binding.name, {
          ...none,
          kind: 'parameter',
          offset: binding.node.startIndex,
          value: binding.fallback,
          path: binding.path,
          parameter: { owner, index: parameter.index },
        });
      }
    }
  }
  for (const { target, value, functionScoped, kind } of declarations) {
    const here = scopes.at(target.startIndex);
    for (const binding of adapter.bindings(target, text)) {
      const isField = binding.name.startsWith('this.');
      const scope = isField ? enclosing(here, ['class']) : functionScoped ? enclosing(here, ['function', 'module', 'class']) : here;
      define(scope, binding.name, { ...none, kind, offset: binding.node.startIndex, value, path: binding.path });
    }
  }
  for (const { target, value, augmented } of reassignments) {
    const here = scopes.at(target.startIndex);
    for (const binding of adapter.bindings(target, text)) {
      const isField = binding.name.startsWith('this.');
      const known = lookup(here, binding.name)?.scope;
      const scope = known ?? (isField ? enclosing(here, ['class']) : scopes.module);
      define(scope, binding.name, { ...none, kind: augmented ? 'augmented' : 'value', offset: binding.node.startIndex, value, path: binding.path });
    }
  }

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
    calls,
    assignments,
    pairs,
    attributes,
    decorators,
    imports,
    guards,
    functions,
    scopes,
    expression,
    functionAt,
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
