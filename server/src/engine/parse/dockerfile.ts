import type { Span } from '../model/span.ts';
import { joinSpans, type MappedText } from './mapped-text.ts';

/** A here-document of a RUN, COPY or ADD instruction. */
export interface DockerfileHeredoc {
  readonly name: string;
  /** The lines of the body with the last line break, without the closing name. */
  readonly body: Span;
  /** False where the name is quoted: variables in the body are then not replaced. */
  readonly expands: boolean;
}

/** One instruction as written, before its arguments are understood. */
export interface DockerfileInstruction {
  /** In upper case; unknown words are kept too. */
  readonly keyword: string;
  readonly keywordSpan: Span;
  /** From the keyword to the last character, here-documents included, without the last line break. */
  readonly span: Span;
  /** Everything after the keyword with continuations, and the comments between them, left out. */
  readonly arguments: MappedText;
  readonly heredocs: readonly DockerfileHeredoc[];
}

export interface DockerfileSyntax {
  readonly instructions: readonly DockerfileInstruction[];
  readonly comments: readonly Span[];
  /** The character that continues lines. */
  readonly escape: '\\' | '`';
}

interface Line {
  readonly start: number;
  /** After the last character, before the line break. */
  readonly end: number;
}

const directive = /^#[ \t]*([A-Za-z][A-Za-z0-9]*)[ \t]*=[ \t]*(\S(?:.*\S)?)[ \t]*$/;
const takesHeredocs = new Set(['RUN', 'COPY', 'ADD']);

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = text.startsWith('\ufeff') ? 1 : 0;
  for (;;) {
    const feed = text.indexOf('\n', start);
    if (feed < 0) {
      lines.push({ start, end: text.length });
      return lines;
    }
    lines.push({ start, end: feed > start && text.charCodeAt(feed - 1) === 13 ? feed - 1 : feed });
    start = feed + 1;
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}

function firstNonBlank(text: string, { start, end }: Line): number {
  let index = start;
  while (index < end && isBlank(text.charCodeAt(index))) index++;
  return index;
}

/** Offset of the escape character that continues the line, or null where the line ends the instruction. */
function continuationAt(text: string, { start, end }: Line, escape: string): number | null {
  let index = end - 1;
  while (index >= start && isBlank(text.charCodeAt(index))) index--;
  return index >= start && text[index] === escape ? index : null;
}

/** The escape character set by a parser directive. Directives stand before everything else, each on a line of its own. */
function readEscape(text: string, lines: readonly Line[]): '\\' | '`' {
  for (const line of lines) {
    const match = directive.exec(text.slice(firstNonBlank(text, line), line.end));
    if (match === null || !['escape', 'syntax', 'check'].includes((match[1] ?? '').toLowerCase())) return '\\';
    if (match[1]?.toLowerCase() === 'escape') return match[2] === '`' ? '`' : '\\';
  }
  return '\\';
}

interface HeredocStart {
  readonly name: string;
  readonly stripTabs: boolean;
  readonly expands: boolean;
}

/** True where `((` is still open at the end of the text before a `<<`, which is then a shift. */
function isInArithmetic(before: string): boolean {
  return before.lastIndexOf('((') > before.lastIndexOf(')');
}

