import type { QueryMatch } from 'web-tree-sitter';
import type { Binding, FunctionShape, LanguageAdapter } from './adapter.ts';
import type { ScopeKind } from './scopes.ts';
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
export interface NamingFact {
  readonly kind: 'value' | 'element' | 'augmented';
  /** A declaration makes a variable in its block or function; an assignment looks for one first. */
  readonly declares: 'block' | 'function' | 'nothing';
  readonly bindings: readonly Binding[];
  readonly value: SyntaxNode | null;
}

/** What one statement at the top of a file holds. Nothing here depends on where the statement stands. */
export interface UnitFacts {
  readonly calls: CallFact[];
  readonly assignments: AssignmentFact[];
  readonly namings: NamingFact[];
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
  readonly scopes: { readonly kind: ScopeKind; readonly node: SyntaxNode }[];
}

function emptyFacts(): UnitFacts {
  return {
    calls: [],
    assignments: [],
    namings: [],
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
    scopes: [],
  };
}

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
 * Sorts what the language's query captured in one unit into facts. The vocabulary of captures is described at `LanguageAdapter`.
 *
 * @param text of the whole document, in which the unit's offsets hold now.
 */
export function readUnitFacts(unit: SyntaxUnit, matches: readonly QueryMatch[], adapter: LanguageAdapter, text: string): UnitFacts {
  const facts = emptyFacts();
  const functions: { node: SyntaxNode; returns: SyntaxNode[] }[] = [];
  const returned: SyntaxNode[] = [];
  for (const match of matches) {
    const first = match.captures[0];
    if (first === undefined) continue;
    const node = unit.wrap(first.node);
    const part = (wanted: string): SyntaxNode | null => {
      const capture = match.captures.find((candidate) => candidate.name === wanted);
      return capture === undefined ? null : unit.wrap(capture.node);
    };
    const target = part('target');
    const value = part('value');
    switch (first.name) {
      case 'call': {
        const callee = part('callee');
        if (callee !== null) facts.calls.push({ node, callee });
        break;
      }
      case 'declaration':
      case 'function-scoped':
        if (target === null) break;
        facts.namings.push({
          kind: 'value',
          declares: first.name === 'declaration' ? 'block' : 'function',
          bindings: adapter.bindings(target, text),
          value,
        });
        if (value !== null) facts.assignments.push({ node, target, value, augmented: false });
        break;
      case 'loop':
        if (target !== null) facts.namings.push({ kind: 'element', declares: 'block', bindings: adapter.bindings(target, text), value });
        break;
      case 'assignment':
      case 'augmented': {
        if (target === null || value === null) break;
        const augmented = first.name === 'augmented';
        facts.assignments.push({ node, target, value, augmented });
        facts.namings.push({
          kind: augmented ? 'augmented' : 'value',
          declares: 'nothing',
          bindings: adapter.bindings(target, text),
          value,
        });
        break;
      }
      case 'pair': {
        const key = part('key');
        if (key !== null && value !== null) facts.pairs.push({ node, key, value });
        break;
      }
      case 'guard': {
        const condition = part('condition');
        const consequence = part('consequence');
        if (condition !== null && consequence !== null) facts.guards.push({ node, condition, consequence });
        break;
      }
      case 'function':
        functions.push({ node, returns: [] });
        facts.scopes.push({ kind: 'function', node });
        break;
      case 'block':
      case 'class':
        facts.scopes.push({ kind: first.name, node });
        break;
      case 'return':
        if (value !== null) returned.push(value);
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
      case 'assert': {
        const condition = part('condition');
        if (condition !== null) facts.asserts.push({ node, condition });
        break;
      }
      case 'handler': {
        const body = part('body');
        if (body !== null) facts.handlers.push({ node, body });
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
  return facts;
}
