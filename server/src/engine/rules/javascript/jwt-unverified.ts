import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review, safe } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples, Report } from '../../model/rule.ts';

const none = /^none$/i;

function dropNone(context: CodeContext, list: SyntaxNode, element: SyntaxNode): Fix {
  const expression = context.expression(list);
  const others = expression.kind === 'array' ? expression.elements.filter((other) => !none.test(context.stringOf(other) ?? '')) : [];
  return others.length > 0
    ? safe('Accept signed tokens only', context.removeItem(spanOf(element)))
    : review('Accept HS256 only (name the algorithm that signs your tokens)', replace(spanOf(element), "'HS256'"));
}

function checkAlgorithms(context: CodeContext, value: SyntaxNode, report: Report): void {
  const list = context.valueNode(value);
  const expression = context.expression(list);
  if (expression.kind !== 'array') {
    if (none.test(context.stringOf(value) ?? ''))
      report(spanOf(value), {
        fixes: [review('Use HS256 (name the algorithm that signs your tokens)', replace(spanOf(value), "'HS256'"))],
      });
    return;
  }
  for (const element of expression.elements) {
    if (none.test(context.stringOf(element) ?? '')) report(spanOf(element), { fixes: [dropNone(context, list, element)] });
  }
}

export const rule = javascriptRule({
  id: 'javascript/jwt-unverified',
  title: 'Token is accepted without a valid signature',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [347],
  controls: ['OWASP A02:2021'],
  references: ['https://www.rfc-editor.org/rfc/rfc8725#section-3.1', 'https://github.com/auth0/node-jsonwebtoken#readme'],
  message: 'Anyone can write a token that passes this check. Demand a signature with a named algorithm and a key.',
  why: 'A token with the algorithm `none` carries no signature: its sender writes any user name or role into it. The same holds for a check with an empty key. With `ignoreExpiration`, a token that was stolen once works for ever.',
  remedy: "```js\njwt.verify(token, publicKey, { algorithms: ['RS256'] });\n```",
  fix: 'safe',
  listeners: [
    onBinding(
      ['algorithms'],
      ({ value }, context, report) => {
        checkAlgorithms(context, value, report);
      },
      ['pair', 'assignment'],
    ),
    onCall(
      [
        'jsonwebtoken.sign',
        'jsonwebtoken.verify',
        'jsonwebtoken.default.sign',
        'jwt.sign',
        'jwt.verify',
        'jose.JWT.sign',
        'jose.JWT.verify',
      ],
      (call, context, report) => {
        for (const { node } of call.args.slice(1)) {
          const algorithm = context.pair(node, 'algorithm')?.value;
          if (algorithm != null && none.test(context.stringOf(algorithm) ?? '')) {
            report(spanOf(algorithm), { fixes: [review('Sign with HS256 (needs a key)', replace(spanOf(algorithm), "'HS256'"))] });
          }
        }
        const key = call.args[1]?.node;
        if (key === undefined) return;
        // Older versions of jose take this in place of a key.
        if (/(?:^|\.)JWK\.None$/.test(context.resolve(key)?.path ?? '')) report(spanOf(key));
        if (!call.name.path.endsWith('.verify')) return;
        const value = context.valueOf(key);
        if (value === null || value === '' || value === false)
          report(spanOf(key), {
            message: 'Without a key, no signature is checked: anyone can write such a token. Pass the key that signs tokens.',
          });
      },
    ),
    onCall(['jwt-simple.decode', 'jwt.decode'], (call, context, report) => {
      const skip = call.args[2]?.node;
      if (skip !== undefined && context.valueOf(skip) === true) {
        const fix = context.expression(skip).kind === 'boolean' ? safe('Check the signature', replace(spanOf(skip), 'false')) : null;
        report(spanOf(skip), {
          message: '`true` here skips the check of the signature: anyone can write such a token. Pass false.',
          fixes: [fix],
        });
      }
    }),
    onCall(['jose.UnsecuredJWT.decode'], (call, _context, report) => {
      report(spanOf(call.callee));
    }),
    onBinding(['ignoreExpiration', 'ignoreNotBefore'], ({ name, value, span, form }, context, report) => {
      if (context.valueOf(value) !== true) return;
      // Other libraries find tokens in a store with an option of this name.
      const holder = value.parent?.parent?.parent;
      const called =
        holder?.type === 'arguments'
          ? (holder.parent?.childForFieldName('function') ?? holder.parent?.childForFieldName('constructor'))
          : null;
      if (called != null && !/verify|jwt|strategy|decode|super|create|register|expressjwt/i.test(context.textOf(called))) return;
      const message = 'Tokens are accepted for ever, stolen ones too. Let them expire and renew them instead.';
      const fix =
        form === 'pair' ? safe(`Remove \`${name}\``, context.removeItem(span)) : safe('Check the time', replace(spanOf(value), 'false'));
      report(form === 'pair' ? span : spanOf(value), { message, severity: 'warning', confidence: 'medium', fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import jwt from 'jsonwebtoken';\nexport const read = (token) => jwt.verify(token, key, { algorithms: ['HS256', ⟦'none'⟧] });\n`,
      fixed: `import jwt from 'jsonwebtoken';\nexport const read = (token) => jwt.verify(token, key, { algorithms: ['HS256'] });\n`,
    },
    {
      code: `const jwt = require('jsonwebtoken');\nconst token = jwt.sign({ id }, key, { algorithm: ⟦'none'⟧ });\n`,
      fixed: `const jwt = require('jsonwebtoken');\nconst token = jwt.sign({ id }, key, { algorithm: 'HS256' });\n`,
    },
    {
      code: `import { verify } from 'jsonwebtoken';\nexport const read = (token: string) => verify(token, secret, { ⟦ignoreExpiration: true⟧ });\n`,
      fixed: `import { verify } from 'jsonwebtoken';\nexport const read = (token: string) => verify(token, secret, {  });\n`,
      path: 'example.ts',
    },
    { code: `const jwt = require('jsonwebtoken');\njwt.verify(token, ⟦null⟧, done);\n` },
  ],
  good: [
    `import jwt from 'jsonwebtoken';\nexport const read = (token) => jwt.verify(token, process.env.JWT_KEY, { algorithms: ['RS256'] });\n`,
    `const options = { algorithm: 'none', ignoreExpiration: false };\ncompress(data, options);\n`,
  ],
} satisfies Examples;
