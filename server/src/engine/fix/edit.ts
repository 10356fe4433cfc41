import type { Fix, TextEdit } from '../model/fix.ts';
import type { Span } from '../model/span.ts';

export function replace(span: Span, newText: string): TextEdit {
  return { span: { start: span.start, end: span.end }, newText };
}

export function remove(span: Span): TextEdit {
  return replace(span, '');
}

export function insert(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}

/** A fix that keeps correct programs working. */
export function safe(title: string, ...edits: readonly TextEdit[]): Fix {
  return { title, kind: 'safe', edits };
}

/** A one-click edit whose title says what may change. */
export function review(title: string, ...edits: readonly TextEdit[]): Fix {
  return { title, kind: 'review', edits };
}

/**
 * Applies edits to a text. Edits are sorted by position first.
 * Returns null when two of them overlap, since applying either one would then lose the other.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string | null {
  const sorted = [...edits].sort((left, right) => left.span.start - right.span.start || left.span.end - right.span.end);
  let result = '';
  let position = 0;
  for (const edit of sorted) {
    if (edit.span.start < position) return null;
    result += text.slice(position, edit.span.start) + edit.newText;
    position = edit.span.end;
  }
  return result + text.slice(position);
}
