/** One change of a text: the UTF-16 range `start` to `end` of the text before it becomes `text`. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An immutable text with an index of its lines. Lines end at LF, CRLF or CR, as in the Language Server Protocol. */
export interface SourceText {
  readonly text: string;
  /** UTF-16 offset of each line's first character; the first is 0. */
  readonly lineStarts: readonly number[];
}

export interface LinePosition {
  /** From 0. */
  readonly line: number;
  /** From 0, in UTF-16 code units. */
  readonly character: number;
}

const lineFeed = 10;
const carriageReturn = 13;

/** Adds the starts of the lines whose line end lies in `text[start, end)`. */
function addLineStarts(starts: number[], text: string, start: number, end: number): number[] {
  // A search of the whole text for its first carriage return is worth while for a long part only.
  const firstReturn = end - start < 4096 ? start : text.indexOf('\r', start);
  const plainEnd = firstReturn < 0 || firstReturn > end ? end : firstReturn;
  for (let feed = text.indexOf('\n', start); feed >= 0 && feed < plainEnd; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  for (let index = plainEnd; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === lineFeed) starts.push(index + 1);
    else if (code === carriageReturn && text.charCodeAt(index + 1) !== lineFeed) starts.push(index + 1);
  }
  return starts;
}

/** A text whose lines are looked for when first asked for: most texts that are scanned have nothing to report. */
export function createSourceText(text: string): SourceText {
  let lineStarts: readonly number[] | undefined;
  return {
    text,
    get lineStarts() {
      return (lineStarts ??= addLineStarts([0], text, 0, text.length));
    },
  };
}

/** The same change with its offsets moved into the text: what `changeSourceText` does. */
export function boundedChange(source: SourceText, change: TextChange): TextChange {
  const start = Math.min(Math.max(change.start, 0), source.text.length);
  return { start, end: Math.min(Math.max(change.end, start), source.text.length), text: change.text };
}

/**
 * The text after one change. Cost grows with the change and with the number of lines, not with the text's length.
 * Offsets outside the text are moved to its ends.
 */
export function changeSourceText(source: SourceText, change: TextChange): SourceText {
  const { start, end } = boundedChange(source, change);
  const text = source.text.slice(0, start) + change.text + source.text.slice(end);
  const growth = change.text.length - (end - start);
  // A CR before the change or an LF after it can join or split a line end, so one character on either side is read again.
  const rereadFrom = Math.max(0, start - 1);
  const rereadTo = Math.min(text.length, start + change.text.length + 1);
  const before = source.lineStarts.slice(0, lineIndexAt(source, rereadFrom) + 1);
  const middle = addLineStarts([], text, rereadFrom, rereadTo);
  const afterStart = rereadTo - growth;
  const after: number[] = [];
  for (let line = lineIndexAt(source, afterStart) + 1; line < source.lineStarts.length; line++) {
    after.push((source.lineStarts[line] ?? 0) + growth);
  }
  return { text, lineStarts: before.concat(middle, after) };
}

/** Number from 0 of the line that holds `offset`. */
function lineIndexAt(source: SourceText, offset: number): number {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function positionAt(source: SourceText, offset: number): LinePosition {
  const bounded = Math.min(Math.max(offset, 0), source.text.length);
  const line = lineIndexAt(source, bounded);
  return { line, character: bounded - (source.lineStarts[line] ?? 0) };
}

/** Offset of a position; a position past its line's end means the line's end, as the Language Server Protocol says. */
export function offsetAt(source: SourceText, position: LinePosition): number {
  if (position.line < 0) return 0;
  const start = source.lineStarts[position.line];
  if (start === undefined) return source.text.length;
  return Math.min(start + Math.max(position.character, 0), lineEnd(source, position.line));
}

/** Offset just after a line's last character, before its line break. */
export function lineEnd(source: SourceText, line: number): number {
  const next = source.lineStarts[line + 1];
  if (next === undefined) return source.text.length;
  const breakLength = source.text.charCodeAt(next - 1) === lineFeed && source.text.charCodeAt(next - 2) === carriageReturn ? 2 : 1;
  return next - breakLength;
}

/** The line that holds `offset`, without its line break. */
export function lineSpanAt(source: SourceText, offset: number): { start: number; end: number; line: number } {
  const { line } = positionAt(source, offset);
  return { start: source.lineStarts[line] ?? 0, end: lineEnd(source, line), line };
}

/** The line break that the text uses first, or LF for a text of one line. */
export function lineBreakOf(source: SourceText): string {
  const second = source.lineStarts[1];
  if (second === undefined) return '\n';
  if (source.text.charCodeAt(second - 1) === carriageReturn) return '\r';
  return source.text.charCodeAt(second - 2) === carriageReturn ? '\r\n' : '\n';
}
