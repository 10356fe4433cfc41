import type { NamedValue } from '../model/named-value.ts';
import type { Span } from '../model/span.ts';
import { wordsOf } from '../model/words.ts';
import { withoutEnd } from '../parse/text-end.ts';
import { vendorTable } from './vendor-table.ts';

/** One row of the vendor table: who hands out credentials without a prefix of their own, and of which shape. */
export interface Vendor {
  /** As people write it: `Adafruit IO`. */
  readonly name: string;
  /** Matches a whole credential, also in the other case than the vendor's; null where no shape is known. */
  readonly shape: RegExp | null;
  /** Matches a whole credential exactly as the vendor writes it. */
  readonly exactShape: RegExp | null;
  /** True where the name is also an ordinary word: then a word such as `key` must stand in the name too. */
  readonly isCommon: boolean;
  /** True where the keys are public by design. */
  readonly isPublic: boolean;
}

const alphabets: Readonly<Record<string, string>> = {
  h: '[0-9a-f]',
  H: '[0-9A-F]',
  x: '[0-9A-Fa-f]',
  n: '[0-9a-z]',
  N: '[0-9A-Z]',
  l: '[a-z]',
  A: '[0-9A-Za-z]',
  w: '[0-9A-Za-z_-]',
  b: '[0-9A-Za-z+/=_-]',
  d: '[0-9]',
  p: '[!-&(-~]',
};

const uuid = '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}';

/** The source of the regular expression that a shape of the table stands for: `h32`, `A40-64`, `u`, `"key-"h32`, `d10:h32`. */
function shapeSource(shape: string): string {
  let source = '';
  const part = /"([^"]*)"|u|([hHxnNlAwbdp])(\d+)(?:-(\d+))?|([:._/-])/y;
  while (part.lastIndex < shape.length) {
    const at = part.lastIndex;
    const match = part.exec(shape);
    if (match === null) throw new Error(`The vendor table has an unknown shape: ${shape} at ${String(at)}`);
    const [whole, literal, alphabet, least, most, separator] = match;
    if (literal !== undefined) source += literal.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
    else if (separator !== undefined) source += `\\${separator}`;
    else if (whole === 'u') source += uuid;
    else source += `${alphabets[alphabet ?? ''] ?? ''}{${least ?? ''}${most === undefined ? '' : `,${most}`}}`;
  }
  return source;
}

function toVendor(line: string): Vendor {
  const [name = '', , shapes = '', flags = ''] = line.split('|').map((cell) => cell.trim());
  const sources = shapes === '' ? [] : shapes.split(/\s+/).map(shapeSource);
  return {
    name,
    shape: sources.length === 0 ? null : new RegExp(`^(?:${sources.join('|')})$`, 'i'),
    exactShape: sources.length === 0 ? null : new RegExp(`^(?:${sources.join('|')})$`),
    isCommon: flags.includes('common'),
    isPublic: flags.includes('public'),
  };
}

interface VendorTable {
  /** Rows by the vendors' words; a row is read when its name is met. */
  readonly rows: ReadonlyMap<string, string>;
  readonly vendors: Map<string, Vendor>;
  /** The vendors' words in the order of their letters, which shows what may be the beginning of one. */
  readonly sorted: readonly string[];
}

let table: VendorTable | undefined;
/** Most words of a name that together make a vendor's: `open`, `weather`, `map`. */
const longestPhrase = 4;

/** The vendor table by its words. Split when first asked for. */
function vendorTableOf(): VendorTable {
  if (table !== undefined) return table;
  const rows = new Map<string, string>();
  for (const line of vendorTable.trim().split('\n')) {
    const first = line.indexOf('|') + 1;
    const end = line.indexOf('|', first);
    for (const word of line
      .slice(first, end < 0 ? line.length : end)
      .trim()
      .split(' '))
      if (!rows.has(word)) rows.set(word, line);
  }
  table = { rows, vendors: new Map(), sorted: [...rows.keys()].sort() };
  return table;
}

function vendorNamed(word: string): Vendor | undefined {
  const { rows, vendors } = vendorTableOf();
  const known = vendors.get(word);
  if (known !== undefined) return known;
  const row = rows.get(word);
  if (row === undefined) return undefined;
  const vendor = toVendor(row);
  vendors.set(word, vendor);
  return vendor;
}

