import type { Span } from '../model/span.ts';
import type { LanguageAdapter } from './adapter.ts';
import { spanOf, type Expression } from './expression.ts';
import type { ModuleScope, Scope } from './scopes.ts';
import type { FileNode, SyntaxNode, SyntaxUnit } from './syntax-node.ts';
import { additionIndex, callIndex, unitMentions } from './unit-answers.ts';
import type { CallFact, FunctionFact, GuardFact, UnitFacts } from './unit-facts.ts';

export type { AssertFact, AssignmentFact, CallFact, FunctionFact, GuardFact, HandlerFact } from './unit-facts.ts';

/** One statement at the top of a file with what was read of it: one object for as long as the statement is unchanged. */
export interface ReadUnit {
  readonly unit: SyntaxUnit;
  readonly facts: UnitFacts;
  /** What the analyser keeps of the statement; it depends on the statement's text alone. */
  readonly kept: KeptAnswers;
}

/** Something that is put into a value after it was made: `list.push(x)`, `options.url = x`, `row["name"] = x`. */
export interface Addition {
  /** The variable or own member that holds the value. */
  readonly holder: SyntaxNode;
  /** The member or key that it is put under; null where that is not known, and for elements of lists. */
  readonly key: string | null;
  readonly values: readonly SyntaxNode[];
  /** The whole assignment or call. */
  readonly node: SyntaxNode;
}

interface KeptAnswers {
  /** Expressions by node, with offsets that hold while the statement starts at `start`. */
  expressions: Map<number, Expression>;
  start: number;
  callsByName?: Map<string, CallFact[]>;
  additionsByName?: Map<string, Addition[]>;
  readonly mentions: Map<string, boolean>;
  /** What the silence of the rules about the statement rests on; null when they spoke, or were not asked. */
  silence: Silence | null;
}

/** What an answer about one statement rests on, besides the statement itself. */
export interface Silence {
  /** Names that were looked for among those of the file. */
  readonly names: Set<string>;
  /** Names whose calls were looked for. */
  readonly callers: Set<string>;
  /** Names to whose values additions were looked for. */
  readonly additions: Set<string>;
  /** Patterns that were looked for, by their texts. */
  readonly mentions: Map<string, { readonly pattern: RegExp; readonly answer: boolean }>;
  guards: boolean;
  imports: boolean;
}

export function createKeptAnswers(): KeptAnswers {
  return { expressions: new Map(), start: -1, mentions: new Map(), silence: null };
}

/** Which statements came and went between one version and the one before it. */
export interface UnitChanges {
  readonly removed: readonly ReadUnit[];
  readonly added: readonly ReadUnit[];
  /** True when statements that stayed stand in another order. */
  readonly isReordered: boolean;
}

/** Told what an answer about one statement rests on, besides that statement. Names are told by the module's scope. */
export interface Watcher {
  /** Calls of a name anywhere in the file. */
  callers(name: string): void;
  /** What any statement of the file puts into the value of a name. */
  additions(name: string): void;
  guards(): void;
  imports(): void;
  mentions(pattern: RegExp, answer: boolean): void;
  /** Anything else of the file: the answer holds for this version only. */
  wholeFile(): void;
}

/** Language-neutral facts of one version of one document. */
export interface CodeFacts {
  /**
   * The whole text. A rule may look at the part of it that is the statement it was called for; beyond that it wants `mentions`,
   * which is remembered, or `wholeText`.
   */
  readonly text: string;
  /** The whole text, for rules that look beyond their statement: they are asked again after every change. */
  readonly wholeText: string;
  readonly root: SyntaxNode;
  readonly adapter: LanguageAdapter;
  /** Statements at the top, in order. */
  readonly units: readonly ReadUnit[];
  /** Counts the versions read, and what changed since the one before. */
  readonly version: number;
  readonly changes: UnitChanges;
  readonly module: ModuleScope;
  readonly starImports: readonly string[];
  /** Set while the rules look at one statement. */
  watcher: Watcher | null;
  readonly expression: (node: SyntaxNode) => Expression;
  scopeAt(offset: number): Scope;
  unitAt(offset: number): ReadUnit | null;
  /** The innermost function that holds an offset. */
  functionAt(offset: number): FunctionFact | null;
  /** Calls of the whole file, for listeners to the whole file. */
  readonly calls: readonly CallFact[];
  /** Import statements of the whole file. */
  imports(): readonly SyntaxNode[];
  /** Guards that may hold at an offset: those of its own statement, and those that stand outside of all functions. */
  guardsFor(offset: number): readonly GuardFact[];
  /** Calls in the file of a plain name, or of an own member (`this.x`). */
  callsOf(name: string): readonly CallFact[];
  /** What statements of the file put into the value of a plain name, or of an own member (`this.x`). */
  additionsTo(name: string): readonly Addition[];
  /** True when a statement or comment of the file matches a pattern without the flags `g` and `y`. */
  mentions(pattern: RegExp): boolean;
  /** The whole string literal, quotes included, that holds a span; null when there is none or it has computed parts. */
  stringLiteralAt(span: Span): Span | null;
  /** True when a literal is the value of a markup attribute inside code, where an expression needs braces. */
  isAttributeValue(literal: Span): boolean;
}

/** @param units in order; their offsets hold in `text`. */
export function factsOf(
  units: readonly ReadUnit[],
  root: FileNode,
  module: ModuleScope,
  adapter: LanguageAdapter,
  text: string,
  version: number,
  changes: UnitChanges,
): CodeFacts {
  const starts = Int32Array.from(units, ({ unit }) => unit.root.startIndex);
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

  let calls: readonly CallFact[] | undefined;
  const mentioned = new Map<string, boolean>();
  const joinedGuards = new Map<ReadUnit, readonly GuardFact[]>();
  const fileGuards = units.filter(({ facts }) => facts.guardsFile).flatMap(({ facts }) => facts.guards);

  return {
    text,
    root,
    adapter,
    units,
    version,
    changes,
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
      watcher?.wholeFile();
      return (calls ??= units.flatMap(({ facts }) => facts.calls));
    },
    get wholeText() {
      watcher?.wholeFile();
      return text;
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
      return units.flatMap((read) => callIndex(read, expression).get(name) ?? []);
    },
    additionsTo(name) {
      watcher?.additions(name);
      return units.flatMap((read) => additionIndex(read, adapter, expression).get(name) ?? []);
    },
    mentions(pattern) {
      const key = String(pattern);
      let answer = mentioned.get(key);
      if (answer === undefined) {
        answer = units.some((read) => unitMentions(read, pattern));
        mentioned.set(key, answer);
      }
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
