import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { namesPassword } from '../../code/languages/javascript/purpose.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import type { Pair } from '../../code/expression.ts';

const signers = [
  'jsonwebtoken.sign',
  'jsonwebtoken.default.sign',
  'jwt.sign',
  'jwt-simple.encode',
  'jose.JWT.sign',
  'jose.SignJWT',
  'jose.UnsecuredJWT',
  '*.jwtService.sign',
  '*.jwtService.signAsync',
  'hono/jwt.sign',
  'njwt.create',
  'jwt.encode',
  'jose.default.JWT.sign',
];
const secretField =
  /^(?:secret|private_?key|ssn|social_?security(?:_?number)?|credit_?card(?:_?number)?|cvv|card_?number|api_?key|hash|salt)$/i;

function exposed(context: CodeContext, node: SyntaxNode, depth = 0): Pair | null {
  const value = context.expression(context.valueNode(node));
  if (value.kind !== 'object' || depth > 3) return null;
  for (const pair of value.pairs) {
    if (pair.key === null || pair.value === null) continue;
    if (namesPassword(pair.key) || secretField.test(pair.key)) {
      const constant = context.valueOf(pair.value);
      if (typeof constant !== 'boolean' && constant !== null && !/changed|reset|required|At$|_at$|expir|is[A-Z]|has[A-Z]/.test(pair.key))
        return pair;
    }
    const inner = exposed(context, pair.value, depth + 1);
    if (inner !== null) return inner;
  }
  return null;
}

export const rule = javascriptRule({
  id: 'javascript/credentials-in-token',
  title: 'Token holds a password or another secret',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [522, 312],
  controls: ['OWASP A02:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/JSON_Web_Token_for_Java_Cheat_Sheet.html',
    'https://www.rfc-editor.org/rfc/rfc7519#section-12',
  ],
  message: 'Everyone who sees this token reads the secret in it: tokens are signed, not encrypted. Put in only an identifier.',
  why: 'The content of a token is plain text in another alphabet. It lies in browsers, logs and proxies, and whoever gets one there reads the password or its hash.',
  remedy: 'Sign an identifier: `jwt.sign({ sub: user.id }, key, { expiresIn: "1h" })`, and look up the rest on the server.',
  fix: 'review',
  listeners: [
    onCall(signers, (call, context, report) => {
      const payload = call.args[0];
      if (payload === undefined || payload.spread) return;
      const pair = exposed(context, payload.node);
      if (pair === null) return;
      const inside = payload.span.start <= pair.span.start && pair.span.end <= payload.span.end;
      const fix = review(
        `Leave \`${pair.key ?? ''}\` out of the token (readers of the token that use it must look it up)`,
        context.removeItem(pair.span),
      );
      report(inside ? pair.span : spanOf(payload.node), { fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const jwt = require('jsonwebtoken');\nconst token = jwt.sign({ id: user.id, ⟦password: user.password⟧ }, key, { expiresIn: '1h' });\n`,
      fixed: `const jwt = require('jsonwebtoken');\nconst token = jwt.sign({ id: user.id }, key, { expiresIn: '1h' });\n`,
    },
    {
      code: `import jwt from 'jsonwebtoken';\nexport function make(user) {\n  const payload = { name: user.name, passwordHash: user.hash };\n  return jwt.sign(⟦payload⟧, key);\n}\n`,
      fixed: `import jwt from 'jsonwebtoken';\nexport function make(user) {\n  const payload = { name: user.name };\n  return jwt.sign(payload, key);\n}\n`,
    },
  ],
  good: [
    `const jwt = require('jsonwebtoken');\nconst token = jwt.sign({ id: user.id }, key, { expiresIn: '1h' });\n`,
    `import jwt from 'jsonwebtoken';\nexport const reset = (user) => jwt.sign({ id: user.id, passwordChanged: true }, key);\n`,
  ],
} satisfies Examples;
