import type { Node } from 'web-tree-sitter';
import type { Binding, FunctionShape, LanguageAdapter } from './adapter.ts';
import {
  createDefinition,
  createModuleScope,
  createUnitScopes,
  enclosing,
  lookupInside,
  type Definition,
  type DefinitionParts,
  type Scope,
  type ScopeKind,
  type UnitScopes,
} from './scopes.ts';
import type { SyntaxNode, SyntaxUnit } from './syntax-node.ts';

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

/** A statement that stops the program unless its condition holds, and that an optimised run leaves out. */
export interface AssertFact {
  readonly node: SyntaxNode;
  readonly condition: SyntaxNode;
}

/** What runs when an exception was thrown. */
export interface HandlerFact {
  readonly node: SyntaxNode;
  readonly body: SyntaxNode;
}

export interface FunctionFact {
  readonly node: SyntaxNode;
  /** UTF-16 offsets in the present text. */
  readonly start: number;
  readonly end: number;
  readonly shape: FunctionShape;
  readonly returns: readonly SyntaxNode[];
}

/** Names that get their value somewhere, before it is known which variable they mean. */
interface NamingFact {
  readonly kind: 'value' | 'element' | 'augmented';
  /** A declaration makes a variable in its block or function; an assignment looks for one first. */
  readonly declares: 'block' | 'function' | 'nothing';
  readonly bindings: readonly Binding[];
  readonly value: SyntaxNode | null;
}

/** What one statement at the top of a file holds. Nothing here depends on where the statement stands. */
export interface UnitFacts {
  /** The statement; null for no statement at all. */
  readonly root: SyntaxNode | null;
  readonly calls: CallFact[];
  readonly assignments: AssignmentFact[];
  readonly pairs: PairFact[];
  readonly attributes: SyntaxNode[];
  readonly decorators: SyntaxNode[];
  readonly imports: SyntaxNode[];
  readonly guards: GuardFact[];
  readonly comparisons: SyntaxNode[];
  readonly regexes: SyntaxNode[];
  readonly asserts: AssertFact[];
  readonly handlers: HandlerFact[];
  readonly functions: FunctionFact[];
  readonly scopes: UnitScopes;
  /** What the statement gives to names of the whole file, in the order of the text. */
  readonly moduleDefinitions: readonly { readonly name: string; readonly definition: Definition }[];
  /** Modules of which everything is imported: `from os import *`. */
  readonly starImports: readonly string[];
  /** The innermost function at a distance from the statement's start. */
  functionAt(distance: number): FunctionFact | null;
  /** True when a guard stands outside of all functions, so that it may concern other statements. */
  readonly guardsFile: boolean;
}

/** The lists that the query fills. */
type CapturedFacts = Omit<UnitFacts, 'root' | 'scopes' | 'moduleDefinitions' | 'starImports' | 'functionAt' | 'guardsFile'>;

function emptyFacts(): CapturedFacts {
  return {
    calls: [],
    assignments: [],
    pairs: [],
    attributes: [],
    decorators: [],
    imports: [],
    guards: [],
    comparisons: [],
    regexes: [],
    asserts: [],
    handlers: [],
    functions: [],
  };
}

/** What is known of no statement at all. */
export const noFacts: UnitFacts = {
  ...emptyFacts(),
  root: null,
  scopes: createUnitScopes([], 0, createModuleScope()),
  moduleDefinitions: [],
  starImports: [],
  functionAt: () => null,
  guardsFile: false,
};

/** Gives each returned value to the innermost function that holds it. */
function shareOutReturns(functions: readonly { node: SyntaxNode; returns: SyntaxNode[] }[], values: readonly SyntaxNode[]): void {
  const owners = functions.map((owner) => ({ owner, start: owner.node.startIndex, end: owner.node.endIndex }));
  owners.sort((left, right) => left.start - right.start || right.end - left.end);
  const sorted = values.map((value) => ({ value, start: value.startIndex })).sort((left, right) => left.start - right.start);
  const open: typeof owners = [];
  let next = 0;
  for (const { value, start } of sorted) {
    for (let candidate = owners[next]; candidate !== undefined && candidate.start <= start; candidate = owners[++next])
      open.push(candidate);
    while ((open.at(-1)?.end ?? Infinity) <= start) open.pop();
    open.at(-1)?.owner.returns.push(value);
  }
}