/** Finds `<<NAME` outside quotes. A `<<` that no name follows, as in arithmetic or `<<<`, starts nothing. */
function heredocStarts(text: string, escape: string): HeredocStart[] {
  const starts: HeredocStart[] = [];
  let quote = '';
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    if (character === escape && quote !== "'") index++;
    else if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '<' && text[index + 1] === '<') {
      if (text[index + 2] === '<') {
        index += 2;
        continue;
      }
      // Only letters may start a name here: `1 << 2` and `$((1<<SHIFT))` are no here-documents.
      const match = /^<<(-?)(?:(["'])([^"'\s<>|;&()]+)\2|([A-Za-z_][\w.-]*))(?=[\s;&|>)]|$)/.exec(text.slice(index, index + 200));
      if (match === null || isInArithmetic(text.slice(Math.max(0, index - 100), index))) {
        index++;
        continue;
      }
      starts.push({ name: match[3] ?? match[4] ?? '', stripTabs: match[1] === '-', expands: match[2] === undefined });
      index += match[0].length - 1;
    }
  }
  return starts;
}

/** The keyword that decides about here-documents: that of the wrapped instruction for ONBUILD. */
function effectiveKeyword(keyword: string, rest: string): string {
  if (keyword !== 'ONBUILD') return keyword;
  return (/^\s*([A-Za-z]+)/.exec(rest)?.[1] ?? '').toUpperCase();
}

/**
 * Splits a Dockerfile into instructions by the line rules of BuildKit: comment lines and blank lines between continued lines
 * are dropped, a here-document takes the lines up to its name. Never throws; cost grows with the text's length.
 *
 * The `dockerfile-ast` package was measured first: 86 ms at best for 1,093 lines where this takes 2 ms, too much for every
 * keystroke; it also takes `"1 <<2"` for a here-document that swallows the file, and does not know `3<<EOF`.
 */
export function parseDockerfile(text: string): DockerfileSyntax {
  const lines = linesOf(text);
  const escape = readEscape(text, lines);
  const instructions: DockerfileInstruction[] = [];
  const comments: Span[] = [];
  let next = 0;
  while (next < lines.length) {
    const first = lines[next++];
    if (first === undefined) break;
    const start = firstNonBlank(text, first);
    if (start >= first.end) continue;
    if (text[start] === '#') {
      comments.push({ start, end: first.end });
      continue;
    }
    const parts: Span[] = [];
    let line: Line = { start, end: first.end };
    let end = line.end;
    for (;;) {
      const continued = continuationAt(text, line, escape);
      parts.push({ start: line.start, end: continued ?? line.end });
      end = line.end;
      if (continued === null) break;
      let following = lines[next];
      while (following !== undefined) {
        const content = firstNonBlank(text, following);
        if (content < following.end && text[content] !== '#') break;
        if (content < following.end) comments.push({ start: content, end: following.end });
        following = lines[++next];
      }
      if (following === undefined) break;
      next++;
      line = following;
    }
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    const logical = joinSpans(text, parts, end);
    const keywordLength = /^\S+/.exec(logical.text)?.[0].length ?? 0;
    const keyword = logical.text.slice(0, keywordLength).toUpperCase();
    const argumentStart = keywordLength + (/^\s*/.exec(logical.text.slice(keywordLength))?.[0].length ?? 0);
    const argumentText = logical.text.slice(argumentStart);
    const heredocs: DockerfileHeredoc[] = [];
    if (argumentText.includes('<<') && takesHeredocs.has(effectiveKeyword(keyword, argumentText))) {
      for (const heredoc of heredocStarts(argumentText, escape)) {
        const closing = closingLine(text, lines, next, heredoc);
        // Docker refuses a here-document without an end. While one is being typed the rest of the file is still worth reading.
        if (closing === null) break;
        heredocs.push({
          name: heredoc.name,
          body: { start: lines[next]?.start ?? end, end: closing.line.start },
          expands: heredoc.expands,
        });
        end = closing.line.end;
        next = closing.index + 1;
      }
    }
    instructions.push({
      keyword,
      keywordSpan: { start, end: logical.offsetOf(Math.max(0, keywordLength - 1)) + 1 },
      span: { start, end },
      arguments: { text: argumentText, offsetOf: (index) => logical.offsetOf(argumentStart + index) },
      heredocs,
    });
  }
  return { instructions, comments, escape };
}

function closingLine(
  text: string,
  lines: readonly Line[],
  from: number,
  { name, stripTabs }: HeredocStart,
): { line: Line; index: number } | null {
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) return null;
    const content = text.slice(line.start, line.end);
    if ((stripTabs ? content.replace(/^\t+/, '') : content) === name) return { line, index };
  }
  return null;
}
