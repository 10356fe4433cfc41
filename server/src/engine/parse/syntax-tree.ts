import { Edit, Parser, type Language as Grammar, type Tree } from 'web-tree-sitter';
import { positionAt, type SourceText, type TextChange } from '../document/source-text.ts';

/** A parser of one document that carries its tree over from edit to edit. */
export interface SyntaxTreeParser {
  /** Tells of one change, in order, before the next `parse`. */
  edit(before: SourceText, change: TextChange, after: SourceText): void;
  /**
   * The tree of `source`, reparsed only where it changed. Whether it has errors depends on the text alone; where they stand
   * may also depend on the trees before.
   * Null when parsing took longer than `budget` milliseconds.
   */
  parse(source: SourceText, now: () => number, budget: number): Tree | null;
  /** Parses a text by itself. The caller frees the tree. Null when that took longer than `budget` milliseconds. */
  parseOnce(text: string, now: () => number, budget: number): Tree | null;
  /** Frees all trees but the last and these. Trees live outside the garbage collector's reach. */
  keepOnly(trees: ReadonlySet<Tree>): void;
  /** Frees the parser and all its trees. */
  dispose(): void;
}

function pointAt(source: SourceText, offset: number): { row: number; column: number } {
  const { line, character } = positionAt(source, offset);
  return { row: line, column: character };
}

export function createSyntaxTreeParser(grammar: Grammar): SyntaxTreeParser {
  const parser = new Parser();
  parser.setLanguage(grammar);
  const alive = new Set<Tree>();
  let tree: Tree | null = null;
  /** A copy of `tree` that was told of the edits since. The tree itself stays as it is, because nodes of it are still in use. */
  let edited: Tree | null = null;
  let parsed: SourceText | null = null;

  function keepOnly(trees: ReadonlySet<Tree>): void {
    for (const old of alive) {
      if (old === tree || trees.has(old)) continue;
      alive.delete(old);
      old.delete();
    }
  }

  return {
    edit(before, change, after) {
      const newEnd = change.start + change.text.length;
      edited ??= tree?.copy() ?? null;
      edited?.edit(
        new Edit({
          startIndex: change.start,
          oldEndIndex: change.end,
          newEndIndex: newEnd,
          startPosition: pointAt(before, change.start),
          oldEndPosition: pointAt(before, change.end),
          newEndPosition: pointAt(after, newEnd),
        }),
      );
      parsed = null;
    },
    parse(source, now, budget) {
      if (parsed === source) return tree;
      const deadline = now() + budget;
      const next = parser.parse(source.text, edited, { progressCallback: () => now() > deadline });
      edited?.delete();
      edited = null;
      tree = next;
      parsed = next === null ? null : source;
      if (next === null) parser.reset();
      else alive.add(next);
      return next;
    },
    parseOnce(text, now, budget) {
      const deadline = now() + budget;
      const once = parser.parse(text, null, { progressCallback: () => now() > deadline });
      if (once === null) parser.reset();
      return once;
    },
    keepOnly,
    dispose() {
      edited?.delete();
      edited = null;
      tree = null;
      keepOnly(new Set());
      parser.delete();
    },
  };
}
