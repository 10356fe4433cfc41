import { spanOf } from '../../code/expression.ts';
import { hasOption, insertPair, optionsOf, quoted } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { insert, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/token-without-expiry',
  title: 'Token never expires',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [613],
  controls: ['OWASP A07:2021'],
  references: ['https://github.com/auth0/node-jsonwebtoken#readme', 'https://www.rfc-editor.org/rfc/rfc8725'],
  message: 'This token is good for ever, also for a thief or after the user was locked. Set `expiresIn`.',
  why: 'A token cannot be taken back. One that was copied from a log or a browser opens the account until the key is changed.',
  remedy: "`jwt.sign(payload, key, { expiresIn: '1h' })`, with a refresh token that the server can revoke.",
  fix: 'review',
  listeners: [
    onCall(['jsonwebtoken.sign', 'jsonwebtoken.default.sign', 'jwt.sign'], (call, context, report) => {
      const [payload, key, options] = call.args;
      if (payload === undefined || key === undefined || call.args.some((argument) => argument.spread)) return;
      const content = optionsOf(context, payload.node);
      if (content?.open === true || (content !== null && hasOption(content, 'exp'))) return;
      if (content === null && context.expression(context.valueNode(payload.node)).kind !== 'name') return;
      const title = 'Let the token expire after an hour (holders then need a new one)';
      const pair = `expiresIn: ${quoted(context, '1h')}`;
      if (options === undefined || context.expression(options.node).kind === 'function') {
        report(spanOf(call.callee), { fixes: [review(title, insert(key.span.end, `, { ${pair} }`))] });
        return;
      }
      const given = optionsOf(context, options.node);
      if (given === null || given.open || hasOption(given, 'expiresIn')) return;
      report(spanOf(call.callee), { fixes: [given.own ? review(title, insertPair(given.node, pair)) : null] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const jwt = require('jsonwebtoken');\nconst token = ⟦jwt.sign⟧({ id }, key);\n`,
      fixed: `const jwt = require('jsonwebtoken');\nconst token = jwt.sign({ id }, key, { expiresIn: '1h' });\n`,
    },
    {
      code: `import jwt from 'jsonwebtoken';\nexport const make = (id) => ⟦jwt.sign⟧({ id }, key, { algorithm: 'RS256' });\n`,
      fixed: `import jwt from 'jsonwebtoken';\nexport const make = (id) => jwt.sign({ id }, key, { expiresIn: '1h', algorithm: 'RS256' });\n`,
    },
  ],
  good: [
    `const jwt = require('jsonwebtoken');\nconst token = jwt.sign({ id }, key, { expiresIn: '1h' });\n`,
    `const jwt = require('jsonwebtoken');\nconst token = jwt.sign({ id, exp }, key);\nconst other = jwt.sign({ id }, key, options);\n`,
  ],
} satisfies Examples;
