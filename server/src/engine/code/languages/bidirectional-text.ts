import { remove, safe } from '../../fix/edit.ts';
import type { Report } from '../../model/rule.ts';
import type { CodeContext } from '../context.ts';
import type { Listener } from '../rule.ts';

/** Embeddings, overrides and isolates of the Unicode bidirectional algorithm: they change the order in which a line is shown. */
const control = /[\u202A-\u202E\u2066-\u2069]+/g;

/** Reports control characters that show a line in another order than the one in which it is run. */
export const bidirectionalText: Listener = {
  on: 'file',
  check(context: CodeContext, report: Report) {
    for (const found of context.facts.text.matchAll(control)) {
      const span = { start: found.index, end: found.index + found[0].length };
      report(span, { fixes: [safe('Remove the invisible characters', remove(span))] });
    }
  },
};
