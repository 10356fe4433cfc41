import { isDistinctive, type FormatMatch } from './candidates.ts';
import { isInDocumentation, isProse, isTestPath } from './places.ts';
import { looksRandom } from './randomness.ts';
import type { Candidate, Judgement, SecretRule } from './rule.ts';

const nearMiss: Judgement = {
  severity: 'hint',
  confidence: 'low',
  remark: 'its prefix is right, but not its length or form: cut, mistyped, or newer than this rule. Revoke it if it ever was real.',
};

/** True for the judgement of text that only resembles a rule's format. */
export function isNearMiss(judgement: Judgement): boolean {
  return judgement === nearMiss;
}

const madeUp: Judgement = {
  severity: 'hint',
  confidence: 'low',
  remark: 'it counts or repeats, so it is probably made up. Remove it if it ever was real.',
};

/** True where findings that nothing proves are mostly samples. */
function isSamplePlace(rule: SecretRule, { path, text, span }: Candidate, severity: string): boolean {
  if (isTestPath(path) && rule.milderInTests === true) return true;
  return severity === 'warning' && (isTestPath(path) || isProse(path) || isInDocumentation(text, span.start));
}

/** Opaque text behind a prefix that nothing else has deserves a second look, also where it is not of the exact form. */
function isOpaque(rule: SecretRule, { value, visiblePrefix }: FormatMatch): boolean {
  return isDistinctive(rule, visiblePrefix) && looksRandom(value.slice(visiblePrefix.length));
}

/**
 * Judges a match of a rule's pattern by the rule's own proof, by what the text looks like and by the place where it stands. Null
 * drops it.
 */
export function judgeFormat(rule: SecretRule, match: FormatMatch, candidate: Candidate): Judgement | null {
  switch (match.nature) {
    case 'placeholder':
      return null;
    case 'regular':
      return isOpaque(rule, match) ? nearMiss : null;
    case 'near-miss':
      return nearMiss;
    case 'made-up':
    case 'secret':
  }
  const judged = rule.judge === undefined ? {} : rule.judge(candidate);
  if (judged === null) return isOpaque(rule, match) ? nearMiss : null;
  if (match.nature === 'made-up') return { ...judged, ...madeUp };
  return isSamplePlace(rule, candidate, judged.severity ?? rule.severity) ? { ...judged, severity: 'hint', confidence: 'low' } : judged;
}