/** True when a vendor's word begins with a text and goes on. */
function isBeginning(text: string): boolean {
  const { sorted } = vendorTableOf();
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) <= text) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(text) === true;
}

/** Words that may follow a vendor's name without a separator, as in `SOFTLAYERAPIKEY`. */
const joinedWord = /(?:api|app|access|auth|account|client|key|secret|token|pass|pwd|user|private|webhook|id)s?$/;

function vendorOfWord(word: string): Vendor | undefined {
  const whole = vendorNamed(word);
  if (whole !== undefined || word.length < 6) return whole;
  let rest = word;
  for (let steps = 0; steps < 4; steps++) {
    const vendor = vendorNamed(rest);
    if (vendor !== undefined) return vendor;
    const shorter = rest.replace(joinedWord, '');
    if (shorter === rest || shorter.length < 3) return undefined;
    rest = shorter;
  }
  return undefined;
}

/** The last place among words where a vendor's name stands. */
function lastVendor(words: readonly string[]): { vendor: Vendor; end: number } | null {
  for (let first = words.length - 1; first >= 0; first--) {
    let phrase = words[first] as string;
    let end = first + 1;
    let vendor = vendorOfWord(phrase);
    let found = vendor === undefined ? null : { vendor, end };
    while (end < words.length && end - first < longestPhrase && isBeginning(phrase)) {
      phrase += words[end++] as string;
      vendor = vendorNamed(phrase);
      if (vendor !== undefined) found = { vendor, end };
    }
    if (found !== null) return found;
  }
  return null;
}

/** The vendor whose name is a part of an identifier, or null: `OKTA_API_KEY` speaks of Okta. */
export function vendorOfName(words: readonly string[]): Vendor | null {
  return lastVendor(words)?.vendor ?? null;
}

/** A value that stands near a vendor's name. */
export interface VendorValue {
  readonly vendor: Vendor;
  /** From the vendor's name to the value: `adafruit_token = "`. */
  readonly context: string;
  /** The identifier that holds the vendor's name. */
  readonly name: string;
  readonly value: string;
  readonly valueSpan: Span;
  readonly literalSpan: Span;
  /** True where the name is assigned the value; false where the two only stand beside each other. */
  readonly isAssigned: boolean;
}

const credentialWord =
  /key|token|secret|pass|pwd|auth|cred|api|access|private|client|bearer|sid|webhook|dsn|jwt|login|user|app|account|id$/i;

/** Words that make an ordinary word before them the name of a vendor. */
const strongWord = /key|token|secret|passw|pwd|auth|cred|api|client|webhook|access|private/i;

/** Longest text between a vendor's name and a value, in UTF-16 units. */
const longestGap = 48;
const longestName = 60;
const shortestRun = 16;
const longestRun = 400;

/** How far from the start of a run its vendor and its end are looked for, in UTF-16 units. */
export const vendorReach = longestGap + longestName + 2 * longestRun + 20;

const isWordSign = 1;
const isIdentifierSign = 2;
/** May stand between a name and a value beside it. */
const isGapSign = 4;
/** Stands in paths, addresses and mentions: then only a word such as `key` directly before the value tells what it is. */
const isPathSign = 8;
const signs = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  if (/[\w$]/.test(char)) signs[code] = (signs[code] ?? 0) | isWordSign;
  if (/[\w$-]/.test(char)) signs[code] = (signs[code] ?? 0) | isIdentifierSign;
  if (/[\t\n\r -~]/.test(char)) signs[code] = (signs[code] ?? 0) | isGapSign;
  if (/[/@#?&;<!]/.test(char)) signs[code] = (signs[code] ?? 0) | isPathSign;
}

function signAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code < 128 ? (signs[code] as number) : 0;
}

/** By ASCII code: 1 for a letter or sign of a run, 2 for a digit. */
const runSign = new Uint8Array(256);
for (let code = 0; code < 128; code++) if (/[0-9A-Za-z_+/-]/.test(String.fromCharCode(code))) runSign[code] = 1;
for (let code = 48; code < 58; code++) runSign[code] = 2;

