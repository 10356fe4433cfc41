import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/token-only-decoded',
  title: 'Token is read without a check of its signature',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [347, 345],
  controls: ['OWASP A02:2021'],
  references: [
    'https://github.com/auth0/node-jsonwebtoken#readme',
    'https://github.com/panva/jose/blob/main/docs/util/decode_jwt/functions/decodeJwt.md',
  ],
  message: 'Decoding checks nothing: anyone can write this token. Verify it before anything in it counts.',
  why: 'A token is text that its holder can change. Without the check of the signature, the user name and the role in it are whatever the sender wrote.',
  remedy: "Use `jwt.verify(token, key, { algorithms: ['RS256'] })`. Decode only what is shown and decides nothing.",
  fix: null,
  listeners: [
    onCall(
      [
        'jsonwebtoken.decode',
        'jsonwebtoken.default.decode',
        'jwt.decode',
        'jose.decodeJwt',
        'jwt-decode',
        'jwt-decode.jwtDecode',
        'jose.JWT.decode',
        'jws.decode',
        '*.jwtService.decode',
        '*.jwt.decode',
        '*.tokenService.decode',
        '*.jwtHelper.decodeToken',
        'jwtDecode',
        'jwt_decode',
        'fast-jwt.createDecoder()',
        'jose.decodeProtectedHeader',
      ],
      (call, context, report) => {
        const owner = context.facts.functionAt(call.node.startIndex);
        const around = owner === null ? context.facts.text.slice(0, 50_000) : context.textOf(owner.node);
        // Where a token is verified too, decoding finds the key or the time.
        if (/\.?(?:verify|jwtVerify|verifyAsync|compactVerify)\s*\(/.test(around)) return;
        // `true` in the third place of jwt-simple is reported by the recommended rule.
        if (context.isConstant(call.args[0]?.node ?? call.node) || call.args[2] !== undefined) return;
        report(spanOf(call.callee));
      },
    ),
  ],
});

export const examples = {
  bad: [
    { code: `const jwt = require('jsonwebtoken');\nexports.user = (req) => ⟦jwt.decode⟧(req.headers.authorization).user;\n` },
    { code: `import { decodeJwt } from 'jose';\nexport const isAdmin = (token) => ⟦decodeJwt⟧(token).admin === true;\n` },
  ],
  good: [
    `const jwt = require('jsonwebtoken');\nexports.user = (token) => jwt.verify(token, key, { algorithms: ['RS256'] });\n`,
    `import jwt from 'jsonwebtoken';\nexport function read(token) {\n  const { header } = jwt.decode(token, { complete: true });\n  return jwt.verify(token, keys[header.kid], { algorithms: ['RS256'] });\n}\n`,
  ],
} satisfies Examples;
