import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/web-sql-database',
  title: 'Page uses a Web SQL database',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [922, 477],
  controls: ['OWASP A06:2021'],
  references: ['https://developer.chrome.com/blog/deprecating-web-sql'],
  message: 'Browsers removed Web SQL, and its data is open to every script and SQL put together. Use IndexedDB.',
  why: 'Web SQL was given up years ago and gets no repairs. What stands in it is readable for every script of the page, and queries that are put together from texts can be changed by their values.',
  remedy: 'Keep data in IndexedDB, and nothing secret in the browser.',
  fix: null,
  listeners: [
    onCall(['openDatabase', 'window.openDatabase', 'openDatabaseSync', 'self.openDatabase'], (call, _context, report) => {
      if (call.name.root === 'global' && call.args.length >= 2) report(spanOf(call.callee));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `const db = ⟦openDatabase⟧('notes', '1.0', 'Notes', 2 * 1024 * 1024);\n` },
    { code: `const db = ⟦window.openDatabase⟧('notes', '1.0', 'Notes', 2048);\n` },
  ],
  good: [
    `const request = indexedDB.open('notes', 1);\n`,
    `import { openDatabase } from './store.js';\nconst db = openDatabase('notes', 1);\n`,
  ],
} satisfies Examples;
