import type { Span } from '../model/span.ts';
import type { LanguageAdapter } from './adapter.ts';
import { spanOf, type Expression } from './expression.ts';
import { addTo, type Definition, type ModuleScope, type Scope } from './scopes.ts';
import type { FileNode, SyntaxNode, SyntaxUnit } from './syntax-node.ts';
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

/** A plain name, or an own member as `this.x`; null for everything else. */
function calledName(callee: SyntaxNode, expression: (node: SyntaxNode) => Expression): string | null {
  const read = expression(callee);
  if (read.kind === 'name') return read.name;
  if (read.kind === 'wrap') return calledName(read.inner, expression);
  return read.kind === 'member' && expression(read.object).kind === 'self' ? `this.${read.property}` : null;
}

/** True when the text of a statement matches a pattern; remembered with the statement. */
export function unitMentions({ unit, kept }: ReadUnit, pattern: RegExp): boolean {
  const key = String(pattern);
  let answer = kept.mentions.get(key);
  if (answer === undefined) {
    answer = pattern.test(unit.text);
    kept.mentions.set(key, answer);
  }
  return answer;
}

function changesBetween(before: readonly ReadUnit[], after: readonly ReadUnit[]): UnitChanges {
  const most = Math.min(before.length, after.length);
  let same = 0;
  while (same < most && before[same] === after[same]) same++;
  let sameAtEnd = 0;
  while (sameAtEnd < most - same && before[before.length - 1 - sameAtEnd] === after[after.length - 1 - sameAtEnd]) sameAtEnd++;
  const [old, present] = [before.slice(same, before.length - sameAtEnd), after.slice(same, after.length - sameAtEnd)];
  const places = new Map(old.map((unit, place) => [unit, place]));
  const stay = new Set(present);
  const order = present.map((unit) => places.get(unit) ?? null).filter((place) => place !== null);
  return {
    removed: old.filter((unit) => !stay.has(unit)),
    added: present.filter((unit) => !places.has(unit)),
    isReordered: order.some((place, index) => index > 0 && place < (order[index - 1] ?? 0)),
  };
}

/** What is kept of a document from version to version, besides its statements. */
export interface FileState {
  /**
   * Joins the facts of a document's statements: which variable each name means, and where things stand now.
   *
   * @param units in order; their offsets hold in `text`.
   */
  join(units: readonly ReadUnit[], text: string): CodeFacts;
}

export function createFileState(root: FileNode, module: ModuleScope, adapter: LanguageAdapter): FileState {
  let before: readonly ReadUnit[] = [];
  let version = 0;

  /** Gives the variables of the file the definitions that came, and takes those that went. */
  function defineAgain(units: readonly ReadUnit[], { removed, added, isReordered }: UnitChanges): void {
    const touched = new Set<string>();
    const gone = new Set<Definition>();
    for (const { facts } of removed)
      for (const { name, definition } of facts.moduleDefinitions) {
        touched.add(name);
        gone.add(definition);
      }
    for (const { facts } of isReordered ? units : added) for (const { name } of facts.moduleDefinitions) touched.add(name);
    const stayed = new Map<string, Definition[]>();
    for (const name of touched) {
      stayed.set(name, module.variables.get(name)?.definitions.filter((definition) => !gone.has(definition)) ?? []);
      module.variables.delete(name);
    }
    for (const { facts } of added) for (const { name, definition } of facts.moduleDefinitions) stayed.get(name)?.push(definition);
    for (const [name, definitions] of stayed) {
      definitions.sort((left, right) => left.offset - right.offset);
      for (const definition of definitions) addTo(module.variables, module, name, definition);
    }
  }

  return {
    join(units, text) {
      const changes = changesBetween(before, units);
      before = units;
      version++;
      module.end = text.length + 1;
      defineAgain(units, changes);
      root.update(
        text,
        units.map(({ unit }) => unit),
      );
      return factsOf(units, root, module, adapter, text, version, changes);
    },
  };
}

function factsOf(
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
      return units.flatMap((read) => callsInUnit(read, name, expression));
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

function callsInUnit(read: ReadUnit, name: string, expression: (node: SyntaxNode) => Expression): readonly CallFact[] {
  return callIndex(read, expression).get(name) ?? [];
}

function callIndex({ facts, kept }: ReadUnit, expression: (node: SyntaxNode) => Expression): Map<string, CallFact[]> {
  return (kept.callsByName ??= groupByName(facts.calls, ({ callee }) => calledName(callee, expression)));
}

function groupByName<Item>(items: readonly Item[], nameOf: (item: Item) => string | null): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = nameOf(item);
    if (name === null) continue;
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [item]);
    else known.push(item);
  }
  return groups;
}

function additionIndex(
  { facts, kept }: ReadUnit,
  adapter: LanguageAdapter,
  expression: (node: SyntaxNode) => Expression,
): Map<string, Addition[]> {
  return (kept.additionsByName ??= groupByName(additionsOf(facts, adapter, expression), ({ holder }) => calledName(holder, expression)));
}

function additionsOf(facts: UnitFacts, adapter: LanguageAdapter, expression: (node: SyntaxNode) => Expression): Addition[] {
  const additions: Addition[] = [];
  for (const { node, target, value } of facts.assignments) {
    const read = expression(target);
    if (read.kind === 'member') additions.push({ holder: read.object, key: read.property, values: [value], node });
    if (read.kind !== 'index') continue;
    const key = expression(read.index);
    additions.push({ holder: read.object, key: key.kind === 'string' ? key.value : null, values: [value], node });
  }
  for (const { node, callee } of facts.calls) {
    const called = expression(callee);
    if (called.kind !== 'member' || !adapter.taint.mutators.has(called.property)) continue;
    const read = expression(node);
    if (read.kind === 'call')
      additions.push({ holder: called.object, key: null, values: read.args.map((argument) => argument.node), node });
  }
  return additions;
}

/** True when a statement calls a name, so that its coming or going changes who calls whom. */
export function unitCalls(read: ReadUnit, name: string, facts: CodeFacts): boolean {
  return callIndex(read, facts.expression).has(name);
}

/** True when a statement puts something into the value of a name. */
export function unitAddsTo(read: ReadUnit, name: string, facts: CodeFacts): boolean {
  return additionIndex(read, facts.adapter, facts.expression).has(name);
}
