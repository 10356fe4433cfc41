// What every fix promises, checked on one text: for each fix by itself, and for all of them at once.
import { lineBreakOf } from '../../server/src/engine/document/source-text.ts';
import {
  applyEdits,
  createSourceText,
  type Analysis,
  type Engine,
  type Finding,
  type Fix,
  type FixKind,
} from '../../server/src/engine/index.ts';

export interface Violation {
  readonly ruleId: string;
  readonly kind: FixKind;
  readonly title: string;
  /** The promise that is broken, for a person. */
  readonly what: string;
  readonly line: number;
  /** The lines that changed, before and after. */
  readonly before: string;
  readonly after: string;
}

export interface FixReport {
  /** Fixes tried, by rule and kind. */
  readonly tried: ReadonlyMap<string, { safe: number; review: number }>;
  readonly violations: readonly Violation[];
}

const byteOrderMark = '\uFEFF';

function countByRule(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(finding.ruleId, (counts.get(finding.ruleId) ?? 0) + 1);
  return counts;
}

/** Where a place of the text before the edits stands after them. */
function moved(offset: number, fix: Fix): number {
  return fix.edits
    .filter(({ span }) => span.end <= offset)
    .reduce((result, { span, newText }) => result + newText.length - (span.end - span.start), offset);
}

