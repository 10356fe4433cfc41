import type { ProgrammingLanguage } from '../document/programming-language.ts';
import type { SourceText } from '../document/source-text.ts';
import type { Span } from '../model/span.ts';
import { literalSyntaxes, type LiteralSyntax, type StringForm } from './literal-syntax.ts';

/** An open bracket, and the one that it stands in. */
export interface Bracket {
  readonly offset: number;
  readonly outer: Bracket | null;
}

/** A string literal that was found by its quotes alone. */
export interface ScannedLiteral {
  /** With the quotes. */
  readonly span: Span;
  readonly inner: Span;
  readonly form: StringForm;
  readonly bracket: Bracket | null;
  /** Offset just after the last `;`, `{` or `}` before the literal. */
  readonly statement: number;
}

/** Strings, comments and here-documents of a text, in order. What lies between them is code. */
export interface LiteralScan {
  readonly literals: readonly ScannedLiteral[];
  /** Comments, here-documents and text outside of the program. */
  readonly opaque: readonly Span[];
}

const isOpening = (char: string): boolean => char === '(' || char === '[' || char === '{';
const isClosing = (char: string): boolean => char === ')' || char === ']' || char === '}';

function lineEndFrom(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed < 0 ? text.length : feed;
}

/** Offset after the close of a string, or after what of it stands on its line where it has none; with whether it has one. */
function endOfString(text: string, from: number, form: StringForm): { end: number; closed: boolean } {
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '\\' && form.escapes) at++;
    else if (char === '\n' && !form.multiline) return { end: at, closed: false };
    else if (char === form.close[0] && text.startsWith(form.close, at)) return { end: at + form.close.length, closed: true };
  }
  return { end: text.length, closed: false };
}

function endOfBlockComment(text: string, from: number, open: string, close: string, nests: boolean): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text.startsWith(close, at)) {
      depth--;
      at += close.length - 1;
      if (depth === 0) return at + 1;
    } else if (nests && text.startsWith(open, at)) depth++;
  }
  return text.length;
}

/** Length of a character literal such as `'"'` or `'\u0022'` at `at`; 1 for a quote that is none, such as a lifetime's. */
function characterLength(text: string, at: number): number {
  if (text[at + 1] === '\\') {
    const close = text.slice(at + 3, at + 13).indexOf("'");
    return close < 0 ? 1 : close + 4;
  }
  if (text[at + 2] === "'") return 3;
  return text[at + 3] === "'" ? 4 : 1;
}

/** Offset of the end of a here-document whose first line starts at `from`. */
function endOfHereDocument(text: string, from: number, tag: string, isPhp: boolean): number {
  for (let start = from; start < text.length;) {
    const end = lineEndFrom(text, start);
    const line = text.slice(start, end).trim();
    if (isPhp ? line.startsWith(tag) && !/^\w/.test(line.slice(tag.length, tag.length + 1)) : line === tag) return end;
    start = end + 1;
  }
  return text.length;
}

/** PHP's markup up to and with the next opening tag. */
function endOfMarkup(text: string, from: number): number {
  const opening = /<\?(?:php\b|=)/gi;
  opening.lastIndex = from;
  return opening.exec(text) === null ? text.length : opening.lastIndex;
}

function isCommentSign(text: string, at: number, sign: string, language: ProgrammingLanguage): boolean {
  if (sign !== '#') return true;
  // Attributes of PHP, and `${#name}`, `$#` and `a#b` of a shell.
  if (language === 'php') return text[at + 1] !== '[';
  return language !== 'shell' || at === 0 || /[\s;&|()]/.test(text.charAt(at - 1));
}

/** Characters that matter to the scan outside of strings and comments, whatever the language. */
const codeSigns = ['\n', '(', ')', '[', ']', '{', '}', ';', '?', '<', '\\'];

/** One entry for each character of ASCII: 1 where the character may mean something to the scan. */
function telling(syntax: LiteralSyntax): Uint8Array {
  const signs = [...syntax.lineComments, ...syntax.strings.map(({ open }) => open), ...syntax.blockComments.map(({ open }) => open)];
  const table = new Uint8Array(128);
  for (const sign of [...signs, ...codeSigns, ...(syntax.characters ? ["'"] : [])]) table[sign.charCodeAt(0)] = 1;
  return table;
}

