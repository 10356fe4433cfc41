import type { Collector } from '../model/collector.ts';
import { createCodeContext } from './context.ts';
import { dispatchFile, dispatchUnit, type RuleIndex } from './dispatch.ts';
import type { CodeFacts, ReadUnit, Silence } from './facts.ts';
import { unitAddsTo, unitCalls, unitMentions } from './unit-answers.ts';

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

function holds(silence: Silence, changes: Changes, facts: CodeFacts): boolean {
  if (changes.units.length === 0) return true;
  if ((silence.guards && changes.guards) || (silence.imports && changes.imports)) return false;
  for (const name of changes.names) if (silence.names.has(name)) return false;
  for (const name of silence.callers) if (changes.units.some((unit) => unitCalls(unit, name, facts))) return false;
  for (const name of silence.additions) if (changes.units.some((unit) => unitAddsTo(unit, name, facts))) return false;
  for (const { pattern, answer } of silence.mentions.values())
    if (changes.units.some((unit) => unitMentions(unit, pattern)) && facts.mentions(pattern) !== answer) return false;
  return true;
}

/** Notes in the answer what is asked of the rest of the file; `isKnown` turns false when the answer cannot be kept. */
function watch(facts: CodeFacts): { silence: Silence; isKnown: () => boolean } {
  const silence: Silence = {
    names: new Set(),
    callers: new Set(),
    additions: new Set(),
    mentions: new Map(),
    guards: false,
    imports: false,
  };
  let known = true;
  facts.watcher = {
    callers: (name) => silence.callers.add(name),
    additions: (name) => silence.additions.add(name),
    guards: () => (silence.guards = true),
    imports: () => (silence.imports = true),
    mentions: (pattern, answer) => silence.mentions.set(String(pattern), { pattern, answer }),
    wholeFile: () => (known = false),
  };
  facts.module.asked = (name) => silence.names.add(name);
  return { silence, isKnown: () => known };
}

/**
 * Statements of which no rule said anything are remembered, with all of the file that the answer rests on: a keystroke costs
 * the statement that it changes and those that look at it. Statements with findings are looked at each time.
 */
export function createRuleRunner(): RuleRunner {
  let stars = '';
  /** Version of the facts that the rules last looked at to the end; 0 when what is kept cannot be used. */
  let lastVersion = 0;

  /** Null when nothing that was kept can be used: what is seen first depends on the order of the statements. */
  function changesTo(facts: CodeFacts): Changes | null {
    const { removed, added, isReordered } = facts.changes;
    if (facts.version !== lastVersion + 1 || isReordered || facts.starImports.join() !== stars) return null;
    const units = [...removed, ...added];
    return {
      units,
      names: new Set(units.flatMap((unit) => unit.facts.moduleDefinitions.map(({ name }) => name))),
      guards: units.some((unit) => unit.facts.guardsFile),
      imports: units.some((unit) => unit.facts.imports.length > 0),
    };
  }

  return {
    run(index, facts, path, collector) {
      const changes = changesTo(facts);
      lastVersion = 0;
      for (const unit of facts.units) {
        const { kept } = unit;
        if (kept.silence !== null && changes !== null && holds(kept.silence, changes, facts)) continue;
        kept.silence = null;
        const { reported } = collector;
        const { silence, isKnown } = watch(facts);
        dispatchUnit(index, createCodeContext(facts, path, index.known, unit.facts), unit.facts, collector);
        facts.watcher = null;
        facts.module.asked = null;
        if (collector.outOfTime) return;
        if (collector.reported === reported && !collector.hasFailed && isKnown()) kept.silence = silence;
      }
      dispatchFile(index, createCodeContext(facts, path, index.known, null), collector);
      lastVersion = facts.version;
      stars = facts.starImports.join();
    },
  };
}
