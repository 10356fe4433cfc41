import { bidirectionalText } from '../../code/languages/bidirectional-text.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/bidirectional-text',
  title: 'Invisible characters show code in another order',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [1007],
  controls: ['OWASP A08:2021'],
  references: ['https://trojansource.codes/', 'https://www.unicode.org/reports/tr9/'],
  message: 'Invisible characters make this line read otherwise than it runs. Remove them, or write them as escapes.',
  why: 'Control characters for right-to-left text change the order in which an editor shows a line. With them, code can look like a comment or a comment like code, so that a reviewer approves something else than what runs (Trojan Source).',
  remedy: 'Remove the characters. Where a text needs them, write them as escapes such as `\\u202E`.',
  fix: 'safe',
  listeners: [bidirectionalText],
});

export const examples = {
  bad: [
    {
      code: `const isAdmin = false; /*⟦\u202E⟧ only admins */\n`,
      fixed: `const isAdmin = false; /* only admins */\n`,
    },
    { code: `if (level !== 'user⟦\u202E\u2066⟧') allow();\n`, fixed: `if (level !== 'user') allow();\n` },
  ],
  good: [`const mark = '\\u202E';\n`, `const title = 'שלום עולם';\n`],
} satisfies Examples;
