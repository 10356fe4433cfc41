import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { isHarmlessPart } from '../../code/languages/javascript/text-pieces.ts';
import { textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/electron-open-external',
  title: 'Variable address is opened by the system',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [20, 88],
  controls: ['OWASP A03:2021'],
  references: ['https://www.electronjs.org/docs/latest/tutorial/security#15-do-not-use-shellopenexternal-with-untrusted-content'],
  message: 'The system starts a program for whatever this holds: `file:` and other schemes too. Allow https only.',
  why: 'A link such as `file:///C:/Windows/System32/calc.exe` or `smb://…` starts a program or sends the password of the user to another machine.',
  remedy: "```js\nif (new URL(address).protocol === 'https:') shell.openExternal(address);\n```",
  fix: null,
  listeners: [
    onCall(['*.openExternal', '*.openPath', '*.openItem'], (call, context, report) => {
      const address = argumentOf(call.args, 0)?.node;
      if (address === undefined || !/(?:^|\.)shell\.\w+$/.test(call.name.path) || isHarmlessPart(context, address)) return;
      const [first] = textPieces(context, address);
      if (typeof first === 'string' && /^https?:\/\/[^/]+\/|^mailto:/i.test(first)) return;
      const owner = context.facts.functionAt(call.node.startIndex);
      const before = context.facts.text.slice(owner?.node.startIndex ?? Math.max(0, call.node.startIndex - 400), call.node.startIndex);
      if (/protocol|startsWith\(\s*['"`]https?:|\bisSafe|allowed|whitelist|\.test\(|includes\(|isValid/i.test(before)) return;
      report(spanOf(address));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `const { shell, ipcMain } = require('electron');\nipcMain.on('open', (event, address) => shell.openExternal(⟦address⟧));\n` },
    {
      code: `import { shell } from 'electron';\nexport const open = (entry: Entry) => shell.openPath(⟦entry.path⟧);\n`,
      path: 'example.ts',
    },
  ],
  good: [
    `const { shell } = require('electron');\nshell.openExternal('https://example.com/help');\n`,
    `const { shell } = require('electron');\nexports.open = (address) => {\n  if (new URL(address).protocol === 'https:') shell.openExternal(address);\n};\n`,
  ],
} satisfies Examples;
