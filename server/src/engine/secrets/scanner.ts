import type { TextChange } from '../document/source-text.ts';
import { moveNamedValue } from '../model/named-value.ts';
import { moveSpan, type Span } from '../model/span.ts';
import { bytesToLatin1, decodeBase64, encodesText, isPrintable } from './base64.ts';
import { matchesAt, preparePattern, type FormatMatch, type PreparedPattern } from './candidates.ts';
import { codesFor, createKeywordIndex, writeCodes, type KeywordIndex } from './keyword-index.ts';
import type { NamedValueRule, SecretRule, VendorValueRule } from './rule.ts';
import { readTextValue, type TextValue } from './text-values.ts';
import { readVendorValue, toVendorValue, visitRuns, type VendorValue } from './vendors.ts';

/**
 * What one keyword of a text leads to. All offsets are relative to the keyword's start, so that it moves with the text. `isDropped` is
 * set once all rules have turned it down for good: what they say depends on the find and the document's path alone.
 */
export type LocalFind =
  | { readonly kind: 'format'; readonly rule: SecretRule; readonly match: FormatMatch }
  | { readonly kind: 'encoded'; readonly rule: SecretRule; readonly match: FormatMatch; readonly decoded: string; readonly span: Span }
  | { readonly kind: 'named'; readonly value: TextValue; isDropped?: boolean }
  | { readonly kind: 'vendor'; readonly value: VendorValue; isDropped?: boolean };

/** The finds of one version of a text, in the order of their keywords. */
export interface Finds {
  /** Number of finds. */
  readonly length: number;
  /** Start of the keyword of a find, in UTF-16 units. */
  startOf(index: number): number;
  find(index: number): LocalFind;
}

/**
 * The first step of the search for secrets: everything that can be told from a bounded piece of the text around a keyword. It keeps
 * what it found between edits, and searches again only around the change.
 */
export interface SecretScanner extends Finds {
  /** Searches a whole text. @returns false when `isOutOfTime` stopped it. */
  scan(text: string, isOutOfTime: () => boolean): boolean;
  /** Follows an edit: `after` is the text that `change` made of the one last scanned. */
  edit(change: TextChange, after: string): void;
}

/** How the text's language writes literals, which decides what a value without quotes means. */
export interface ScannerOptions {
  /** True where literals without quotes exist: settings, shell, prose. */
  readonly bare: boolean;
}

/**
 * Farthest that a find looks from its keyword to either side, in UTF-16 units. A test proves it of every pattern and reader.
 */
export const scannerReach = 16_384;

/** Words of names that promise a credential. The readers decide what the whole name means. */
const credentialWords = ['pass', 'pwd', 'pswd', 'psk', 'secret', 'credential', 'token', 'jwt', 'key', 'auth', 'salt'];

type Handler = { readonly kind: 'format'; readonly pattern: PreparedPattern } | { readonly kind: 'named' };

interface Prepared {
  readonly index: KeywordIndex;
  /** What to do at each keyword, by the keyword's number. */
  readonly handlers: readonly (readonly Handler[])[];
  /** True when opaque texts beside vendors' names are looked for. */
  readonly seeksVendors: boolean;
}

type SecretRules = readonly (SecretRule | NamedValueRule | VendorValueRule)[];

const prepared = new WeakMap<SecretRules, Prepared>();

/** Builds the keyword index of a registry once; later calls with the same array find it again. */
function prepare(rules: SecretRules): Prepared {
  const known = prepared.get(rules);
  if (known !== undefined) return known;
  const handlers = new Map<string, Handler[]>();
  const add = (keyword: string, handler: Handler): void => {
    const list = handlers.get(keyword);
    if (list === undefined) handlers.set(keyword, [handler]);
    else list.push(handler);
  };
  for (const rule of rules) {
    if (rule.kind !== 'secret') continue;
    const pattern = preparePattern(rule);
    for (const keyword of new Set(rule.keywords)) add(keyword, { kind: 'format', pattern });
  }
  const seeksVendors = rules.some((rule) => rule.kind === 'vendor-value');
  if (seeksVendors || rules.some((rule) => rule.kind === 'named-value')) for (const word of credentialWords) add(word, { kind: 'named' });
  const fresh = { index: createKeywordIndex([...handlers.keys()]), handlers: [...handlers.values()], seeksVendors };
  prepared.set(rules, fresh);
  return fresh;
}

interface Found {
  readonly starts: number[];
  readonly finds: LocalFind[];
}

/** The finds by their starts: those of keywords come before those of runs, each in order. */
function inOrder(found: Found): Found {
  if (found.starts.every((start, place) => place === 0 || (found.starts[place - 1] as number) <= start)) return found;
  const order = found.starts
    .map((_, place) => place)
    .sort((left, right) => (found.starts[left] as number) - (found.starts[right] as number));
  return { starts: order.map((place) => found.starts[place] as number), finds: order.map((place) => found.finds[place] as LocalFind) };
}

