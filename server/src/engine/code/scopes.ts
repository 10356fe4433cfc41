import type { SyntaxNode } from './syntax-node.ts';
import type { FunctionFact } from './unit-facts.ts';

export type ScopeKind = 'module' | 'function' | 'block' | 'class';

/** One place where a name gets a value. */
export interface Definition {
  readonly kind: 'value' | 'augmented' | 'element' | 'parameter' | 'import' | 'function' | 'class';
  /** Where the name stands, in UTF-16 offsets. */
  readonly offset: number;
  /** The value given, where there is one: the iterable for `element`. */
  readonly value: SyntaxNode | null;
  /** From the value to the name's own. */
  readonly path: readonly string[];
  /** Full name of what an import binds. */
  readonly imported: string | null;
  readonly parameter: { readonly owner: FunctionFact; readonly index: number } | null;
  /** The function that the definition makes. */
  readonly made: SyntaxNode | null;
}

export interface Variable {
  readonly name: string;
  readonly scope: Scope;
  /** In order of their offsets. */
  readonly definitions: Definition[];
}

export interface Scope {
  readonly kind: ScopeKind;
  readonly start: number;
  readonly end: number;
  readonly parent: Scope | null;
  readonly variables: Map<string, Variable>;
}

/** The nested scopes of one document, innermost found by offset. */
export interface Scopes {
  readonly module: Scope;
  readonly all: readonly Scope[];
  at(offset: number): Scope;
}

export interface ScopeSpan {
  readonly kind: ScopeKind;
  readonly start: number;
  readonly end: number;
}

/** @param length of the text, in UTF-16 units. */
export function createScopes(spans: readonly ScopeSpan[], length: number): Scopes {
  const module: Scope = { kind: 'module', start: 0, end: length, parent: null, variables: new Map() };
  const sorted = [...spans].sort((left, right) => left.start - right.start || right.end - left.end);
  const scopes: Scope[] = [module];
  let current: Scope = module;
  for (const span of sorted) {
    while (current.parent !== null && current.end < span.end) current = current.parent;
    while (current.parent !== null && current.end <= span.start) current = current.parent;
    const scope: Scope = { ...span, parent: current, variables: new Map() };
    scopes.push(scope);
    current = scope;
  }
  return {
    module,
    all: scopes,
    at(offset) {
      let low = 0;
      let high = scopes.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((scopes[middle]?.start ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      let scope = scopes[low] ?? module;
      while (scope.parent !== null && scope.end <= offset) scope = scope.parent;
      return scope;
    },
  };
}

/** The nearest enclosing scope of one of these kinds, or the module. */
export function enclosing(scope: Scope, kinds: readonly ScopeKind[]): Scope {
  let current = scope;
  while (current.parent !== null && !kinds.includes(current.kind)) current = current.parent;
  return current;
}

/** The variable that a name means at a scope. Members of the own instance (`this.x`) live in the class. */
export function lookup(scope: Scope, name: string): Variable | null {
  const member = name.startsWith('this.');
  for (let current: Scope | null = scope; current !== null; current = current.parent) {
    if (current.kind === 'class' && !member && current !== scope) continue;
    const variable = current.variables.get(name);
    if (variable !== undefined) return variable;
  }
  return null;
}

export function define(scope: Scope, name: string, definition: Definition): void {
  const variable = scope.variables.get(name);
  if (variable === undefined) scope.variables.set(name, { name, scope, definitions: [definition] });
  else variable.definitions.push(definition);
}
