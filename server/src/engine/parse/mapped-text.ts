import type { Span } from '../model/span.ts';

/** A run of characters that stand in the document one after the other, as they do in the mapped text. */
interface Piece {
  /** Index in the mapped text of the piece's first character. */
  readonly index: number;
  /** UTF-16 offset in the document of that character. */
  readonly offset: number;
}

/** A text taken out of a document with parts left out, such as line continuations, that knows where each character stands. */
export interface MappedText {
  readonly text: string;
  /** UTF-16 offset in the document of the character at `index`; for an index at or past the end, of the place after the last one. */
  readonly offsetOf: (index: number) => number;
}

/** The part of a document from `start` to `end`, unchanged. */
export function sliceOfDocument(documentText: string, start: number, end: number): MappedText {
  const text = documentText.slice(start, end);
  return { text, offsetOf: (index) => start + Math.min(index, text.length) };
}

/**
 * The document's characters in `spans`, joined.
 * @param emptyAt UTF-16 offset that stands for every index when the spans hold no character.
 */
export function joinSpans(documentText: string, spans: readonly Span[], emptyAt: number): MappedText {
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const { start, end } of spans) {
    if (end <= start) continue;
    pieces.push({ index: length, offset: start });
    parts.push(documentText.slice(start, end));
    length += end - start;
  }
  const pieceAt = (index: number): Piece => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle]?.index ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return pieces[low] ?? { index: 0, offset: emptyAt };
  };
  return {
    text: parts.join(''),
    offsetOf(index) {
      if (length === 0) return emptyAt;
      // Past the end the last character decides, so that a text's end never lies beyond a continuation.
      if (index >= length) return offsetIn(pieceAt(length - 1), length - 1) + 1;
      return offsetIn(pieceAt(index), index);
    },
  };
}

function offsetIn(piece: Piece, index: number): number {
  return piece.offset + index - piece.index;
}

/** A part of a mapped text as a mapped text. */
export function sliceOfMapped(mapped: MappedText, start: number, end: number): MappedText {
  const text = mapped.text.slice(start, end);
  return {
    text,
    offsetOf: (index) => (index < text.length ? mapped.offsetOf(start + index) : spanOfMapped(mapped, start, start + text.length).end),
  };
}

/** The span in the document of the mapped characters from `start` to `end`. */
export function spanOfMapped(mapped: MappedText, start: number, end: number): Span {
  if (end <= start) {
    const offset = mapped.offsetOf(start);
    return { start: offset, end: offset };
  }
  return { start: mapped.offsetOf(start), end: mapped.offsetOf(end - 1) + 1 };
}
