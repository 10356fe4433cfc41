import { javascriptRule } from '../../code/rule.ts';
import { remove, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

/** Embeddings, overrides and isolates, which change the order in which a line is shown. */
const marks = /[\u202a-\u202e\u2066-\u2069]/g;
const rightToLeftLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

export const rule = javascriptRule({
  id: 'javascript/bidirectional-text',
  title: 'Hidden characters change the order of code',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [1007, 451],
  controls: ['OWASP A08:2021'],
  references: ['https://trojansource.codes/', 'https://nvd.nist.gov/vuln/detail/CVE-2021-42574'],
  message: 'A hidden character makes this line look other than it runs. Remove it, and look at who put it there.',
  why: 'Characters that turn the direction of text are invisible in most editors. With them, code can look like a comment and a comment like code, so a reviewer approves something else than what runs (Trojan Source).',
  remedy: 'Remove the character. Where a text needs it, write it as `\\u202e`.',
  fix: 'review',
  listeners: [
    {
      on: 'file',
      check(context, report) {
        const { text } = context.facts;
        for (const match of text.matchAll(marks)) {
          // Beside Hebrew or Arabic letters, the characters do what they are for.
          const around = text.slice(Math.max(0, match.index - 40), match.index + 40);
          if (rightToLeftLetter.test(around)) continue;
          const span = { start: match.index, end: match.index + 1 };
          report(span, { fixes: [review('Remove the hidden character (the line then reads as it runs)', remove(span))] });
        }
      },
    },
  ],
});

export const examples = {
  bad: [
    {
      code: `if (level !== 'user⟦\u202e⟧ // check') grant();\n`,
      fixed: `if (level !== 'user // check') grant();\n`,
    },
    { code: `/* begin ⟦\u2066⟧ admins only */\n`, fixed: `/* begin  admins only */\n` },
  ],
  good: [`const mark = '\\u202e';\n`, `const greeting = 'שלום\u200f';\n`],
} satisfies Examples;
