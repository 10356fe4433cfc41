import type { Collector } from '../model/collector.ts';
import { createCodeContext } from './context.ts';
import { dispatchFile, dispatchUnit, type RuleIndex } from './dispatch.ts';
import { unitCalls, unitMentions, type CodeFacts, type ReadUnit, type Watcher } from './facts.ts';

/** What the silence of the rules about one statement rests on, besides the statement itself. */
interface Silence {
  /** Names that were looked for among those of the file. */
  readonly names: Set<string>;
  /** Names whose calls were looked for. */
  readonly callers: Set<string>;
  readonly mentions: Map<RegExp, boolean>;
  guards: boolean;
  imports: boolean;
}

/** What came and went since the rules last looked at the file. */
interface Changes {
  readonly units: readonly ReadUnit[];
  readonly names: ReadonlySet<string>;
  readonly guards: boolean;
  readonly imports: boolean;
}

/** Runs rules over the versions of one document, and again only over those statements of which they may say something new. */
export interface RuleRunner {
  run(index: RuleIndex, facts: CodeFacts, path: string, collector: Collector): void;
}

/**
 * Statements of which no rule said anything are remembered, with all of the file that the answer rests on: a keystroke costs
 * the statement that it changes and those that look at it. Statements with findings are looked at each time.
 */
export function createRuleRunner(): RuleRunner {
  let units: readonly ReadUnit[] = [];
  let stars = '';
  let silences = new Map<ReadUnit, Silence>();

  /** Null when nothing that was kept can be used. */
  function changesTo(facts: CodeFacts): Changes | null {
    const present = new Set(facts.units);
    const places = new Map(units.map((unit, place) => [unit, place]));
    const changed = [...units.filter((unit) => !present.has(unit)), ...facts.units.filter((unit) => !places.has(unit))];
    // What is seen first depends on the order of the statements.
    let last = -1;
    for (const unit of facts.units) {
      const place = places.get(unit);
      if (place === undefined) continue;
      if (place < last) return null;
      last = place;
    }
    if (facts.starImports.join() !== stars) return null;
    return {
      units: changed,
      names: new Set(changed.flatMap(({ facts: read }) => read.moduleDefinitions.map(({ name }) => name))),
      guards: changed.some(({ facts: read }) => read.guardsFile),
      imports: changed.some(({ facts: read }) => read.imports.length > 0),
    };
  }

  function holds(silence: Silence, changes: Changes, facts: CodeFacts): boolean {
    if (changes.units.length === 0) return true;
    if ((silence.guards && changes.guards) || (silence.imports && changes.imports)) return false;
    for (const name of changes.names) if (silence.names.has(name)) return false;
    for (const name of silence.callers) if (changes.units.some((unit) => unitCalls(unit, name, facts))) return false;
    for (const [pattern, answer] of silence.mentions) {
      if (changes.units.some((unit) => unitMentions(unit, pattern)) && facts.mentions(pattern) !== answer) return false;
    }
    return true;
  }

  function watch(facts: CodeFacts): { silence: Silence; isKnown: () => boolean } {
    const silence: Silence = { names: new Set(), callers: new Set(), mentions: new Map(), guards: false, imports: false };
    let known = true;
    const watcher: Watcher = {
      callers: (name) => silence.callers.add(name),
      guards: () => (silence.guards = true),
      imports: () => (silence.imports = true),
      mentions: (pattern, answer) => silence.mentions.set(pattern, answer),
      wholeFile: () => (known = false),
    };
    facts.watcher = watcher;
    facts.module.asked = (name) => silence.names.add(name);
    return { silence, isKnown: () => known };
  }

  return {
    run(index, facts, path, collector) {
      const changes = changesTo(facts);
      const before = changes === null ? new Map<ReadUnit, Silence>() : silences;
      const after = new Map<ReadUnit, Silence>();
      for (const unit of facts.units) {
        const kept = before.get(unit);
        if (kept !== undefined && changes !== null && holds(kept, changes, facts)) {
          after.set(unit, kept);
          continue;
        }
        const { reported } = collector;
        const { silence, isKnown } = watch(facts);
        dispatchUnit(index, createCodeContext(facts, path), unit.facts, collector);
        facts.watcher = null;
        facts.module.asked = null;
        if (collector.outOfTime) break;
        if (collector.reported === reported && !collector.hasFailed && isKnown()) after.set(unit, silence);
      }
      dispatchFile(index, createCodeContext(facts, path), collector);
      units = facts.units;
      stars = facts.starImports.join();
      silences = after;
    },
  };
}