function add(into: Found, start: number, find: LocalFind): void {
  into.starts.push(start);
  into.finds.push(find);
}

/** How many keyword hits pass between two looks at the clock. */
const hitsPerClockCheck = 2048;

export function createSecretScanner(rules: SecretRules, { bare }: ScannerOptions): SecretScanner {
  const { index, handlers, seeksVendors } = prepare(rules);
  let starts: number[] = [];
  let finds: LocalFind[] = [];

  /** Adds the finds of all keywords and runs that start in `[start, end)`. Stops and returns false when the time is up. */
  function search(text: string, start: number, end: number, into: Found, isOutOfTime: () => boolean): boolean {
    let hits = 0;
    // Whatever starts in the part is read to its end, and what leads to its first character is known too.
    const from = Math.max(0, start - scannerReach);
    const to = Math.min(text.length, end + scannerReach);
    const codes = codesFor(text);
    writeCodes(text, codes, from, start);
    const isWhole = index.search(text, codes, start, end, (number, at) => {
      visitKeyword(text, number, at, into);
      return ++hits % hitsPerClockCheck !== 0 || !isOutOfTime();
    });
    if (isWhole) {
      writeCodes(text, codes, end, to);
      visitRuns(codes, from, to, start, end, (runStart, runEnd) => {
        if (runEnd - runStart >= 24 && encodesText(codes, runStart)) visitEncoded(text, runStart, runEnd, into);
        if (!seeksVendors) return;
        const value = readVendorValue(text, runStart, runEnd, bare);
        if (value !== null) add(into, runStart, { kind: 'vendor', value: moveVendor(value, -runStart) });
      });
    }
    return isWhole;
  }

  /** Looks for providers' formats in what a run encodes as base64, where that is text. */
  function visitEncoded(text: string, start: number, end: number, into: Found): void {
    const bytes = decodeBase64(text.slice(start, end));
    if (bytes === null || !isPrintable(bytes)) return;
    const decoded = bytesToLatin1(bytes);
    index.search(decoded, bytes, 0, decoded.length, (number, at) => {
      for (const handler of handlers[number] as readonly Handler[]) {
        if (handler.kind !== 'format') continue;
        for (const match of matchesAt(handler.pattern, decoded, at, at + (index.keywords[number] as string).length)) {
          if (match.nature !== 'secret') continue;
          const moved = { ...match, span: moveSpan(match.span, at), match: moveSpan(match.match, at) };
          add(into, start, { kind: 'encoded', rule: handler.pattern.rule, match: moved, decoded, span: { start: 0, end: end - start } });
        }
      }
      return true;
    });
  }

  function visitKeyword(text: string, number: number, at: number, into: Found): void {
    const end = at + (index.keywords[number] as string).length;
    for (const handler of handlers[number] as readonly Handler[]) {
      if (handler.kind === 'format') {
        for (const match of matchesAt(handler.pattern, text, at, end)) add(into, at, { kind: 'format', rule: handler.pattern.rule, match });
        continue;
      }
      const value = readTextValue(text, at, end, bare);
      if (value === null) continue;
      add(into, at, { kind: 'named', value: moveNamedValue(value, -at) });
      const short = seeksVendors ? toVendorValue(value) : null;
      if (short !== null) add(into, at, { kind: 'vendor', value: moveVendor(short, -at) });
    }
  }

  return {
    get length() {
      return finds.length;
    },
    startOf: (position) => starts[position] ?? 0,
    find: (position) => finds[position] as LocalFind,
    scan(text, isOutOfTime) {
      const found: Found = { starts: [], finds: [] };
      const isWhole = search(text, 0, text.length, found, isOutOfTime);
      ({ starts, finds } = inOrder(found));
      return isWhole;
    },
    edit({ start, end, text: inserted }, after) {
      const delta = inserted.length - (end - start);
      const from = Math.max(0, start - scannerReach);
      const oldTo = end + scannerReach;
      const fresh: Found = { starts: [], finds: [] };
      search(after, from, Math.min(after.length, oldTo + delta), fresh, () => false);
      const keptStarts: number[] = [];
      const keptFinds: LocalFind[] = [];
      let position = 0;
      while (position < starts.length && (starts[position] as number) < from) keep(0);
      while (position < starts.length && (starts[position] as number) < oldTo) position++;
      const ordered = inOrder(fresh);
      ordered.starts.forEach((at, place) => {
        keptStarts.push(at);
        keptFinds.push(ordered.finds[place] as LocalFind);
      });
      while (position < starts.length) keep(delta);
      starts = keptStarts;
      finds = keptFinds;

      function keep(shift: number): void {
        keptStarts.push((starts[position] as number) + shift);
        keptFinds.push(finds[position] as LocalFind);
        position++;
      }
    },
  };
}

export function moveVendor(value: VendorValue, by: number): VendorValue {
  return { ...value, valueSpan: moveSpan(value.valueSpan, by), literalSpan: moveSpan(value.literalSpan, by) };
}
