import { spanOf } from '../../code/expression.ts';
import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/untrusted-object-assign',
  title: 'All fields of a request are copied',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [915, 1321],
  controls: ['OWASP A08:2021'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Mass_Assignment_Cheat_Sheet.html'],
  message: 'The request can set fields that nobody meant to offer, such as `isAdmin`. Pick the fields you expect.',
  why: 'Every key of the data becomes a field of the object. An attacker adds fields such as `role`, `price` or `userId` to his request, and they are stored or trusted like the others.',
  remedy: '```js\nconst { name, colour } = req.body;\nObject.assign(profile, { name, colour });\n```',
  fix: null,
  listeners: [
    onCall(
      [
        'Object.assign',
        'lodash.assign',
        'lodash.extend',
        'lodash.assignIn',
        '_.assign',
        '_.extend',
        '$.extend',
        'jquery.extend',
        'object-assign',
        'xtend',
        'Object.setPrototypeOf',
      ],
      (call, context, report) => {
        for (const { node } of call.args.slice(call.args.length > 1 ? 1 : 0)) {
          const whole = context.expression(context.valueNode(node));
          // Fields that are named one by one were picked.
          if (whole.kind === 'object') continue;
          const trace = context.trace(node);
          const parsed =
            whole.kind === 'call' &&
            /(?:^|\.)JSON\.parse$/.test(context.textOf(whole.callee)) &&
            !context.isConstant(whole.args[0]?.node ?? node);
          if ((trace === null || !comesOverNetwork(trace)) && !parsed) continue;
          // Fields of a record that come from a request are reported as mass assignment.
          const into = call.args[0]?.node;
          if (!parsed && into !== undefined && context.expression(into).kind !== 'object') continue;
          // A deep copy is another rule's.
          if (call.args[0] !== undefined && context.valueOf(call.args[0].node) === true) return;
          report(spanOf(node), trace === null ? {} : { related: context.related(trace) });
          return;
        }
      },
    ),
  ],
});

export const examples = {
  bad: [
    { code: `app.put('/me', (req, res) => {\n  save(Object.assign({ id: 1 }, ⟦req.body⟧));\n});\n` },
    { code: `const settings = Object.assign({}, defaults, ⟦JSON.parse(text)⟧);\n` },
  ],
  good: [
    `app.put('/me', (req, res) => {\n  Object.assign(req.user, { name: req.body.name });\n});\n`,
    `const settings = Object.assign({}, defaults, options);\n`,
  ],
} satisfies Examples;
