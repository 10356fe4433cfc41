/** A part of a text that can be parsed by itself: whole top statements, as far as one can tell without a parser. */
export interface Chunk {
  readonly start: number;
  readonly text: string;
}

/** A line after a blank one that starts with a word, a decorator, a comment or a text, and does not go on with what stands before it. */
const boundary = /\n[ \t]*\r?\n(?=[A-Za-z_$@#"'/])(?!(?:else|elif|except|finally|catch)\b)/g;

/**
 * Cuts a text where a top statement seems to start after a blank line. The cuts depend on the text alone.
 * What one cut tears apart, the caller joins again: a piece that `isOpenEnded` goes on in the next one.
 */
export function splitIntoChunks(text: string, isOpenEnded: (piece: string) => boolean): Chunk[] {
  const starts = [0];
  boundary.lastIndex = 0;
  for (let match = boundary.exec(text); match !== null; match = boundary.exec(text)) {
    starts.push(match.index + match[0].length);
    // The blank line may be the first of several.
    boundary.lastIndex = match.index + match[0].length - 1;
  }
  const chunks: Chunk[] = [];
  let start = 0;
  for (let index = 1; index <= starts.length; index++) {
    const end = starts[index] ?? text.length;
    const piece = text.slice(start, end);
    if (end < text.length && isOpenEnded(piece)) continue;
    chunks.push({ start, text: piece });
    start = end;
  }
  return chunks;
}

/** How often a short text stands in another one. */
export function countOf(text: string, part: string): number {
  let count = 0;
  for (let index = text.indexOf(part); index >= 0; index = text.indexOf(part, index + part.length)) count++;
  return count;
}

const opening = '([{';
const closing = ')]}';

/** True when as many brackets open as close, texts and comments included: then nothing more is surely missing. */
export function isBalanced(text: string): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (opening.includes(character)) depth++;
    else if (closing.includes(character)) depth--;
  }
  return depth === 0;
}
