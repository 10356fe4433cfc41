/** A part of a text that can be parsed by itself: whole top statements, as far as one can tell without a parser. */
export interface Chunk {
  readonly start: number;
  readonly text: string;
}

/** A line after a blank one that starts with a word, a decorator, a comment or a text, and does not go on with what stands before it. */
const boundary = /\n[ \t]*\r?\n(?=[A-Za-z_$@#"'/])(?!(?:else|elif|except|finally|catch)\b)/g;

/** What makes a piece of text go on in the next one, in the words of a language. */
export interface OpenEnds {
  /** Marks that open a text of many lines and close it again, such as three quotes. */
  readonly quotes: readonly string[];
  /** Marks that open and close a comment of many lines, if the language has them. */
  readonly comment: readonly [string, string] | null;
}

/**
 * Cuts a text where a top statement seems to start after a blank line, but not inside a text or comment of many lines.
 * The cuts depend on the text alone.
 */
export function splitIntoChunks(text: string, { quotes, comment }: OpenEnds): Chunk[] {
  const starts = [0];
  boundary.lastIndex = 0;
  for (let match = boundary.exec(text); match !== null; match = boundary.exec(text)) {
    starts.push(match.index + match[0].length);
    // The blank line may be the first of several.
    boundary.lastIndex = match.index + match[0].length - 1;
  }
  const chunks: Chunk[] = [];
  const seen = quotes.map(() => 0);
  let start = 0;
  let inComment = false;
  for (let index = 1; index <= starts.length; index++) {
    const end = starts[index] ?? text.length;
    const piece = text.slice(starts[index - 1], end);
    quotes.forEach((quote, place) => (seen[place] = (seen[place] ?? 0) + countOf(piece, quote)));
    if (comment !== null) {
      const opened = piece.lastIndexOf(comment[0]);
      const closed = piece.lastIndexOf(comment[1]);
      if (opened >= 0 || closed >= 0) inComment = opened > closed;
    }
    if (end < text.length && (inComment || seen.some((count) => count % 2 === 1))) continue;
    chunks.push({ start, text: text.slice(start, end) });
    start = end;
    seen.fill(0);
    inComment = false;
  }
  return chunks;
}

/** How often a short text stands in another one. */
function countOf(text: string, part: string): number {
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
