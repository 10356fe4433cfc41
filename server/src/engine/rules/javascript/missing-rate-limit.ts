import { spanOf } from '../../code/expression.ts';
import { isApplication } from '../../code/languages/javascript/options.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

const guessable =
  /\/(?:[\w:-]{1,40}\/){0,4}(?:log-?in|sign-?in|sign-?up|authenticate|auth|token|password|reset|forgot|otp|verify|register|2fa|mfa|session|sessions)[\w-]{0,30}\/?$/i;
const costly =
  /\b(?:readFile|readFileSync|createReadStream|sendFile|writeFile|exec|execSync|spawn|findOne|findAll|authenticate|bcrypt|\w{0,30}[qQ]uery)\s*\(/;

export const rule = javascriptRule({
  id: 'javascript/missing-rate-limit',
  title: 'Costly or guessable address has no limit of requests',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [307, 770],
  controls: ['OWASP A07:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html',
    'https://www.npmjs.com/package/express-rate-limit',
  ],
  message: 'Nothing here limits how often a client asks: passwords can be guessed, or the server kept busy. Add a rate limit.',
  why: 'A program can try thousands of passwords or codes in a minute, or keep the disk and the database busy until nobody else gets an answer.',
  remedy: "```js\napp.post('/login', rateLimit({ windowMs: 15 * 60 * 1000, limit: 10 }), login);\n```",
  fix: null,
  listeners: [
    {
      on: 'file',
      check(context, report) {
        const { text } = context.facts;
        if (!/express|fastify|koa|restify|Router\(/.test(text) || /rate-?limit|limiter|throttl|slow-?down|brute|Throttler/i.test(text))
          return;
        for (const { node, callee } of context.facts.calls) {
          const target = context.expression(callee);
          if (
            target.kind !== 'member' ||
            !/^(?:get|post|put|patch|delete|all)$/.test(target.property) ||
            !isApplication(context, target.object)
          )
            continue;
          const read = context.expression(node);
          if (read.kind !== 'call' || read.args.length < 2) continue;
          const path = context.stringOf(read.args[0]?.node ?? node) ?? '';
          const handler = context.localFunction(read.args.at(-1)?.node ?? node);
          const isCostly = handler !== null && costly.test(context.textOf(handler.node));
          if (path.startsWith('/') && (isCostly || (target.property !== 'get' && guessable.test(path)))) report(spanOf(callee));
        }
      },
    },
  ],
});

export const examples = {
  bad: [
    { code: `const express = require('express');\nconst app = express();\n⟦app.post⟧('/login', (req, res) => check(req.body, res));\n` },
    {
      code: `import { Router } from 'express';\nconst router = Router();\n⟦router.get⟧('/report', async (req, res) => {\n  res.json(await runQuery('SELECT * FROM report'));\n});\n`,
    },
  ],
  good: [
    `const express = require('express');\nconst rateLimit = require('express-rate-limit');\nconst app = express();\napp.use(rateLimit({ limit: 10 }));\napp.post('/login', login);\n`,
    `const express = require('express');\nconst app = express();\napp.get('/', (req, res) => res.json({ ok: true }));\n`,
  ],
} satisfies Examples;
