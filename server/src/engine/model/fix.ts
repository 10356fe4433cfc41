import type { Span } from './span.ts';

/** Replaces the text in `span` by `newText`. An empty span inserts; an empty text removes. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Stands for an edit that cannot be made: a fix with it is not offered. */
export const impossibleEdit: TextEdit = { span: { start: 0, end: 0 }, newText: '' };

/**
 * `safe` keeps correct programs working: it is preferred in the menu and part of fix-all.
 * `review` is one click, its title says what may change, and it is never part of fix-all.
 */
export type FixKind = 'safe' | 'review';

/** Edits of one document that clear a finding. The edits do not overlap and refer to the text that was analysed. */
export interface Fix {
  readonly title: string;
  readonly kind: FixKind;
  readonly edits: readonly TextEdit[];
  /**
   * Name of an environment variable that the fixed text reads. A shell may add `NAME=` (never the value) to the
   * project's `.env.example`, as a change that the user confirms.
   */
  readonly environmentVariable?: string;
}