/** The lines that differ, with one line round them. */
function changedLines(before: string, after: string): readonly [string, string] {
  const left = before.split('\n');
  const right = after.split('\n');
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  let end = 0;
  while (end < left.length - start && end < right.length - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  const shown = (lines: readonly string[]): string =>
    lines
      .slice(Math.max(0, start - 1), lines.length - Math.max(0, end - 1))
      .map((line) => line.slice(0, 200))
      .slice(0, 30)
      .join('\n');
  return [shown(left), shown(right)];
}

/** What a fix breaks by the form of its edits alone. */
function formProblem(text: string, fix: Fix, next: string | null): string | null {
  if (next === null) return 'its edits overlap';
  if (next === text) return 'it changes nothing';
  const lineBreak = lineBreakOf(createSourceText(text));
  for (const { span, newText } of fix.edits) {
    if (text.startsWith(byteOrderMark) && span.start === 0) return 'it writes before the byte order mark';
    const bare = newText.replaceAll('\r\n', '');
    if (lineBreak === '\r\n' && bare.includes('\n') && !/[^\r]\n/.test(text)) return 'its line breaks are not those of the file';
    if (lineBreak === '\n' && newText.includes('\r')) return 'its line breaks are not those of the file';
    const splits = (offset: number): boolean => text[offset - 1] === '\r' && text[offset] === '\n';
    if (splits(span.start) || splits(span.end)) return 'it cuts a line break in two';
  }
  const isImport = fix.edits.some(({ newText }) => /^\s*import\s.*from\s/.test(newText));
  if (isImport && /\brequire\s*\(\s*['"]/.test(text) && !/^\s*(?:import|export)\b/m.test(text))
    return 'it imports into a file that requires';
  return null;
}

interface Analysed {
  readonly findings: readonly Finding[];
  readonly problems: number;
}

function effectProblem(finding: Finding, fix: Fix, before: Analysed, after: Analysed): string | null {
  if (after.problems > before.problems) return 'the text no longer parses';
  const countsBefore = countByRule(before.findings);
  const countsAfter = countByRule(after.findings);
  for (const [ruleId, count] of countsAfter)
    if (count > (countsBefore.get(ruleId) ?? 0)) {
      const added = after.findings.find((candidate) => candidate.ruleId === ruleId);
      return `it adds a finding of ${ruleId}: ${added?.message ?? ''}`;
    }
  if ((countsAfter.get(finding.ruleId) ?? 0) < (countsBefore.get(finding.ruleId) ?? 0)) return null;
  const start = moved(finding.span.start, fix);
  const again = after.findings.find((candidate) => candidate.ruleId === finding.ruleId && candidate.span.start === start);
  return again !== undefined && again.fixes.length > 0 ? 'the finding stays, and so does its fix' : 'the finding stays';
}

function withEdits(analysis: Analysis, text: string): Analysed {
  const { length } = analysis.document.source.text;
  analysis.edit([{ start: 0, end: length, text }]);
  return { findings: analysis.findings(), problems: analysis.syntaxProblems() };
}

/** Applies the edits in one go, from the last to the first, so that the analysis keeps what stands apart from them. */
function afterFix(analysis: Analysis, fix: Fix): Analysed {
  const edits = [...fix.edits].sort((left, right) => right.span.start - left.span.start || right.span.end - left.span.end);
  analysis.edit(edits.map(({ span, newText }) => ({ start: span.start, end: span.end, text: newText })));
  return { findings: analysis.findings(), problems: analysis.syntaxProblems() };
}

async function fresh(engine: Engine, path: string, text: string): Promise<Analysed> {
  const analysis = await engine.open({ path, text });
  try {
    return { findings: analysis.findings(), problems: analysis.syntaxProblems() };
  } finally {
    analysis.dispose();
  }
}

/** Tries every fix of every finding of a text by itself. */
export async function checkFixes(engine: Engine, path: string, text: string, wanted: (ruleId: string) => boolean): Promise<FixReport> {
  const tried = new Map<string, { safe: number; review: number }>();
  const violations: Violation[] = [];
  const before = await fresh(engine, path, text);
  const analysis = await engine.open({ path, text });
  try {
    for (const finding of before.findings) {
      if (!wanted(finding.ruleId)) continue;
      for (const fix of finding.fixes) {
        const counts = tried.get(finding.ruleId) ?? { safe: 0, review: 0 };
        tried.set(finding.ruleId, counts);
        counts[fix.kind]++;
        const next = applyEdits(text, fix.edits);
        let what = formProblem(text, fix, next);
        if (what === null && next !== null) {
          what = effectProblem(finding, fix, before, afterFix(analysis, fix));
          // Where the incremental analysis objects, the word of a new one counts.
          if (what !== null) what = effectProblem(finding, fix, before, await fresh(engine, path, next));
          withEdits(analysis, text);
        }
        if (what === null) continue;
        const line = text.slice(0, finding.span.start).split('\n').length;
        const [left, right] = changedLines(text, next ?? text);
        violations.push({ ruleId: finding.ruleId, kind: fix.kind, title: fix.title, what, line, before: left, after: right });
      }
    }
  } finally {
    analysis.dispose();
  }
  return { tried, violations };
}

/** Applies all fixes of the kinds at once; what is wrong with the result, or null. */
export async function checkFixAll(engine: Engine, path: string, text: string, kinds: readonly FixKind[]): Promise<string | null> {
  const before = await fresh(engine, path, text);
  const fixed = await engine.fixAll({ path, text }, kinds);
  if (applyEdits(text, fixed.edits) !== fixed.text) return 'the edits do not lead to the fixed text';
  const after = await fresh(engine, path, fixed.text);
  if (after.problems > before.problems) return 'the text no longer parses after all fixes';
  const left = after.findings.filter((finding) => finding.fixes.some((fix) => kinds.includes(fix.kind)));
  const [first] = left;
  if (first !== undefined) {
    const line = fixed.text.slice(0, first.span.start).split('\n').length;
    return `${String(left.length)} fixable findings are left, such as ${first.ruleId} in: ${fixed.text.split('\n')[line - 1]?.trim() ?? ''}`;
  }
  const countsBefore = countByRule(before.findings);
  for (const [ruleId, count] of countByRule(after.findings))
    if (count > (countsBefore.get(ruleId) ?? 0)) return `all fixes together add a finding of ${ruleId}`;
  const again = await engine.fixAll({ path, text: fixed.text }, kinds);
  return again.text === fixed.text ? null : 'a second run changes the text again';
}
