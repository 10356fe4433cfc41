import type { NamedValue } from '../model/named-value.ts';
import type { Span } from '../model/span.ts';
import type { SourceText } from '../document/source-text.ts';

/** One `NAME=value` of a .env file. */
export interface DotenvEntry {
  readonly name: string;
  readonly nameSpan: Span;
  /** The characters between the quotes, escapes as written; without quotes the text up to a comment, trimmed. */
  readonly value: string;
  readonly valueSpan: Span;
  /** With the quotes. */
  readonly literalSpan: Span;
  readonly quote: '' | '"' | "'" | '`';
}

const entryStart = /^([ \t]*(?:export[ \t]+)?)([A-Za-z_][\w.-]*)[ \t]*(?:=|:[ \t])[ \t]*/;

function endOfLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  if (feed < 0) return text.length;
  return text.charCodeAt(feed - 1) === 13 && feed > from ? feed - 1 : feed;
}

/** Offset of the closing quote, on a later line perhaps; -1 where there is none. */
function closingQuote(text: string, from: number, quote: string): number {
  for (let index = from; index < text.length; index++) {
    if (text[index] === '\\' && quote !== "'") index++;
    else if (text[index] === quote) return index;
  }
  return -1;
}

/**
 * Reads a .env file as the `dotenv` packages do: `export` before the name, three kinds of quotes, values of several lines in
 * quotes, `#` comments. A quote without its end, as while typing, closes at the end of its line. Never throws.
 */
export function parseDotenv(text: string): DotenvEntry[] {
  const entries: DotenvEntry[] = [];
  // A quote that is not closed is looked for only once: the rest of the file has none of its kind.
  const unclosed = new Set<string>();
  let position = text.startsWith('\ufeff') ? 1 : 0;
  while (position < text.length) {
    const lineEnd = endOfLine(text, position);
    const match = entryStart.exec(text.slice(position, lineEnd));
    if (match === null) {
      position = nextLine(text, lineEnd);
      continue;
    }
    const name = match[2] ?? '';
    const nameStart = position + (match[1] ?? '').length;
    const start = position + match[0].length;
    const { span, quote } = readValue(text, start, lineEnd, unclosed);
    const literalSpan = quote === '' ? span : { start: span.start - 1, end: Math.min(span.end + 1, text.length) };
    entries.push({
      name,
      nameSpan: { start: nameStart, end: nameStart + name.length },
      value: text.slice(span.start, span.end),
      valueSpan: span,
      literalSpan: quote !== '' && text[span.end] !== quote ? { start: span.start - 1, end: span.end } : literalSpan,
      quote,
    });
    position = nextLine(text, endOfLine(text, Math.max(span.end, start)));
  }
  return entries;
}

function readValue(text: string, start: number, lineEnd: number, unclosed: Set<string>): { span: Span; quote: DotenvEntry['quote'] } {
  const first = text[start];
  if (first === '"' || first === "'" || first === '`') {
    const close = unclosed.has(first) ? -1 : closingQuote(text, start + 1, first);
    if (close >= 0) return { span: { start: start + 1, end: close }, quote: first };
    unclosed.add(first);
    return { span: { start: start + 1, end: trimEnd(text, start + 1, lineEnd) }, quote: first };
  }
  const comment = /(?:^|[ \t])#/.exec(text.slice(start, lineEnd));
  return { span: { start, end: trimEnd(text, start, comment === null ? lineEnd : start + comment.index) }, quote: '' };
}

function trimEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && (text[trimmed - 1] === ' ' || text[trimmed - 1] === '\t')) trimmed--;
  return trimmed;
}

function nextLine(text: string, lineEnd: number): number {
  const feed = text.indexOf('\n', lineEnd);
  return feed < 0 ? text.length : feed + 1;
}

/** True where a value is taken from another variable, so that what is written is no literal. */
export function isReference(value: string, quote: string): boolean {
  return quote !== "'" && (/\$[{(]/.test(value) || /^\$[A-Za-z_]\w*$/.test(value));
}

/** The literals of a .env file; empty values and references to other variables are none. */
export function dotenvNamedValues(source: SourceText): NamedValue[] {
  return parseDotenv(source.text).flatMap(({ name, nameSpan, value, valueSpan, literalSpan, quote }) =>
    value === '' || isReference(value, quote)
      ? []
      : [{ name, parents: [], nameSpan, value, valueSpan, literalSpan, origin: 'dotenv' as const }],
  );
}
