import type { SyntaxNode } from './syntax-node.ts';
import type { FunctionFact } from './unit-facts.ts';

export type ScopeKind = 'module' | 'function' | 'block' | 'class';

/** One place where a name gets a value. It lasts as long as the top statement that holds it is unchanged. */
export interface Definition {
  readonly kind: 'value' | 'augmented' | 'element' | 'parameter' | 'import' | 'function' | 'class';
  /** The name, or the function that bears it. */
  readonly node: SyntaxNode;
  /** Where the name stands now, in UTF-16 offsets. */
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
  /** UTF-16 offsets in the present text. */
  readonly start: number;
  readonly end: number;
  readonly parent: Scope | null;
  readonly variables: Map<string, Variable>;
}

/** The scope of the whole file. It is one object over all versions; its variables are those of the present one. */
export interface ModuleScope extends Scope {
  readonly kind: 'module';
  readonly parent: null;
  end: number;
  /** Told of each name that is looked for here, by whoever wants to know what an answer rests on. */
  asked: ((name: string) => void) | null;
}

export function createModuleScope(): ModuleScope {
  return { kind: 'module', start: 0, end: 0, parent: null, variables: new Map(), asked: null };
}

/** What a definition is made of; the offset follows its node. */
export interface DefinitionParts extends Partial<Omit<Definition, 'kind' | 'offset'>> {
  readonly kind: Definition['kind'];
  readonly node: SyntaxNode;
}

// A class, because each statement makes many of them and the offset follows its node.
class NodeDefinition implements Definition {
  readonly kind: Definition['kind'];
  readonly node: SyntaxNode;
  readonly value: SyntaxNode | null;
  readonly path: readonly string[];
  readonly imported: string | null;
  readonly parameter: Definition['parameter'];
  readonly made: SyntaxNode | null;

  constructor({ node, kind, value = null, path = [], imported = null, parameter = null, made = null }: DefinitionParts) {
    this.kind = kind;
    this.node = node;
    this.value = value;
    this.path = path;
    this.imported = imported;
    this.parameter = parameter;
    this.made = made;
  }

  get offset(): number {
    return this.node.startIndex;
  }
}

export function createDefinition(parts: DefinitionParts): Definition {
  return new NodeDefinition(parts);
}

/** The nested scopes of one top statement, innermost found by offset. */
export interface UnitScopes {
  /** In order of their starts. */
  readonly all: readonly Scope[];
  /** The innermost scope at a distance from the statement's start; `module` where none holds it. */
  at(distance: number): Scope;
  /** Adds a definition to a scope that is not the module's. */
  define(scope: Scope, name: string, definition: Definition): void;
}

class InnerScope implements Scope {
  readonly kind: ScopeKind;
  readonly parent: Scope;
  readonly variables = new Map<string, Variable>();
  readonly #node: SyntaxNode;

  constructor(kind: ScopeKind, node: SyntaxNode, parent: Scope) {
    this.kind = kind;
    this.parent = parent;
    this.#node = node;
  }

  get start(): number {
    return this.#node.startIndex;
  }

  get end(): number {
    return this.#node.endIndex;
  }
}

/** @param start of the statement, at which the nodes' offsets hold now. */
export function createUnitScopes(
  nodes: readonly { readonly kind: ScopeKind; readonly node: SyntaxNode }[],
  start: number,
  module: Scope,
): UnitScopes {
  const spans = nodes.map(({ kind, node }) => ({ kind, node, start: node.startIndex - start, end: node.endIndex - start }));
  spans.sort((left, right) => left.start - right.start || right.end - left.end);
  const scopes: InnerScope[] = [];
  const parents: number[] = [];
  let current = -1;
  spans.forEach((span, index) => {
    while (current >= 0 && ((spans[current]?.end ?? 0) < span.end || (spans[current]?.end ?? 0) <= span.start))
      current = parents[current] ?? -1;
    parents.push(current);
    scopes.push(new InnerScope(span.kind, span.node, scopes[current] ?? module));
    current = index;
  });
  return {
    all: scopes,
    at(distance) {
      let low = -1;
      let high = spans.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((spans[middle]?.start ?? 0) <= distance) low = middle;
        else high = middle - 1;
      }
      while (low >= 0 && (spans[low]?.end ?? 0) <= distance) low = parents[low] ?? -1;
      return scopes[low] ?? module;
    },
    define(scope, name, definition) {
      addTo(scope.variables, scope, name, definition);
    },
  };
}

export function addTo(variables: Map<string, Variable>, scope: Scope, name: string, definition: Definition): void {
  const variable = variables.get(name);
  if (variable === undefined) variables.set(name, { name, scope, definitions: [definition] });
  else variable.definitions.push(definition);
}

/** The nearest enclosing scope of one of these kinds, or the module. */
export function enclosing(scope: Scope, kinds: readonly ScopeKind[]): Scope {
  let current = scope;
  while (current.parent !== null && !kinds.includes(current.kind)) current = current.parent;
  return current;
}

/** The variable that a name means at a scope. Members of the own instance (`this.x`) live in the class. */
export function lookup(scope: Scope, name: string): Variable | null {
  const found = lookupInside(scope, name);
  if (found !== null) return found;
  const module = enclosing(scope, ['module']) as ModuleScope;
  module.asked?.(name);
  return module.variables.get(name) ?? null;
}

/** As `lookup`, in the scopes of one statement only. */
export function lookupInside(scope: Scope, name: string): Variable | null {
  const member = name.startsWith('this.');
  for (let current = scope; current.parent !== null; current = current.parent) {
    if (current.kind === 'class' && !member && current !== scope) continue;
    const variable = current.variables.get(name);
    if (variable !== undefined) return variable;
  }
  return null;
}
