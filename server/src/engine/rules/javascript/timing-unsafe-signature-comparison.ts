import { spanOf } from '../../code/expression.ts';
import { isComputedSignature, timingSafeFix } from '../../code/languages/javascript/secret-comparison.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/timing-unsafe-signature-comparison',
  title: 'Signature is compared letter by letter',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [208],
  controls: ['OWASP A02:2021'],
  references: ['https://nodejs.org/api/crypto.html#cryptotimingsafeequala-b', 'https://cwe.mitre.org/data/definitions/208.html'],
  message: 'The time this takes tells how much of a forged signature is right. Use crypto.timingSafeEqual.',
  why: 'A plain comparison stops at the first letter that differs. By measuring many answers, an attacker finds the right signature of his own message letter by letter, and the program takes it as genuine.',
  remedy:
    '```js\nconst own = Buffer.from(expected);\nconst given = Buffer.from(received);\nconst valid = own.length === given.length && crypto.timingSafeEqual(own, given);\n```',
  fix: 'review',
  listeners: [
    {
      on: 'comparison',
      check({ node, operator, left, right }, context, report) {
        if (operator !== 'equal' && operator !== 'unequal') return;
        if (!isComputedSignature(context, left) && !isComputedSignature(context, right)) return;
        if (context.isConstant(left) || context.isConstant(right)) return;
        report(spanOf(node), { fixes: [timingSafeFix(context, node, operator, left, right)] });
      },
    },
  ],
});

export const examples = {
  bad: [
    {
      code: `const crypto = require('crypto');\napp.post('/hook', (req, res) => {\n  const expected = crypto.createHmac('sha256', secret).update(req.rawBody).digest('hex');\n  if (⟦req.headers['x-signature'] === expected⟧) res.end();\n});\n`,
      fixed: `const crypto = require('crypto');\napp.post('/hook', (req, res) => {\n  const expected = crypto.createHmac('sha256', secret).update(req.rawBody).digest('hex');\n  if (crypto.timingSafeEqual(Buffer.from(req.headers['x-signature']), Buffer.from(expected))) res.end();\n});\n`,
    },
    {
      code: `import { createHmac } from 'node:crypto';\nexport const valid = (body: string, given: string) => ⟦createHmac('sha256', key).update(body).digest('hex') === given⟧;\n`,
      path: 'example.ts',
    },
  ],
  good: [
    `const crypto = require('crypto');\nconst expected = crypto.createHmac('sha256', secret).update(body).digest();\nconst valid = crypto.timingSafeEqual(expected, given);\n`,
    `const crypto = require('crypto');\nconst etag = crypto.createHash('sha256').update(body).digest('hex');\nif (etag === request.headers['if-none-match']) return;\n`,
  ],
} satisfies Examples;