/**
 * Visits the runs of letters, digits and `_ + / -` in `codes[start, end)` that are long and mixed enough for a credential, with the
 * `=` of base64 at their ends. A run that starts before `start` is left out, one that starts before `end` is read to its own end.
 *
 * @param codes a text as `writeCodes` writes it.
 * @param from where the codes of the text begin; nothing is known of what stands before.
 * @param length where they end.
 */
export function visitRuns(
  codes: Uint8Array,
  from: number,
  length: number,
  start: number,
  end: number,
  visit: (start: number, end: number) => void,
): void {
  // A run that is long enough holds one of the characters that lie its least length apart, so the others need no look.
  let probe = start + shortestRun - 1;
  while (probe < length) {
    if (runSign[codes[probe] as number] === 0) {
      probe += shortestRun;
      continue;
    }
    let first = probe;
    while (first > from && probe - first <= longestRun && runSign[codes[first - 1] as number] !== 0) first--;
    let last = probe + 1;
    while (last < length && runSign[codes[last] as number] !== 0) last++;
    if (first >= end) return;
    if (first >= start && last - first >= shortestRun && last - first <= longestRun && isMixed(codes, first, last)) {
      let padded = last;
      while (padded - last < 2 && padded < length && codes[padded] === 61) padded++;
      visit(first, padded);
    }
    probe = last + shortestRun;
  }
}

/** True for text of letters and digits that is no word: with several digits, or long with its case changing as in no name. */
function isMixed(codes: Uint8Array, start: number, end: number): boolean {
  let digits = 0;
  for (let at = start; at < end && digits < 2; at++) if (runSign[codes[at] as number] === 2) digits++;
  return digits > 1 || (end - start >= 20 && (isMixedCase(codes, start, end) || isOneCase(codes, start, end)));
}

/** True for letters whose case changes more often than at the starts of words. */
function isMixedCase(codes: Uint8Array, start: number, end: number): boolean {
  let changes = 0;
  for (let at = start + 1; at < end; at++) {
    const isSmall = (codes[at] as number) >= 97;
    if (isSmall !== (codes[at - 1] as number) >= 97) changes++;
  }
  return changes * 3 > end - start;
}

/** True for letters of one case and digits, without any other sign: a long word, or what people type when they make up a key. */
function isOneCase(codes: Uint8Array, start: number, end: number): boolean {
  const isSmall = (codes[start] as number) >= 97;
  for (let at = start; at < end; at++) {
    const code = codes[at] as number;
    if (code < 48 || code === 95 || (code > 57 && code >= 97 !== isSmall)) return false;
  }
  return true;
}

