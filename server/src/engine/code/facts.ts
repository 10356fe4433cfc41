import type { Span } from '../model/span.ts';
import type { LanguageAdapter } from './adapter.ts';
import { spanOf, type Expression } from './expression.ts';
import { addTo, type ModuleScope, type Scope } from './scopes.ts';
import type { FileNode, SyntaxNode, SyntaxUnit } from './syntax-node.ts';
import type { AssignmentFact, CallFact, FunctionFact, GuardFact, UnitFacts } from './unit-facts.ts';

export type { AssertFact, AssignmentFact, CallFact, FunctionFact, GuardFact, HandlerFact, PairFact } from './unit-facts.ts';

/** One statement at the top of a file with what was read of it: one object for as long as the statement is unchanged. */
export interface ReadUnit {
  readonly unit: SyntaxUnit;
  readonly facts: UnitFacts;
  /** What the analyser keeps of the statement; it depends on the statement's text alone. */
  readonly kept: KeptAnswers;
}

interface KeptAnswers {
  /** Expressions by node, with offsets that hold while the statement starts at `start`. */
  expressions: Map<number, Expression>;
  start: number;
  callsByName?: Map<string, CallFact[]>;
  readonly mentions: Map<RegExp, boolean>;
}

export function createKeptAnswers(): KeptAnswers {
  return { expressions: new Map(), start: -1, mentions: new Map() };
}

/** Told what an answer about one statement rests on, besides that statement. Names are told by the module's scope. */
export interface Watcher {
  /** Calls of a name anywhere in the file. */
  callers(name: string): void;
  guards(): void;
  imports(): void;
  mentions(pattern: RegExp, answer: boolean): void;
  /** Anything else of the file: the answer holds for this version only. */
  wholeFile(): void;
}

/** Language-neutral facts of one version of one document. */
export interface CodeFacts {
  /** The whole text. Rules that search it want `mentions`, which is remembered. */
  readonly text: string;
  readonly root: SyntaxNode;
  readonly adapter: LanguageAdapter;
  /** Statements at the top, in order. */
  readonly units: readonly ReadUnit[];
  readonly module: ModuleScope;
  readonly starImports: readonly string[];
  /** Set while the rules look at one statement. */
  watcher: Watcher | null;
  expression(node: SyntaxNode): Expression;
  scopeAt(offset: number): Scope;
  unitAt(offset: number): ReadUnit | null;
  /** The innermost function that holds an offset. */
  functionAt(offset: number): FunctionFact | null;
  /** Of the whole file; a rule that reads them looks at its statement again after every change. */
  readonly calls: readonly CallFact[];
  readonly assignments: readonly AssignmentFact[];
  readonly decorators: readonly SyntaxNode[];
  readonly functions: readonly FunctionFact[];
  /** Import statements of the whole file. */
  imports(): readonly SyntaxNode[];
  /** Guards that may hold at an offset: those of its own statement, and those that stand outside of all functions. */
  guardsFor(offset: number): readonly GuardFact[];
  /** Calls in the file of a plain name, or of an own member (`this.x`). */
  callsOf(name: string): readonly CallFact[];
  /** True when a statement or comment of the file matches. Patterns must be constants, since answers are kept by them. */
  mentions(pattern: RegExp): boolean;
  /** The whole string literal, quotes included, that holds a span; null when there is none or it has computed parts. */
  stringLiteralAt(span: Span): Span | null;
  /** True when a literal is the value of a markup attribute inside code, where an expression needs braces. */
  isAttributeValue(literal: Span): boolean;
}

/** The plain name that a call calls, or the own member: `this.x`. */
function calledName(callee: SyntaxNode, expression: (node: SyntaxNode) => Expression): string | null {
  const read = expression(callee);
  if (read.kind === 'name') return read.name;
  if (read.kind === 'wrap') return calledName(read.inner, expression);
  return read.kind === 'member' && expression(read.object).kind === 'self' ? `this.${read.property}` : null;
}

/** True when the text of a statement matches a pattern; remembered with the statement. */
export function unitMentions({ unit, kept }: ReadUnit, pattern: RegExp): boolean {
  let answer = kept.mentions.get(pattern);
  if (answer === undefined) {
    answer = pattern.test(unit.text);
    kept.mentions.set(pattern, answer);
  }
  return answer;
}

/**
 * Joins the facts of a document's statements: which variable each name means, and where things stand now.
 *
 * @param units in order; their offsets hold in `text`.
 */
