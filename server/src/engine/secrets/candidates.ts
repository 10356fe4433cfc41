import type { Collector } from '../model/collector.ts';
import { entropyShare, leastRandomShare } from './entropy.ts';
import { createKeywordIndex, type KeywordIndex } from './keyword-index.ts';
import { isDocumentedKey, isPlaceholder } from './placeholder.ts';
import type { Candidate, Continuation, NamedValueRule, SecretRule } from './rule.ts';

export interface FoundCandidate {
  readonly rule: SecretRule;
  readonly candidate: Candidate;
  /** The part of the value that only names its kind and may be shown. */
  readonly visiblePrefix: string;
  /** True for placeholders, documented keys and text too regular to be drawn at random. */
  readonly dropped: boolean;
}

interface PreparedRule {
  readonly rule: SecretRule;
  /** Sticky where the pattern starts at its keyword, global where it may start around it. */
  readonly pattern: RegExp;
}

interface PreparedRules {
  readonly index: KeywordIndex;
  /** The rules of each keyword, by the keyword's number. */
  readonly byKeyword: readonly (readonly PreparedRule[])[];
}

const prepared = new WeakMap<readonly (SecretRule | NamedValueRule)[], PreparedRules>();

/** Builds the keyword index of a registry once; later calls with the same array find it again. */
function prepare(rules: readonly (SecretRule | NamedValueRule)[]): PreparedRules {
  const known = prepared.get(rules);
  if (known !== undefined) return known;
  const byText = new Map<string, PreparedRule[]>();
  for (const rule of rules) {
    if (rule.kind !== 'secret') continue;
    const flags = rule.pattern.flags.replace(/[gy]/g, '') + (rule.around === undefined ? 'y' : 'g');
    const ready = { rule, pattern: new RegExp(rule.pattern.source, flags) };
    for (const keyword of new Set(rule.keywords)) byText.set(keyword, [...(byText.get(keyword) ?? []), ready]);
  }
  const fresh = { index: createKeywordIndex([...byText.keys()]), byKeyword: [...byText.values()] };
  prepared.set(rules, fresh);
  return fresh;
}

const continues: Readonly<Record<Continuation, RegExp | null>> = {
  word: /[0-9A-Za-z_]/,
  'word-or-dash': /[0-9A-Za-z_-]/,
  base64: /[0-9A-Za-z+/=]/,
  none: null,
};

function startsInside(text: string, start: number, continuation: Continuation): boolean {
  const pattern = continues[continuation === 'word-or-dash' ? 'word' : continuation];
  if (start === 0 || pattern === null) return false;
  const before = text.charAt(start - 1);
  if (before === '=' || !pattern.test(before)) return false;
  // `\n`, `\t` and `\r` written as escapes end in a letter, and so does a percent-encoded character such as `%3D`.
  if (/[nrt]/.test(before) && text.charAt(start - 2) === '\\') return false;
  return !(text.charAt(start - 3) === '%' && /[0-9A-Fa-f]{2}/.test(text.slice(start - 2, start)));
}

function endsInside(text: string, end: number, continuation: Continuation): boolean {
  const pattern = continues[continuation];
  return end < text.length && pattern !== null && pattern.test(text.charAt(end));
}

function toCandidate(
  rule: SecretRule,
  match: RegExpExecArray,
  offset: number,
  keyword: string,
  text: string,
  path: string,
): FoundCandidate | null {
  const groups = match.groups ?? {};
  const value = groups['secret'] ?? match[0];
  const whole = { start: offset + match.index, end: offset + match.index + match[0].length };
  const within = groups['secret'] === undefined ? 0 : match[0].lastIndexOf(value);
  const span = { start: whole.start + within, end: whole.start + within + value.length };
  if (startsInside(text, whole.start, rule.continuation) || endsInside(text, whole.end, rule.continuation)) return null;
  const prefix = text.slice(span.start, span.start + keyword.length);
  const visiblePrefix = rule.around === undefined && prefix.toLowerCase() === keyword ? prefix : '';
  const body = value.slice(visiblePrefix.length);
  const regular = rule.alphabetSize !== undefined && isTooRegular(body, rule.alphabetSize);
  const dropped = regular || isPlaceholder(body) || isDocumentedKey(value);
  return { rule, candidate: { value, span, match: whole, groups, text, path }, visiblePrefix, dropped };
}

/** True for text that is hardly drawn at random: of little entropy, or words of letters of one case where both would do. */
function isTooRegular(body: string, alphabetSize: number): boolean {
  return entropyShare(body, alphabetSize) < leastRandomShare || (alphabetSize >= 62 && /^(?:[a-z_.-]+|[A-Z_.-]+)$/.test(body));
}

/** How many keyword hits pass between two looks at the clock. */
const hitsPerClockCheck = 2048;

/**
 * All matches of the format rules: one pass of the keyword index over the text, then each rule's pattern at or around its own
 * keywords only. Ordered by rule and position; two keywords may find one match twice.
 */
export function findCandidates(
  rules: readonly (SecretRule | NamedValueRule)[],
  text: string,
  path: string,
  collector: Collector,
): readonly FoundCandidate[] {
  const { index, byKeyword } = prepare(rules);
  const hits = index.search(text);
  const found: FoundCandidate[] = [];
  const regions = new Map<PreparedRule, { start: number; end: number }[]>();
  for (let position = 0; position < hits.length; position += 2) {
    const number = hits[position] ?? 0;
    const start = hits[position + 1] ?? 0;
    const keyword = index.keywords[number] ?? '';
    for (const ready of byKeyword[number] ?? []) {
      const { rule, pattern } = ready;
      if (rule.around !== undefined) {
        addRegion(
          regions,
          ready,
          Math.max(0, start - rule.around.before),
          Math.min(text.length, start + keyword.length + rule.around.after),
        );
        continue;
      }
      pattern.lastIndex = start;
      const match = pattern.exec(text);
      const candidate = match === null ? null : toCandidate(rule, match, 0, keyword, text, path);
      if (candidate !== null) found.push(candidate);
    }
    if (position % hitsPerClockCheck === 0 && collector.outOfTime) return found;
  }
  for (const [ready, spans] of regions) {
    for (const region of spans) {
      const piece = text.slice(region.start, region.end);
      ready.pattern.lastIndex = 0;
      for (let match = ready.pattern.exec(piece); match !== null; match = ready.pattern.exec(piece)) {
        const candidate = toCandidate(ready.rule, match, region.start, '', text, path);
        if (candidate !== null) found.push(candidate);
      }
      if (collector.outOfTime) return found;
    }
  }
  return found;
}

/** Hits come in order of their ends, so a region that touches the last one of its rule grows it. */
function addRegion(regions: Map<PreparedRule, { start: number; end: number }[]>, ready: PreparedRule, start: number, end: number): void {
  const known = regions.get(ready);
  const last = known?.at(-1);
  if (known === undefined) regions.set(ready, [{ start, end }]);
  else if (last !== undefined && start <= last.end) {
    last.start = Math.min(last.start, start);
    last.end = Math.max(last.end, end);
  } else known.push({ start, end });
}
