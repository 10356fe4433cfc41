/** A line after a blank one that starts with a word, a decorator, a comment or a text, and does not go on with what stands before it. */
const boundary = /\n[ \t]*\r?\n(?=[A-Za-z_$@#"'/])(?!(?:else|elif|except|finally|catch)\b)/g;

/** What makes a piece of text go on in the next one, in the words of a language. */
export interface OpenEnds {
  /** Marks that open a text of many lines and close it again, such as three quotes. */
  readonly quotes: readonly string[];
  /** Marks that open and close a comment of many lines, if the language has them. */
  readonly comment: readonly [string, string] | null;
}

/** Tells whether a text that grows piece by piece ends inside a text or comment of many lines, as far as counting tells. */
export function createOpenEndCounter({ quotes, comment }: OpenEnds): (piece: string) => boolean {
  const seen = quotes.map(() => 0);
  let inComment = false;
  return (piece) => {
    quotes.forEach((quote, place) => (seen[place] = (seen[place] ?? 0) + countOf(piece, quote)));
    if (comment !== null) {
      const opened = piece.lastIndexOf(comment[0]);
      const closed = piece.lastIndexOf(comment[1]);
      if (opened >= 0 || closed >= 0) inComment = opened > closed;
    }
    return inComment || seen.some((count) => count % 2 === 1);
  };
}

/** Cuts texts where a top statement seems to start after a blank line. */
export interface ChunkCutter {
  /**
   * The pieces of a text, which depend on the text alone. Those of the text before that lie in what is unchanged are taken over.
   *
   * @param sameAtStart how many UTF-16 units at the start are those of the text before.
   * @param sameAtEnd the same at the end; the two may not overlap.
   * @returns the pieces, and how many at the start and at the end are those of the text before; they may stand elsewhere now.
   */
  cut(text: string, sameAtStart: number, sameAtEnd: number): { pieces: readonly string[]; before: number; after: number };
}

/** The end of the piece that starts at an offset. */
function endOfPiece(text: string, start: number): number {
  // A boundary may share its first line break with the one before it.
  boundary.lastIndex = Math.max(0, start - 1);
  for (let match = boundary.exec(text); match !== null; match = boundary.exec(text)) {
    const end = match.index + match[0].length;
    if (end > start) return end;
    boundary.lastIndex = end - 1;
  }
  return text.length;
}

export function createChunkCutter(): ChunkCutter {
  let old: readonly string[] = [];

  return {
    cut(text, sameAtStart, sameAtEnd) {
      let before = 0;
      let start = 0;
      for (let piece = old[before]; piece !== undefined && start + piece.length <= sameAtStart; piece = old[before]) {
        start += piece.length;
        before++;
      }
      // The last piece that is the same may end elsewhere now, since what follows decides that.
      if (before > 0) start -= old[--before]?.length ?? 0;
      let after = 0;
      let end = text.length;
      for (let piece = old[old.length - 1]; piece !== undefined && after < old.length - before; piece = old[old.length - 1 - after]) {
        if (end - piece.length < Math.max(start, text.length - sameAtEnd)) break;
        end -= piece.length;
        after++;
      }
      // Whether the old cut before those pieces is one now depends on the text before it, which is cut again.
      const pieces = old.slice(0, before);
      while (start < text.length) {
        while (after > 0 && end < start) end += old[old.length - after--]?.length ?? 0;
        if (after > 0 && end === start) break;
        const next = endOfPiece(text, start);
        pieces.push(detached(text, start, next));
        start = next;
      }
      if (start >= text.length) after = 0;
      if (after > 0) pieces.push(...old.slice(-after));
      if (pieces.length === 0) pieces.push('');
      old = pieces;
      return { pieces, before, after };
    },
  };
}

/** A part of a text that does not keep the whole text in memory, as a slice of it would. */
function detached(text: string, start: number, end: number): string {
  return `${text.slice(start, end)} `.slice(0, -1);
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
