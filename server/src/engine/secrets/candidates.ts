import type { Span } from '../model/span.ts';
import { entropyShare, leastRandomShare } from './entropy.ts';
import { isCounting, isDocumentedKey, isPlaceholder } from '../model/placeholder.ts';
import { looksRandom } from './randomness.ts';
import type { Continuation, SecretRule } from './rule.ts';

/** A match of a rule's pattern. Offsets are relative to the start of the keyword that led to it. */
export interface FormatMatch {
  /** The characters of the supposed secret. */
  readonly value: string;
  readonly span: Span;
  /** The whole match of the pattern. */
  readonly match: Span;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** The part of the value that only names its kind and may be shown. */
  readonly visiblePrefix: string;
  /**
   * `placeholder` for what stands for a secret, documented keys among it; `made-up` for what only counts or repeats, which is at
   * most a hint; `regular` for text that is hardly drawn at random from the rule's alphabet, and may be another rule's secret;
   * `near-miss` for opaque text behind a provider's prefix that is not of the form the rule knows: cut, mistyped or newer.
   */
  readonly nature: 'secret' | 'made-up' | 'regular' | 'placeholder' | 'near-miss';
}

/** A rule's pattern, sticky where it starts at its keyword, global where it may start around it. */
export interface PreparedPattern {
  readonly rule: SecretRule;
  readonly pattern: RegExp;
  /** The prefixes behind which opaque text deserves a look also where it is not of the form. */
  readonly distinctive: readonly string[];
  /** What every match holds, where the pattern tells. */
  readonly leastRun: LeastRun | null;
  /** What was last found to hold no such run: keywords often stand close together. */
  readonly clean: { text: string; from: number; to: number };
}

/** A run of one class of characters that every match of a pattern holds. */
interface LeastRun {
  readonly length: number;
  /** 1 for the ASCII characters of the class. */
  readonly signs: Uint8Array;
}

/**
 * Reads the longest such run that stands outside all groups but the one named `secret`; null where the pattern tells none. Whatever
 * is in a group may be one of several.
 */
