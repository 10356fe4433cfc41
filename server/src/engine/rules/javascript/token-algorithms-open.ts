import { spanOf } from '../../code/expression.ts';
import { hasOption, insertPair, optionsOf, quoted } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { insert, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/token-algorithms-open',
  title: 'Token chooses the algorithm of its own check',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [347, 757],
  controls: ['OWASP A02:2021'],
  references: ['https://www.rfc-editor.org/rfc/rfc8725#section-3.1', 'https://github.com/auth0/node-jsonwebtoken#readme'],
  message: 'The token itself says how it is signed, so a weaker way may pass. Name the algorithms that you accept.',
  why: 'With an old library or a public key, a token that names `HS256` is checked with the public key as if it were a secret, and everybody knows that key.',
  remedy: "`jwt.verify(token, key, { algorithms: ['RS256'] })`",
  fix: 'review',
  listeners: [
    onCall(['jsonwebtoken.verify', 'jsonwebtoken.default.verify', 'jwt.verify'], (call, context, report) => {
      const [token, key, options] = call.args;
      if (token === undefined || key === undefined || call.args.some((argument) => argument.spread)) return;
      const value = context.valueOf(key.node);
      if (value === null || value === '' || value === false) return;
      const title = 'Accept HS256 only (name the algorithm that signs your tokens)';
      const pair = `algorithms: [${quoted(context, 'HS256')}]`;
      const kind = options === undefined ? 'none' : context.expression(options.node).kind;
      if (kind === 'none' || kind === 'function') {
        report(spanOf(call.callee), { fixes: [review(title, insert(key.span.end, `, { ${pair} }`))] });
        return;
      }
      const given = optionsOf(context, options?.node);
      if (given === null || given.open || hasOption(given, 'algorithms')) return;
      report(spanOf(call.callee), { fixes: [given.own ? review(title, insertPair(given.node, pair)) : null] });
    }),
    onCall(
      ['express-jwt', 'express-jwt.expressjwt', 'express-jwt.default', 'koa-jwt', 'expressJwt', 'expressjwt'],
      (call, context, report) => {
        const given = optionsOf(context, call.args[0]?.node);
        if (given === null || given.open) return;
        if (!hasOption(given, 'algorithms')) {
          const fix = given.own
            ? review(
                'Accept HS256 only (name the algorithm that signs your tokens)',
                insertPair(given.node, `algorithms: [${quoted(context, 'HS256')}]`),
              )
            : null;
          report(spanOf(call.callee), { fixes: [fix] });
        } else if (!hasOption(given, 'isRevoked') && /express-?jwt/i.test(call.name.path)) {
          report(spanOf(call.callee), {
            message: 'A stolen token or one of a locked user stays good until it expires. Give `isRevoked` a function that knows.',
          });
        }
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const jwt = require('jsonwebtoken');\n⟦jwt.verify⟧(token, key, (error, payload) => done(error, payload));\n`,
      fixed: `const jwt = require('jsonwebtoken');\njwt.verify(token, key, { algorithms: ['HS256'] }, (error, payload) => done(error, payload));\n`,
    },
    {
      code: `import jwt from 'jsonwebtoken';\nexport const read = (token) => ⟦jwt.verify⟧(token, key, { issuer });\n`,
      fixed: `import jwt from 'jsonwebtoken';\nexport const read = (token) => jwt.verify(token, key, { algorithms: ['HS256'], issuer });\n`,
    },
    { code: `const { expressjwt } = require('express-jwt');\napp.use(⟦expressjwt⟧({ secret, algorithms: ['HS256'] }));\n` },
  ],
  good: [
    `const jwt = require('jsonwebtoken');\njwt.verify(token, key, { algorithms: ['RS256'] });\njwt.verify(token, key, options);\n`,
    `const { expressjwt } = require('express-jwt');\napp.use(expressjwt({ secret, algorithms: ['HS256'], isRevoked }));\n`,
  ],
} satisfies Examples;
