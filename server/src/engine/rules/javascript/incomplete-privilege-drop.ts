import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/incomplete-privilege-drop',
  title: 'Process keeps the rights of its group',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [271, 273],
  controls: ['OWASP A04:2021'],
  references: ['https://nodejs.org/api/process.html#processsetgidid', 'https://cwe.mitre.org/data/definitions/271.html'],
  message: 'After setuid the group can no longer be given up, so the rights of root’s group stay. Call setgid first.',
  why: 'Only root may change the group. A program that changes its user first, or its user only, keeps the group of root, and with it access to files that the group may read or write.',
  remedy: "```js\nprocess.setgroups([]);\nprocess.setgid('www-data');\nprocess.setuid('www-data');\n```",
  fix: null,
  listeners: [
    onCall(['process.setuid', 'process.seteuid'], (call, context, report) => {
      const user = call.args[0]?.node;
      if (user === undefined) return;
      const value = context.valueOf(user);
      if (value === 0 || value === 'root') {
        report(spanOf(call.callee), {
          message: 'The process becomes root again, and whoever breaks into it does too. Start it as the user it needs.',
        });
        return;
      }
      const before = context.facts.wholeText.slice(0, call.node.startIndex);
      // A program that only asks who it is, or restores what it had, is no drop.
      if (/\bset(?:e)?gid\s?\(|\binitgroups\s?\(|\bsetgroups\s?\(/.test(before)) return;
      report(spanOf(call.callee));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `server.listen(80, () => {\n  ⟦process.setuid⟧('www-data');\n  process.setgid('www-data');\n});\n` },
    { code: `⟦process.setuid⟧(0);\n` },
  ],
  good: [`process.setgid('www-data');\nprocess.setuid('www-data');\n`, `const uid = process.getuid();\n`],
} satisfies Examples;