/**
 * Sorts what the nodes of one unit say into facts. @param nodes of the kinds that the adapter names, in order.
 *
 * @param text of the whole document, in which the unit's offsets hold now.
 */
export function readUnitFacts(unit: SyntaxUnit, nodes: readonly Node[], adapter: LanguageAdapter, text: string, module: Scope): UnitFacts {
  const facts = emptyFacts();
  const scopeNodes: { kind: ScopeKind; node: SyntaxNode }[] = [];
  const namings: NamingFact[] = [];
  const classes: SyntaxNode[] = [];
  const functions: { node: SyntaxNode; returns: SyntaxNode[] }[] = [];
  const returned: SyntaxNode[] = [];
  for (const captured of nodes) {
    const node = unit.wrap(captured);
    for (const fact of adapter.syntaxFacts[node.type]?.(node) ?? []) {
      switch (fact?.kind) {
        case undefined:
          break;
        case 'call':
          facts.calls.push({ node, callee: fact.callee });
          break;
        case 'declaration': {
          const { target, value, scope } = fact;
          namings.push({ kind: 'value', declares: scope, bindings: adapter.bindings(target, text), value });
          if (value !== null) facts.assignments.push({ node, target, value, augmented: false });
          break;
        }
        case 'loop':
          namings.push({ kind: 'element', declares: 'block', bindings: adapter.bindings(fact.target, text), value: fact.value });
          break;
        case 'assignment': {
          const { target, value, augmented } = fact;
          if (value === null) break;
          facts.assignments.push({ node, target, value, augmented });
          namings.push({ kind: augmented ? 'augmented' : 'value', declares: 'nothing', bindings: adapter.bindings(target, text), value });
          break;
        }
        case 'pair':
          facts.pairs.push({ node, key: fact.key, value: fact.value });
          break;
        case 'guard':
          facts.guards.push({ node, condition: fact.condition, consequence: fact.consequence });
          break;
        case 'function':
          functions.push({ node, returns: [] });
          scopeNodes.push({ kind: 'function', node });
          break;
        case 'class':
          classes.push(fact.name);
          break;
        case 'scope':
          scopeNodes.push({ kind: fact.scope, node: fact.node });
          break;
        case 'return':
          returned.push(fact.value);
          break;
        case 'assert':
          facts.asserts.push({ node, condition: fact.condition });
          break;
        case 'handler':
          facts.handlers.push({ node, body: fact.body });
          break;
        case 'attribute':
          facts.attributes.push(node);
          break;
        case 'decorator':
          facts.decorators.push(node);
          break;
        case 'import':
          facts.imports.push(node);
          break;
        case 'comparison':
          facts.comparisons.push(node);
          break;
        case 'regex':
          facts.regexes.push(node);
          break;
      }
    }
  }
  shareOutReturns(functions, returned);
  for (const { node, returns } of functions) {
    facts.functions.push({
      node,
      get start() {
        return node.startIndex;
      },
      get end() {
        return node.endIndex;
      },
      shape: adapter.functionShape(node, text),
      returns,
    });
  }
  const scopes = createUnitScopes(scopeNodes, unit.root.startIndex, module);
  const functionAt = functionFinder(facts, scopes, unit);
  const guardsFile = facts.guards.some(({ node }) => functionAt(node.startIndex - unit.root.startIndex) === null);
  return {
    ...facts,
    root: unit.root,
    ...resolveNames(facts, namings, classes, scopes, unit, adapter, text),
    scopes,
    functionAt,
    guardsFile,
  };
}

