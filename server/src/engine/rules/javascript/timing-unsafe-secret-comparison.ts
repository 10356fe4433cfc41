import { spanOf } from '../../code/expression.ts';
import { comparedSecret, isComputedSignature, timingSafeFix } from '../../code/languages/javascript/secret-comparison.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/timing-unsafe-secret-comparison',
  title: 'Secret is compared letter by letter',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [208],
  controls: ['OWASP A02:2021'],
  references: ['https://nodejs.org/api/crypto.html#cryptotimingsafeequala-b'],
  message: 'The time this takes tells how many letters were right. Compare secrets with crypto.timingSafeEqual.',
  why: 'A plain comparison stops at the first letter that differs, so each right letter of a guessed token or password takes a little longer. Over a fast network and many tries that can be measured.',
  remedy: 'Compare digests of equal length: `crypto.timingSafeEqual(sha256(given), sha256(expected))`.',
  fix: 'review',
  listeners: [
    {
      on: 'comparison',
      check({ node, operator, left, right }, context, report) {
        if (operator !== 'equal' && operator !== 'unequal') return;
        if (isComputedSignature(context, left) || isComputedSignature(context, right)) return;
        if (!comparedSecret(context, left, right) && !comparedSecret(context, right, left)) return;
        report(spanOf(node), { fixes: [timingSafeFix(context, node, operator, left, right)] });
      },
    },
    onCall(['*.equals', 'Buffer.compare', '*.localeCompare'], (call, context, report) => {
      const callee = context.expression(call.callee);
      const [first, second] = call.args.map((argument) => argument.node);
      const pair = call.name.path.endsWith('.compare') ? [first, second] : [callee.kind === 'member' ? callee.object : undefined, first];
      const [left, right] = pair;
      if (left === undefined || right === undefined || (call.name.path.endsWith('.localeCompare') && call.args.length !== 1)) return;
      if (comparedSecret(context, left, right) || comparedSecret(context, right, left)) report(spanOf(call.node));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const crypto = require('crypto');\nif (⟦req.headers['x-api-key'] !== config.apiKey⟧) res.sendStatus(401);\n`,
      fixed: `const crypto = require('crypto');\nif (!crypto.timingSafeEqual(Buffer.from(req.headers['x-api-key']), Buffer.from(config.apiKey))) res.sendStatus(401);\n`,
    },
    { code: `export const login = (user: User, password: string) => ⟦user.password === password⟧;\n`, path: 'example.ts' },
  ],
  good: [
    `if (token === undefined || token === '' || typeof token !== 'string') throw new Error('no token');\n`,
    `if (password !== confirmPassword) show('The passwords differ.');\nif (token.type === TokenType.Word) next();\n`,
  ],
} satisfies Examples;