function leastRunOf({ pattern, around }: SecretRule): LeastRun | null {
  if (around === undefined) return null;
  let depth = 0;
  let longest: { content: string; length: number } | null = null;
  const token = /\(\?<secret>|\((?:\?[:<])?|\)|\||\[((?:\\.|[^[\]\\]){1,200})\](?:\{(\d{1,4}))?|\\./g;
  const closes: number[] = [];
  for (const [text, content = '', least = ''] of pattern.source.matchAll(token)) {
    if (text.startsWith('(')) {
      closes.push(depth);
      if (text !== '(?<secret>') depth++;
    } else if (text === ')') depth = closes.pop() ?? 0;
    // An alternative outside groups, or directly in the group that is looked into.
    else if (text === '|' && depth === 0) return null;
    else if (depth === 0 && !content.startsWith('^') && Number(least) >= 8 && Number(least) > (longest?.length ?? 0)) {
      longest = { content, length: Number(least) };
    }
  }
  if (longest === null) return null;
  const inClass = new RegExp(`[${longest.content}]`, pattern.flags.replace(/[gy]/g, ''));
  const signs = new Uint8Array(128).map((_, code) => (inClass.test(String.fromCharCode(code)) ? 1 : 0));
  // A class that holds more than ASCII tells nothing by this table.
  return inClass.test('é') || inClass.test('\u4e00') ? null : { length: longest.length, signs };
}

/** True when `text[from, to)` holds such a run: looks at one character in its length where there is none. */
function hasRun(text: string, from: number, to: number, { length, signs }: LeastRun): boolean {
  const isSign = (at: number): boolean => {
    const code = text.charCodeAt(at);
    return code < 128 && signs[code] === 1;
  };
  for (let probe = from + length - 1; probe < to; probe += length) {
    if (!isSign(probe)) continue;
    let first = probe;
    while (first > from && isSign(first - 1)) first--;
    let last = probe + 1;
    while (last < to && last - first < length && isSign(last)) last++;
    if (last - first >= length) return true;
    probe = last;
  }
  return false;
}

/** Prefixes that are words of ordinary names too. */
const ordinaryPrefix =
  /^(?:api|key|sdk|mob|cli|token|live|test|prod|dev|access|secret|pat|auth|user|app|pub|sub|sec|id|org|team|project|session|client|server|service|account|data|base|code|file|page|view|form|link|list|item|node|host|port|type|name|mode|bearer|basic|oauth|amzn|cloud|web|http|https|ion|sys|dev|sso|ssh|run|job|log|git|img|css|url|tag|bot|ca|up|re)[-_.]/i;

/** The prefixes of a rule that are distinctive enough to report what follows them whatever its length: `glpat-`, `pscale_tkn_`. */
function distinctivePrefixes(rule: SecretRule): string[] {
  if (rule.around !== undefined || rule.isPrefixShared === true) return [];
  const source = rule.pattern.source.replace(/\\([-_.])/g, '$1');
  return rule.keywords.flatMap((keyword) => {
    if (keyword.length < 4 || !/[-_.]$/.test(keyword) || !/[a-z]/.test(keyword) || ordinaryPrefix.test(keyword)) return [];
    const at = source.toLowerCase().indexOf(keyword);
    // A prefix that the pattern makes of classes and alternatives is in small letters, as all of those are.
    return [at < 0 ? keyword : source.slice(at, at + keyword.length)];
  });
}

const distinctiveOf = new WeakMap<SecretRule, readonly string[]>();

function distinctiveFor(rule: SecretRule): readonly string[] {
  let known = distinctiveOf.get(rule);
  if (known === undefined) distinctiveOf.set(rule, (known = distinctivePrefixes(rule)));
  return known;
}

/** True for a prefix, as the provider writes it, that no text has by chance. */
export function isDistinctive(rule: SecretRule, prefix: string): boolean {
  return distinctiveFor(rule).includes(prefix);
}

export function preparePattern(rule: SecretRule): PreparedPattern {
  const flags = rule.pattern.flags.replace(/[gy]/g, '') + (rule.around === undefined ? 'y' : 'g');
  return {
    rule,
    pattern: new RegExp(rule.pattern.source, flags),
    distinctive: distinctiveFor(rule),
    leastRun: leastRunOf(rule),
    clean: { text: '', from: 0, to: 0 },
  };
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

/** @param offset what to add to the match's index for its place in the text. */
function toMatch(
  rule: SecretRule,
  match: RegExpExecArray,
  offset: number,
  keywordStart: number,
  keyword: string,
  text: string,
): FormatMatch | null {
  const groups = match.groups ?? {};
  const value = groups['secret'] ?? match[0];
  const start = offset + match.index;
  const end = start + match[0].length;
  if (startsInside(text, start, rule.continuation) || endsInside(text, end, rule.continuation)) return null;
  const within = groups['secret'] === undefined ? 0 : match[0].lastIndexOf(value);
  const prefix = value.slice(0, keyword.length);
  const visiblePrefix = rule.around === undefined && prefix.toLowerCase() === keyword ? prefix : '';
  const body = value.slice(visiblePrefix.length);
  const from = start - keywordStart;
  return {
    value,
    span: { start: from + within, end: from + within + value.length },
    match: { start: from, end: end - keywordStart },
    groups,
    visiblePrefix,
    nature: natureOf(value, body, rule.alphabetSize),
  };
}

function natureOf(value: string, body: string, alphabetSize: number | undefined): FormatMatch['nature'] {
  if (isDocumentedKey(value)) return 'placeholder';
  if (isCounting(body)) return 'made-up';
  if (isPlaceholder(body)) return 'placeholder';
  return alphabetSize !== undefined && isTooRegular(body, alphabetSize) ? 'regular' : 'secret';
}

/** True for text that is hardly drawn at random: of little entropy, or words of letters of one case where both would do. */
function isTooRegular(body: string, alphabetSize: number): boolean {
  return entropyShare(body, alphabetSize) < leastRandomShare || (alphabetSize >= 62 && /^(?:[a-z_.-]+|[A-Z_.-]+)$/.test(body));
}

const none: readonly FormatMatch[] = [];

/** Lengths of the text behind a prefix that a near miss may have, in UTF-16 units. */
const shortestNearMiss = 16;
const longestNearMiss = 300;

/** Between two literals that the compiler or the program joins: `" + "`, `' .\n '`, `"\n "`. */
const joint = /(["'`])\s{0,80}(?:\+|\.|\\)?\s{0,80}["'`]/y;
const mostPieces = 6;

/** A token that is written in several literals, joined by `+`, by `.` or by standing beside each other. */
function joinedMatch(rule: SecretRule, pattern: RegExp, text: string, start: number, prefix: string): FormatMatch | null {
  let joined = '';
  let at = start;
  /** Where each piece begins in the joined text, and by how much it was moved. */
  const pieces: { from: number; by: number }[] = [];
  while (pieces.length < mostPieces) {
    const piece = /^[\w+/=.~:-]{1,200}/.exec(text.slice(at, at + 200))?.[0] ?? '';
    if (piece === '') break;
    pieces.push({ from: joined.length, by: at - joined.length });
    joined += piece;
    joint.lastIndex = at + piece.length;
    const gap = joint.exec(text);
    if (gap === null) break;
    at += piece.length + gap[0].length;
  }
  if (pieces.length < 2) return null;
  pattern.lastIndex = 0;
  const match = pattern.exec(joined);
  const found = match === null ? null : toMatch(rule, match, 0, 0, prefix.toLowerCase(), joined);
  if (found === null || found.nature !== 'secret') return null;
  const placeOf = (offset: number): number =>
    offset + (pieces.filter(({ from }) => from < offset).at(-1)?.by ?? pieces[0]?.by ?? 0) - start;
  const span = { start: found.span.start === 0 ? 0 : placeOf(found.span.start), end: placeOf(found.span.end) };
  return { ...found, span, match: span };
}

function nearMiss(text: string, start: number, prefix: string): FormatMatch | null {
  if (/[\w$.-]/.test(text.charAt(start - 1))) return null;
  const from = start + prefix.length;
  const body = /^[\w.=-]{1,300}/.exec(text.slice(from, from + longestNearMiss + 1))?.[0].replace(/[.-]{1,3}$/, '') ?? '';
  if (body.length < shortestNearMiss || body.length >= longestNearMiss) return null;
  if (!/[0-9]/.test(body) || (isPlaceholder(body) && !isCounting(body)) || !(looksRandom(body) || isCounting(body))) return null;
  if (isDocumentedKey(prefix + body)) return null;
  const span = { start: 0, end: prefix.length + body.length };
  return { value: prefix + body, span, match: span, groups: {}, visiblePrefix: prefix, nature: 'near-miss' };
}

/** All matches of a rule's pattern at or around the keyword at `[start, end)`. */
export function matchesAt(
  { rule, pattern, distinctive, leastRun, clean }: PreparedPattern,
  text: string,
  start: number,
  end: number,
): readonly FormatMatch[] {
  const { around } = rule;
  if (around === undefined) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    const found = match === null ? null : toMatch(rule, match, 0, start, text.slice(start, end).toLowerCase(), text);
    if (found !== null) return [found];
    if (distinctive.length === 0) return none;
    const prefix = text.slice(start, end);
    const other = distinctive.includes(prefix) ? (joinedMatch(rule, pattern, text, start, prefix) ?? nearMiss(text, start, prefix)) : null;
    return other === null ? none : [other];
  }
  const from = Math.max(0, start - around.before);
  const to = Math.min(text.length, end + around.after);
  if (leastRun !== null) {
    const isKnown = clean.text === text && clean.from <= from && from < clean.to;
    if (!hasRun(text, isKnown ? Math.max(from, clean.to - leastRun.length) : from, to, leastRun)) {
      clean.from = isKnown ? clean.from : from;
      clean.to = isKnown ? Math.max(clean.to, to) : to;
      clean.text = text;
      return none;
    }
  }
  const piece = text.slice(from, to);
  const found: FormatMatch[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(piece); match !== null; match = pattern.exec(piece)) {
    const one = toMatch(rule, match, from, start, '', text);
    if (one !== null) found.push(one);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