/** A word such as `key` directly before a value, as in the query of an address: `?apikey=`. */
const labelsCredential =
  /(?:key|token|secret|passw(?:or)?d|auth|bearer|access|password|authorization)["'`\]]{0,2}[ \t]{0,2}[=: ][ \t]{0,2}["'`(]{0,2}(?:bearer |basic |token )?$/i;

/** The identifiers in the gap before a value, in order; what no gap may hold ends it on the left. */
function identifiersBefore(text: string, start: number): { start: number; end: number }[] {
  const identifiers: { start: number; end: number }[] = [];
  let lineBreaks = 0;
  let isPathAllowed: boolean | null = null;
  let at = start;
  while (at > 0 && start - at < longestGap + longestName) {
    const sign = signAt(text, at - 1);
    if ((sign & isGapSign) === 0 || (text.charCodeAt(at - 1) === 10 && ++lineBreaks > 2)) break;
    if ((sign & isPathSign) !== 0) {
      isPathAllowed ??= labelsCredential.test(text.slice(Math.max(0, start - 40), start));
      if (!isPathAllowed) break;
    }
    if ((sign & isWordSign) === 0) {
      at--;
      continue;
    }
    if (start - at > longestGap) break;
    const end = at;
    while (at > 0 && end - at < longestName && (signAt(text, at - 1) & isIdentifierSign) !== 0) at--;
    // Beyond another opaque text a name is that one's: `STRIPE=sk_… ⏎ TOKEN=…`.
    if (end - at >= shortestRun && /\d\D{0,20}\d/.test(text.slice(at, end))) break;
    identifiers.push({ start: at, end });
  }
  // After a path, an address or a mention a word is a part of it.
  const first = identifiers.at(-1);
  if (first !== undefined && isPathAllowed !== true && /[/@#]/.test(text.charAt(first.start - 1))) identifiers.pop();
  return identifiers.reverse();
}

/**
 * Finds the vendor whose name stands before the opaque text at `[start, end)`, or null. Depends on at most `vendorReach` UTF-16
 * units around `start`.
 *
 * @param bare whether literals without quotes exist in the text's language; else only what follows a quote counts.
 */
export function readVendorValue(text: string, start: number, end: number, bare: boolean): VendorValue | null {
  if (!bare && !isInQuotes(text, start)) return null;
  // `vendor-secret-0f3a…`: the value begins where the name ends, inside one run.
  const inner = /^(?:[A-Za-z]{2,20}[_-]){1,4}(?=[0-9A-Za-z]*\d)/.exec(text.slice(start, Math.min(end, start + 80)))?.[0].length ?? 0;
  return readBefore(text, start, end, bare) ?? (inner > 0 && end - start - inner >= 8 ? readBefore(text, start + inner, end, bare) : null);
}

/** True when a quote stands directly before a value, or a little before it on its line: `"Bearer 0f3a…"`. */
function isInQuotes(text: string, start: number): boolean {
  for (let at = start - 1; at >= 0 && start - at < 60; at--) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39 || code === 96) return true;
    if (code === 10 || code === 44 || code === 59) return false;
  }
  return false;
}

function readBefore(text: string, start: number, end: number, bare: boolean): VendorValue | null {
  const identifiers = identifiersBefore(text, start);
  if (identifiers.length === 0) return null;
  const words: string[] = [];
  const owners: number[] = [];
  identifiers.forEach((identifier, index) => {
    for (const word of wordsOf(text.slice(identifier.start, identifier.end))) {
      words.push(word);
      owners.push(index);
    }
  });
  const place = lastVendor(words);
  if (place === null) return null;
  const owner = identifiers[owners[place.end - 1] ?? 0];
  if (owner === undefined) return null;
  const { vendor } = place;
  const name = text.slice(owner.start, owner.end);
  const context = text.slice(owner.start, start);
  if (vendor.isCommon && !strongWord.test(bare ? context : name)) return null;
  const quote = text.charAt(start - 1);
  const isQuoted = /["'`]/.test(quote) && text.charAt(end) === quote;
  const stop = shapedEnd(text, start, end, vendor);
  const value = text.slice(start, stop);
  return {
    vendor,
    context,
    name,
    value,
    valueSpan: { start, end: stop },
    literalSpan: isQuoted ? { start: start - 1, end: stop + 1 } : { start, end: stop },
    isAssigned: /[=:>,(]/.test(context.slice(name.length)) && credentialWord.test(name),
  };
}

/** The end of a credential of several parts, such as `id:secret`, where the vendor's credentials have such a shape. */
function shapedEnd(text: string, start: number, end: number, vendor: Vendor): number {
  if (vendor.shape === null || !/[.:~]/.test(text.charAt(end))) return end;
  const whole = /^[\w+/=.:~-]{1,400}/.exec(text.slice(end, end + longestRun))?.[0] ?? '';
  return vendor.shape.test(text.slice(start, end + whole.length)) ? end + whole.length : end;
}

/** A vendor's credential under a name that says so, too short for a run: `VENDOR_KEY=ABC123DEF456`. Null where the name names no vendor. */
export function toVendorValue(named: NamedValue): VendorValue | null {
  const vendor =
    named.value.length >= 8 && named.value.length < shortestRun && /\d/.test(named.value) ? vendorOfName(wordsOf(named.name)) : null;
  if (vendor === null) return null;
  const { name, value, valueSpan, literalSpan } = named;
  return { vendor, context: name, name, value, valueSpan, literalSpan, isAssigned: true };
}

/** True when the text from a vendor's name to a value speaks of a credential. */
export function speaksOfCredential({ name, context }: VendorValue): boolean {
  return credentialWord.test(name) || credentialWord.test(withoutEnd(context, /[^A-Za-z]/));
}