/** Gives each name of the statement to its variable: in a scope of the statement, or in the file. */
function resolveNames(
  facts: CapturedFacts,
  namings: readonly NamingFact[],
  classes: readonly SyntaxNode[],
  scopes: UnitScopes,
  unit: SyntaxUnit,
  adapter: LanguageAdapter,
  text: string,
): Pick<UnitFacts, 'moduleDefinitions' | 'starImports'> {
  const origin = unit.root.startIndex;
  const moduleDefinitions: { name: string; definition: Definition }[] = [];
  const starImports: string[] = [];
  const scopeAt = (node: SyntaxNode): Scope => scopes.at(node.startIndex - origin);
  const define = (scope: Scope, name: string, parts: DefinitionParts): void => {
    const definition = createDefinition(parts);
    if (scope.parent === null) moduleDefinitions.push({ name, definition });
    else scopes.define(scope, name, definition);
  };
  for (const node of facts.imports) {
    const scope = enclosing(scopeAt(node), ['function', 'module']);
    for (const binding of adapter.imports(node, text)) {
      if (binding.name === '*') starImports.push(binding.path);
      else define(scope, binding.name, { kind: 'import', node: binding.node, imported: binding.path });
    }
  }
  for (const node of classes) define(scopeAt(node), node.text, { kind: 'class', node });
  for (const owner of facts.functions) {
    const { shape, node } = owner;
    const inner = scopeAt(node);
    if (shape.name !== null && inner.parent !== null) define(inner.parent, shape.name, { kind: 'function', node, made: node });
    for (const { index, bindings } of shape.parameters)
      for (const { name, node: bound, path, fallback } of bindings)
        define(inner, name, { kind: 'parameter', node: bound, value: fallback, path, parameter: { owner, index } });
  }
  // Declarations come first, so that an assignment above a hoisted declaration finds its variable.
  for (const declares of [true, false]) {
    for (const naming of namings) {
      if ((naming.declares !== 'nothing') !== declares) continue;
      for (const { name, node, path } of naming.bindings) {
        const scope = scopeOfNaming(scopeAt(node), name, naming, adapter);
        if (naming.declares === 'nothing' && scope.parent === null && adapter.ambientNames.has(name)) continue;
        define(scope, name, { kind: naming.kind, node, value: naming.value, path });
      }
    }
  }
  for (const scope of scopes.all) for (const { definitions } of scope.variables.values()) definitions.sort(byOffset);
  moduleDefinitions.sort((left, right) => byOffset(left.definition, right.definition));
  return { moduleDefinitions, starImports };
}

function byOffset(left: Definition, right: Definition): number {
  return left.offset - right.offset;
}

/** The scope whose variable gets the value. */
function scopeOfNaming(here: Scope, name: string, { declares }: NamingFact, adapter: LanguageAdapter): Scope {
  const isField = name.startsWith('this.');
  const module = enclosing(here, ['module']);
  // A name that no scope of the statement has belongs to the file, whether another statement declares it or not.
  if (declares === 'nothing' && !adapter.assignmentDeclares)
    return lookupInside(here, name)?.scope ?? (isField ? enclosing(here, ['class']) : module);
  if (isField) return enclosing(here, ['class']);
  return declares === 'block' ? here : enclosing(here, ['function', 'module', 'class']);
}

/** Finds the innermost function at a distance from the statement's start. */
function functionFinder(facts: CapturedFacts, scopes: UnitScopes, unit: SyntaxUnit): UnitFacts['functionAt'] {
  let byScope: Map<Scope, FunctionFact> | undefined;
  return (distance) => {
    const scope = enclosing(scopes.at(distance), ['function']);
    if (scope.parent === null) return null;
    byScope ??= new Map(facts.functions.map((fact) => [scopes.at(fact.node.startIndex - unit.root.startIndex), fact]));
    return byScope.get(scope) ?? null;
  };
}
