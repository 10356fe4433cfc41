import type { Analysis } from '../index.ts';
import type { DocumentInput } from '../document/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Fix, FixKind, TextEdit } from '../model/fix.ts';
import { composeEdits } from './compose.ts';
import { applyEdits } from './edit.ts';

/** Fixes may uncover others, such as one that overlapped; more rounds than this mean that two rules undo each other. */
const maximalRounds = 10;

export interface FixAllResult {
  /** The text after all fixes. */
  readonly text: string;
  /** Edits of the text before: sorted, without overlap. Empty where nothing could be fixed. */
  readonly edits: readonly TextEdit[];
  readonly applied: readonly { readonly ruleId: string; readonly title: string }[];
  /** Environment variables that the fixed text reads and that somebody has to set. */
  readonly environmentVariables: readonly string[];
  /** The findings of the text after all fixes. */
  readonly remaining: readonly Finding[];
}

interface ChosenFix {
  readonly ruleId: string;
  readonly fix: Fix;
}

function sameEdits(left: readonly TextEdit[], right: readonly TextEdit[]): boolean {
  return (
    left.length === right.length &&
    left.every((edit, index) => {
      const other = right[index];
      return other?.span.start === edit.span.start && other.span.end === edit.span.end && other.newText === edit.newText;
    })
  );
}

/** Two insertions at one place conflict too, since their order would decide the result. */
function conflicts(left: TextEdit, right: TextEdit): boolean {
  if (left.span.start === right.span.start) return true;
  return left.span.start < right.span.end && right.span.start < left.span.end;
}

/** The first fix of an accepted kind of each finding, in order, leaving out those that touch one chosen before. */
function chooseFixes(findings: readonly Finding[], kinds: readonly FixKind[]): ChosenFix[] {
  const chosen: ChosenFix[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find((candidate) => kinds.includes(candidate.kind));
    if (fix === undefined || fix.edits.length === 0) continue;
    if (chosen.some((other) => sameEdits(other.fix.edits, fix.edits))) continue;
    if (chosen.some((other) => other.fix.edits.some((edit) => fix.edits.some((own) => conflicts(edit, own))))) continue;
    chosen.push({ ruleId: finding.ruleId, fix });
  }
  return chosen;
}

/**
 * Applies fixes until none is left, and tells the sum as edits of the first text. A round after which the text has more
 * syntax errors than before is undone and is the last.
 *
 * @param open opens a document in the engine that found the findings.
 * @param kinds which fixes are wanted; `['safe']` for whatever runs without a person watching.
 */
export async function applyAllFixes(
  open: (document: DocumentInput) => Promise<Analysis>,
  document: DocumentInput,
  kinds: readonly FixKind[],
): Promise<FixAllResult> {
  const analysis = await open(document);
  const composed = composeEdits(document.text.length);
  const applied: { ruleId: string; title: string }[] = [];
  const environmentVariables = new Set<string>();
  const seen = new Set([document.text]);
  let text = document.text;
  let findings = analysis.findings();
  try {
    for (let round = 0; round < maximalRounds; round++) {
      const chosen = chooseFixes(findings, kinds);
      const edits = chosen.flatMap(({ fix }) => fix.edits);
      const next = chosen.length === 0 ? null : applyEdits(text, edits);
      if (next === null || seen.has(next)) break;
      const problemsBefore = analysis.syntaxProblems();
      analysis.edit([{ start: 0, end: text.length, text: next }]);
      if (analysis.syntaxProblems() > problemsBefore) break;
      seen.add(next);
      composed.add(edits);
      text = next;
      findings = analysis.findings();
      for (const { ruleId, fix } of chosen) {
        applied.push({ ruleId, title: fix.title });
        if (fix.environmentVariable !== undefined) environmentVariables.add(fix.environmentVariable);
      }
    }
  } finally {
    analysis.dispose();
  }
  return { text, edits: composed.edits(), applied, environmentVariables: [...environmentVariables], remaining: findings };
}