function scanText(text: string, language: ProgrammingLanguage): LiteralScan {
  const syntax = literalSyntaxes[language];
  const table = telling(syntax);
  const literals: ScannedLiteral[] = [];
  const opaque: Span[] = [];
  let hereTags: string[] = [];
  let bracket = null as Bracket | null;
  let statement = 0;
  let at = 0;
  const skipTo = (end: number): void => {
    opaque.push({ start: at, end });
    at = end;
  };
  if (language === 'php') skipTo(endOfMarkup(text, 0));
  while (at < text.length) {
    // False too for a character beyond the table.
    if (table[text.charCodeAt(at)] !== 1) {
      at++;
      continue;
    }
    const char = text.charAt(at);
    if (char === '\n') {
      at++;
      for (const tag of hereTags) skipTo(endOfHereDocument(text, at, tag, language === 'php'));
      hereTags = [];
      if (language === 'ruby' && text.startsWith('=begin', at)) {
        const close = text.indexOf('\n=end', at);
        skipTo(close < 0 ? text.length : close + 5);
      } else if (language === 'ruby' && text.startsWith('__END__', at)) skipTo(text.length);
      continue;
    }
    if (language === 'php' && char === '?' && text[at + 1] === '>') {
      statement = endOfMarkup(text, at);
      skipTo(statement);
      continue;
    }
    // A backslash of a shell outside of quotes takes the next character's meaning, `?"` is a character of Ruby.
    if ((language === 'shell' && char === '\\') || (language === 'ruby' && char === '?' && /["'`]\W/.test(text.slice(at + 1, at + 3)))) {
      at += 2;
      continue;
    }
    const line = syntax.lineComments.find((sign) => text.startsWith(sign, at));
    if (line !== undefined && isCommentSign(text, at, line, language)) {
      const end = lineEndFrom(text, at);
      const closing = language === 'php' ? text.slice(at, end).indexOf('?>') : -1;
      skipTo(closing < 0 ? end : at + closing);
      continue;
    }
    const block = syntax.blockComments.find(({ open }) => text.startsWith(open, at));
    if (block !== undefined) {
      skipTo(endOfBlockComment(text, at + block.open.length, block.open, block.close, block.nests));
      continue;
    }
    if (char === '<' && syntax.hereDocument !== null) {
      syntax.hereDocument.lastIndex = at;
      const found = syntax.hereDocument.exec(text);
      if (found !== null) {
        hereTags.push(found.groups?.['tag'] ?? '');
        at += found[0].length;
        continue;
      }
    }
    const form = syntax.strings.find(({ open }) => text.startsWith(open, at));
    if (form !== undefined) {
      const innerStart = at + form.open.length;
      const { end, closed } = endOfString(text, innerStart, form);
      if (closed) {
        literals.push({ span: { start: at, end }, inner: { start: innerStart, end: end - form.close.length }, form, bracket, statement });
        at = end;
      } else skipTo(end);
      continue;
    }
    if (char === "'" && syntax.characters) {
      at += characterLength(text, at);
      continue;
    }
    if (isOpening(char)) bracket = { offset: at, outer: bracket };
    else if (isClosing(char)) bracket = bracket?.outer ?? null;
    if (char === ';' || char === '{' || char === '}') statement = at + 1;
    at++;
  }
  return { literals, opaque };
}

/** A text is scanned once however many of its secrets ask. */
const scans = new WeakMap<SourceText, { readonly language: ProgrammingLanguage; readonly scan: LiteralScan }>();

/** Finds strings and comments by their signs. A text that it misreads loses literals; it never throws. */
export function scanLiterals(source: SourceText, language: ProgrammingLanguage): LiteralScan {
  const known = scans.get(source);
  if (known?.language === language) return known.scan;
  const scan = scanText(source.text, language);
  scans.set(source, { language, scan });
  return scan;
}

/** True where `span` lies in code proper: in no string, comment or here-document. */
export function isInCode(scan: LiteralScan, span: Span): boolean {
  const touches = (other: Span): boolean => other.start < span.end && span.start < other.end;
  return !scan.opaque.some(touches) && !scan.literals.some((literal) => touches(literal.span));
}
