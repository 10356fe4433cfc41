import type { TextEdit } from '../model/fix.ts';

/** A part of the present text: kept characters of the original text, or text that an edit put there. */
type Piece = { readonly kind: 'original'; readonly start: number; readonly end: number } | { readonly kind: 'new'; readonly text: string };

function lengthOf(piece: Piece): number {
  return piece.kind === 'original' ? piece.end - piece.start : piece.text.length;
}

function slice(piece: Piece, from: number, to: number): Piece {
  if (piece.kind === 'original') return { kind: 'original', start: piece.start + from, end: piece.start + to };
  return { kind: 'new', text: piece.text.slice(from, to) };
}

/** The pieces of `pieces` that lie in the half-open range of UTF-16 offsets of the present text. */
function piecesBetween(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const found: Piece[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, lengthOf(piece));
    if (from < to) found.push(slice(piece, from, to));
    offset += lengthOf(piece);
  }
  return found;
}

/** Rounds of edits, each of which refers to the text that the rounds before it left, told as edits of the first text. */
export interface ComposedEdits {
  /** Adds a round. The edits must not overlap. */
  add(edits: readonly TextEdit[]): void;
  /** Sorted edits of the original text that do not overlap and have the effect of all rounds. */
  edits(): TextEdit[];
}

/** @param originalLength length of the original text, in UTF-16 units. */
export function composeEdits(originalLength: number): ComposedEdits {
  let pieces: readonly Piece[] = [{ kind: 'original', start: 0, end: originalLength }];
  return {
    add(edits) {
      const sorted = [...edits].sort((left, right) => left.span.start - right.span.start || left.span.end - right.span.end);
      const next: Piece[] = [];
      let position = 0;
      for (const edit of sorted) {
        next.push(...piecesBetween(pieces, position, edit.span.start));
        if (edit.newText !== '') next.push({ kind: 'new', text: edit.newText });
        position = edit.span.end;
      }
      next.push(...piecesBetween(pieces, position, Number.MAX_SAFE_INTEGER));
      pieces = next;
    },
    edits() {
      const composed: TextEdit[] = [];
      let position = 0;
      let newText = '';
      const close = (end: number): void => {
        if (newText !== '' || end > position) composed.push({ span: { start: position, end }, newText });
        newText = '';
      };
      for (const piece of pieces) {
        if (piece.kind === 'new') {
          newText += piece.text;
          continue;
        }
        close(piece.start);
        position = piece.end;
      }
      close(originalLength);
      return composed;
    },
  };
}
