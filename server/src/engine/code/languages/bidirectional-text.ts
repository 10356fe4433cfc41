import { remove, safe } from '../../fix/edit.ts';
import type { Report } from '../../model/rule.ts';
import type { CodeContext } from '../context.ts';
import type { Listener } from '../rule.ts';

/** Embeddings, overrides and isolates of the Unicode bidirectional algorithm: they change the order in which a line is shown. */
const control = /[\u202A-\u202E\u2066-\u2069]+/g;

/** Reports control characters that show a line in another order than the one in which it is run. */
export const bidirectionalText: Listener = {
  on: 'unit',
  check(context: CodeContext, report: Report) {
    const { root } = context.unit;
    if (root === null) return;
    const { text } = root;
    for (const found of text.matchAll(control)) {
      // The ends of a range in a character class, and one long line that no one reads, hide nothing.
      const lineStart = text.lastIndexOf('\n', found.index) + 1;
      const lineEnd = text.indexOf('\n', found.index);
      if (text[found.index - 1] === '-' || text[found.index + found[0].length] === '-') continue;
      if ((lineEnd < 0 ? text.length : lineEnd) - lineStart > 1_000) continue;
      const start = root.startIndex + found.index;
      const span = { start, end: start + found[0].length };
      report(span, { fixes: [safe('Remove the invisible characters', remove(span))] });
    }
  },
};