export function joinFacts(
  units: readonly ReadUnit[],
  root: FileNode,
  module: ModuleScope,
  adapter: LanguageAdapter,
  text: string,
): CodeFacts {
  const starts = Int32Array.from(units, ({ unit }) => unit.root.startIndex);
  module.end = text.length + 1;
  module.variables = new Map();
  for (const { facts } of units)
    for (const { name, definition } of facts.moduleDefinitions) addTo(module.variables, module, name, definition);
  const starImports = units.flatMap(({ facts }) => facts.starImports);
  let watcher: Watcher | null = null;
  root.onRead = null;

  /** The last statement that starts at or before an offset. */
  function unitAt(offset: number): { read: ReadUnit; start: number } | null {
    let low = -1;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const read = units[low];
    return read === undefined ? null : { read, start: starts[low] ?? 0 };
  }

  function expression(node: SyntaxNode): Expression {
    const found = unitAt(node.startIndex);
    if (found === null) return adapter.expression(node, text);
    const { kept } = found.read;
    if (kept.start !== found.start) {
      kept.expressions = new Map();
      kept.start = found.start;
    }
    let read = kept.expressions.get(node.id);
    if (read === undefined) {
      read = adapter.expression(node, text);
      kept.expressions.set(node.id, read);
    }
    return read;
  }

  const lists = new Map<string, readonly unknown[]>();
  function ofFile<List extends 'calls' | 'assignments' | 'decorators' | 'functions'>(list: List): UnitFacts[List] {
    watcher?.wholeFile();
    const joined = lists.get(list) ?? units.flatMap((read): readonly unknown[] => read.facts[list]);
    lists.set(list, joined);
    return joined as UnitFacts[List];
  }

  const joinedGuards = new Map<ReadUnit, readonly GuardFact[]>();
  const fileGuards = units.filter(({ facts }) => facts.guardsFile).flatMap(({ facts }) => facts.guards);

  return {
    text,
    root,
    adapter,
    units,
    module,
    starImports,
    get watcher() {
      return watcher;
    },
    set watcher(present) {
      watcher = present;
      root.onRead = present === null ? null : () => watcher?.wholeFile();
    },
    expression,
    get calls() {
      return ofFile('calls');
    },
    get assignments() {
      return ofFile('assignments');
    },
    get decorators() {
      return ofFile('decorators');
    },
    get functions() {
      return ofFile('functions');
    },
    scopeAt(offset) {
      const found = unitAt(offset);
      return found === null ? module : found.read.facts.scopes.at(offset - found.start);
    },
    unitAt: (offset) => unitAt(offset)?.read ?? null,
    functionAt(offset) {
      const found = unitAt(offset);
      return found === null ? null : found.read.facts.functionAt(offset - found.start);
    },
    imports() {
      watcher?.imports();
      return units.flatMap(({ facts }) => facts.imports);
    },
    guardsFor(offset) {
      watcher?.guards();
      const own = unitAt(offset)?.read;
      if (own === undefined || own.facts.guardsFile || own.facts.guards.length === 0) return fileGuards;
      let joined = joinedGuards.get(own);
      if (joined === undefined) {
        joined = [...own.facts.guards, ...fileGuards];
        joinedGuards.set(own, joined);
      }
      return joined;
    },
    callsOf(name) {
      watcher?.callers(name);
      return units.flatMap((read) => callsInUnit(read, name, expression));
    },
    mentions(pattern) {
      const answer = units.some((read) => unitMentions(read, pattern));
      watcher?.mentions(pattern, answer);
      return answer;
    },
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

function callsInUnit({ facts, kept }: ReadUnit, name: string, expression: (node: SyntaxNode) => Expression): readonly CallFact[] {
  return callIndex({ facts, kept }, expression).get(name) ?? [];
}

function callIndex(
  { facts, kept }: Pick<ReadUnit, 'facts' | 'kept'>,
  expression: (node: SyntaxNode) => Expression,
): Map<string, CallFact[]> {
  if (kept.callsByName !== undefined) return kept.callsByName;
  const index = new Map<string, CallFact[]>();
  for (const call of facts.calls) {
    const name = calledName(call.callee, expression);
    if (name === null) continue;
    const known = index.get(name);
    if (known === undefined) index.set(name, [call]);
    else known.push(call);
  }
  kept.callsByName = index;
  return index;
}

/** True when a statement calls a name; needed to know whether its coming or going changes who calls whom. */
export function unitCalls(read: ReadUnit, name: string, facts: CodeFacts): boolean {
  return callIndex(read, (node) => facts.expression(node)).has(name);
}
