import type { NamedValue } from '../model/named-value.ts';
import type { Span } from '../model/span.ts';

/** How a text joins a name and its value. */
export type TextForm =
  /** `name = value`, `name: value`, `"name" => "value"`, `--name=value` */
  | 'assignment'
  /** `<name>value</name>`, `key="name" value="value"` */
  | 'markup'
  /** `set("name", "value")`, `name("value")` */
  | 'argument'
  /** `--name value`, `machine … password value` */
  | 'words'
  /** `name == "value"` */
  | 'comparison';

export interface TextValue extends NamedValue {
  readonly form: TextForm;
}

/** Longest name that is read to the left and to the right of a word, and longest value, in UTF-16 units. */
const longestNamePart = 60;
const longestValue = 600;
/** Longest run of blanks that may stand between a name, its sign and its value. */
const longestBlank = 40;

/** How far from a word a value that it names is looked for: nothing that `readTextValue` says depends on text beyond. */
export const textValueReach = 3 * longestNamePart + 3 * longestBlank + longestValue + 80;

const isLetter = 1;
const isDigit = 2;
const isNameSign = 4;
const isBlank = 8;
const isQuote = 16;
/** Ends a value without quotes. */
const endsBare = 32;
/** May stand directly behind a name that has a value. */
const followsName = 64;
const classes = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  let bits = 0;
  if (/[A-Za-z]/.test(char)) bits |= isLetter;
  if (/[0-9]/.test(char)) bits |= isDigit;
  if (/[_$-]/.test(char)) bits |= isNameSign;
  if (/[ \t]/.test(char)) bits |= isBlank;
  if (/["'`]/.test(char)) bits |= isQuote;
  if (/[\s"'`<>,;|\\{}()[\]]/.test(char)) bits |= endsBare;
  if (/[ \t\r\n=:>(?+.|!\-\]"'`\\,]/.test(char)) bits |= followsName;
  classes[code] = bits;
}

function classAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code < 128 ? (classes[code] as number) : 0;
}

function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (at - offset < longestBlank && (classAt(text, at) & isBlank) !== 0) at++;
  return at;
}

/** Like `skipBlanks`, over line breaks too. */
function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (at - offset < longestBlank && ((classAt(text, at) & isBlank) !== 0 || text[at] === '\n' || text[at] === '\r')) at++;
  return at;
}

/** Where the name begins that holds the word at `start`: letters, digits, `_`, `$` and `-`. Dots part it from the names above it. */
function nameStart(text: string, start: number): number {
  let first = start;
  while (start - first < longestNamePart && (classAt(text, first - 1) & (isLetter | isDigit | isNameSign)) !== 0) first--;
  return first;
}

/** Where the name ends that holds the word before `end`. */
function nameEnd(text: string, end: number): number {
  let last = end;
  while (last - end < longestNamePart && (classAt(text, last) & (isLetter | isDigit | isNameSign)) !== 0) last++;
  // `name->field` and `--flag`: dashes at the ends are no part of the name.
  while (last > end && text[last - 1] === '-') last--;
  return last;
}

function parentsBefore(text: string, start: number): string[] {
  const match = /(?:[A-Za-z_$][\w$-]{0,40}\.){1,4}$/.exec(text.slice(Math.max(0, start - longestNamePart), start));
  return match === null ? [] : match[0].slice(0, -1).split('.');
}

/** Reads a literal in quotes, `\"` as in JSON inside strings included. Null when it does not end on its line. */
function quotedAt(text: string, offset: number): { content: Span; literal: Span } | null {
  let at = offset;
  // Prefixes of literals: `@"…"` of C#, `b'…'`, `L"…"`.
  if (/[@bruLRBUf]/.test(text.charAt(at)) && (classAt(text, at + 1) & isQuote) !== 0) at++;
  const escaped = text[at] === '\\' && (text[at + 1] === '"' || text[at + 1] === "'");
  const quoteAt = escaped ? at + 1 : at;
  if ((classAt(text, quoteAt) & isQuote) === 0) return null;
  const quote = text[quoteAt];
  const start = quoteAt + 1;
  const limit = Math.min(text.length, start + longestValue);
  for (let end = start; end < limit; end++) {
    const char = text[end];
    if (char === '\n' || char === '\r') return null;
    if (char === '\\') {
      if (escaped && text[end + 1] === quote) return { content: { start, end }, literal: { start: at, end: end + 2 } };
      end++;
    } else if (char === quote) return escaped ? null : { content: { start, end }, literal: { start: quoteAt, end: end + 1 } };
  }
  return null;
}

/** Reads a value without quotes up to white space or a sign that no such value holds. Null for calls and the like. */
function bareAt(text: string, offset: number, inQuery: boolean): { content: Span; literal: Span } | null {
  let end = offset;
  const limit = Math.min(text.length, offset + longestValue);
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (code >= 128 || ((classes[code] as number) & endsBare) !== 0) break;
    if (inQuery && code === 38) break;
    end++;
  }
  if (end === limit && end < text.length) return null;
  const next = text[end];
  if (next === '(' || next === '[' || next === '{') return null;
  while (end > offset && /[.:!?]/.test(text.charAt(end - 1))) end--;
  const span = { start: offset, end };
  return end === offset ? null : { content: span, literal: span };
}

interface Sign {
  readonly form: TextForm;
  /** Where the value may start. */
  readonly end: number;
  /** True where only a literal in quotes can be the value. */
  readonly quoted: boolean;
}

/** A type between name and sign, as in `password: string = …`, `var password string = …`. */
const typed = /:?[ \t]{0,3}[A-Za-z_][\w<>[\]|.?]{0,30}[ \t]{0,8}(:?=)(?![=>~])/y;
const attribute =
  /[ \t]{1,8}(?:[\w:.]{1,20}[ \t]{0,2}=[ \t]{0,2}["'][^"'\n]{0,40}["'][ \t]{1,4})?(?:value|content|default)[ \t]{0,2}=[ \t]{0,2}(?=["'])/iy;
const namedPair = /[ \t]{0,4},?[ \t]{0,4}(?:\r?\n)?[ \t]{0,40}["']?value["']?[ \t]{0,4}[:=][ \t]{0,8}/iy;

/** True for letters and digits mixed as in no word, up to a blank or a full stop. */
function isOpaqueAt(text: string, offset: number): boolean {
  let at = offset;
  let digits = 0;
  while (at - offset < longestValue && (classAt(text, at) & (isLetter | isDigit)) !== 0)
    if ((classAt(text, at++) & isDigit) !== 0) digits++;
  return at - offset >= 20 && digits > 3 && !/[\w/:@-]/.test(text.charAt(at));
}

/** What stands before the literal that is used when the environment has no value: `process.env.X || `, `os.environ.get("X", `. */
const fallback = /(?:[\w.$?!]|[([]["'][\w.-]{1,40}["'][)\]]?){1,60}[ \t]{0,2}(?:\|\||\?\?|\bor\b|,|\?:?)[ \t]{0,2}(?=["'`])/y;
/** The header of a block scalar of YAML, up to its first line. */
const blockHeader = /[|>][-+0-9]{0,2}[ \t]{0,4}\r?\n[ \t]{0,40}/y;

/** Reads `=`, `:`, `:=`, `::=`, `=>`, `?=`, `+=`, `.=`, `||=`, `:-` and the signs of comparison. Null for anything else. */
function readSign(text: string, start: number): { form: 'assignment' | 'comparison'; end: number; isColon: boolean } | null {
  let at = start;
  const assignment = (end: number, isColon = false): { form: 'assignment'; end: number; isColon: boolean } => ({
    form: 'assignment',
    end,
    isColon,
  });
  switch (text[start]) {
    case ':':
      while (at - start < 3 && text[at] === ':') at++;
      if (text[at] === '=' && text[at + 1] !== '=') return assignment(at + 1);
      return at === start + 1 ? assignment(text[at] === '-' ? at + 1 : at, true) : null;
    case '=':
      while (at - start < 3 && text[at] === '=') at++;
      if (at > start + 1) return { form: 'comparison', end: at, isColon: false };
      return text[at] === '~' ? null : assignment(text[at] === '>' ? at + 1 : at);
    case '!':
      if (text[start + 1] !== '=') return null;
      return { form: 'comparison', end: text[start + 2] === '=' ? start + 3 : start + 2, isColon: false };
    case '?':
    case '+':
    case '.':
    case '|':
      at = text[start] === '|' && text[start + 1] === '|' ? start + 2 : start + 1;
      return text[at] === '=' && text[at + 1] !== '=' ? assignment(at + 1) : null;
    default:
      return null;
  }
}

/** True when a quote stands on the rest of the line, near. */
function hasQuoteAhead(text: string, start: number): boolean {
  for (let at = start; at < text.length && at - start < 80; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) return false;
    if (code === 34 || code === 39 || code === 96) return true;
  }
  return false;
}

function signAfter(text: string, name: Span, nameEnd: number, nameQuote: string): Sign | null {
  const afterBlanks = skipBlanks(text, nameEnd);
  const char = text.charAt(afterBlanks);
  const isLineEnd = char === '\n' || char === '\r';
  if (nameQuote === '' && afterBlanks === nameEnd && !isLineEnd && !/[=:>(?+.|!,-]/.test(char)) return null;
  if (char === '>' && text[nameEnd] === '>' && isTagStart(text, name.start)) {
    return { form: 'markup', end: skipSpace(text, nameEnd + 1), quoted: false };
  }
  if (nameQuote !== '') {
    attribute.lastIndex = nameEnd;
    const value = attribute.exec(text);
    if (value !== null) return { form: 'markup', end: nameEnd + value[0].length, quoted: true };
  }
  if (/(?:name|key)["']?[ \t]{0,4}[:=][ \t]{0,4}["']?$/i.test(text.slice(Math.max(0, name.start - 20), name.start))) {
    namedPair.lastIndex = nameEnd;
    const pair = namedPair.exec(text);
    if (pair !== null) return { form: 'assignment', end: nameEnd + pair[0].length, quoted: false };
  }
  if (char === ',' && nameQuote !== '' && isFirstArgument(text, name.start))
    return { form: 'argument', end: skipSpace(text, afterBlanks + 1), quoted: true };
  if (char === '(' && nameQuote === '') return { form: 'argument', end: skipBlanks(text, afterBlanks + 1), quoted: true };
  const found = readSign(text, afterBlanks);
  if (found !== null) {
    if (found.isColon) {
      typed.lastIndex = afterBlanks;
      const type = typed.exec(text)?.[0];
      if (type !== undefined) return { form: 'assignment', end: skipBlanks(text, afterBlanks + type.length), quoted: true };
    }
    return { form: found.form, end: skipBlanks(text, found.end), quoted: found.form === 'comparison' };
  }
  if (afterBlanks === nameEnd) return null;
  if (text.slice(Math.max(0, name.start - 2), name.start) === '--' || text.startsWith('--', name.start)) {
    return { form: 'words', end: afterBlanks, quoted: false };
  }
  typed.lastIndex = afterBlanks;
  const type = nameQuote === '' ? typed.exec(text)?.[0] : undefined;
  if (type !== undefined) return { form: 'assignment', end: skipBlanks(text, afterBlanks + type.length), quoted: true };
  // `vendor token 0f3a…`: after a blank only what is no word can be a value.
  if (nameQuote === '' && afterBlanks - nameEnd < 3 && isOpaqueAt(text, afterBlanks))
    return { form: 'words', end: afterBlanks, quoted: false };
  // `password 'x'`, as in build scripts and commands; other words before a quote are mostly prose.
  const isPassword = /passw(?:or)?d$/i.test(text.slice(name.start, name.end));
  return isPassword && (classAt(text, afterBlanks) & isQuote) !== 0 ? { form: 'words', end: afterBlanks, quoted: true } : null;
}

/** Calls whose arguments are a list, or text for people. */
const listMaker = /(?:array|list|tuple|compact|push|concat|join|log|print\w{0,4}|echo|translate|gettext|i18n|\b_{1,2}|\bt)$/i;

/** True for the first of a call's arguments, `set("name", …`: the strings of a list have no meaning for one another. */
function isFirstArgument(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const opening = /\(\s{0,8}[a-zA-Z]?\\?["'`][\w.-]{0,30}$/.exec(before);
  return opening !== null && !listMaker.test(before.slice(0, opening.index));
}

/** True when the name at `start` opens an element: `<name>` or `<ns:name>`. */
function isTagStart(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  return /<(?:[\w-]{1,15}:)?$/.test(before);
}

/**
 * Reads the value that a text gives to the name around the word at `[start, end)`, in whatever notation: assignments of
 * programming languages and settings, JSON inside strings, markup, command-line flags, arguments. Null where nothing follows
 * that could be a literal. Looks at most `textValueReach` UTF-16 units around the word, so that an answer stays true until
 * the text there changes.
 *
 * @param bare whether literals without quotes exist in the text's language; else only text inside quotes has them.
 */
export function readTextValue(text: string, start: number, end: number, bare: boolean): TextValue | null {
  // Most words are followed by a bracket or a full stop, and no value can follow those.
  const last = nameEnd(text, end);
  if ((classAt(text, last) & followsName) === 0) return null;
  const name = { start: nameStart(text, start), end: last };
  let afterName = name.end;
  let nameQuote = '';
  if (text[afterName] === '\\' && (classAt(text, afterName + 1) & isQuote) !== 0) afterName++;
  if ((classAt(text, afterName) & isQuote) !== 0) nameQuote = text.charAt(afterName++);
  if (text[afterName] === ']') afterName++;
  const found = signAfter(text, name, afterName, nameQuote);
  if (found === null) return null;
  const isBareAllowed = bare || (nameQuote === '' && isInsideQuotes(text, name.start));
  let literal = quotedAt(text, found.end);
  if (literal === null && found.form === 'assignment' && hasQuoteAhead(text, found.end)) {
    fallback.lastIndex = found.end;
    const skipped = fallback.exec(text)?.[0];
    if (skipped !== undefined) literal = quotedAt(text, found.end + skipped.length);
  }
  if (literal === null) {
    if (found.quoted || !isBareAllowed) return null;
    blockHeader.lastIndex = found.end;
    const header = blockHeader.exec(text)?.[0].length ?? 0;
    literal = bareAt(text, found.end + header, /[?&]$/.test(text.slice(Math.max(0, name.start - 1), name.start)));
  }
  if (literal === null || literal.content.end - literal.content.start < 4) return null;
  // `--password --quiet`: the next option is no value.
  if (found.form === 'words' && text.charAt(literal.content.start) === '-') return null;
  let first = name.start;
  while (first < start && /[-$]/.test(text.charAt(first))) first++;
  return {
    name: text.slice(first, name.end),
    parents: parentsBefore(text, first),
    nameSpan: { start: first, end: name.end },
    value: text.slice(literal.content.start, literal.content.end),
    valueSpan: literal.content,
    literalSpan: literal.literal,
    origin: 'text',
    form: found.form,
  };
}

/** True for `"NAME=value"` and for a later line of such a literal, `…\nNAME=value`. */
function isInsideQuotes(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  return before !== '' && (/["'`?&]/.test(before) || /\\[nrt]$/.test(text.slice(Math.max(0, start - 2), start)));
}
