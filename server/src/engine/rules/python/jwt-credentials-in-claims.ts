import { review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import type { Pair, SyntaxNode } from '../../code/expression.ts';
import { claimsOf, tokenWriters } from '../../code/languages/python/tokens.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

const credentialKey =
  /^(?:pass(?:word|wd|phrase)?|pwd|user_?password|secret|client_?secret|private_?key|credit_?card(?:_?number)?|card_?number|cvv|ssn|pin)$/i;

function credentialPairs(node: SyntaxNode, context: CodeContext, depth = 0): Pair[] {
  const read = context.expression(context.valueNode(node));
  if (read.kind !== 'object' || depth > 3) return [];
  return read.pairs.flatMap((pair) => {
    const own = pair.key !== null && credentialKey.test(pair.key) ? [pair] : [];
    return own.length > 0 || pair.value === null ? own : credentialPairs(pair.value, context, depth + 1);
  });
}

export const rule = pythonRule({
  id: 'python/jwt-credentials-in-claims',
  title: 'Password or other credential inside a JSON Web Token',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [522, 312],
  controls: ['OWASP A02:2021', 'OWASP A04:2021'],
  references: ['https://datatracker.ietf.org/doc/html/rfc7519#section-12', 'https://cwe.mitre.org/data/definitions/522.html'],
  message: 'The claims of a token are readable by everyone who holds it. Keep credentials out of them.',
  why: 'A JSON Web Token is signed, not encrypted: base64 is all that covers its claims. Browsers, proxies, logs and the user read the credential in it.',
  remedy:
    'Put the id of the user into the token, and look everything else up:\n\n```python\njwt.encode({"sub": user.id, "exp": expiry}, key, algorithm="HS256")\n```',
  fix: 'review',
  listeners: [
    onCall(
      [...tokenWriters, 'flask_jwt_extended.create_access_token', '*.create_access_token', '*.create_refresh_token'],
      (call, context, report) => {
        const claims = /create_(?:access|refresh)_token$/.test(call.name.path) ? [...call.args] : [];
        const nodes = claims.length > 0 ? claims.map(({ node }) => node) : [claimsOf(call, context)];
        for (const node of nodes) {
          for (const pair of node === null ? [] : credentialPairs(node, context)) {
            report(pair.span, { fixes: [review('Remove it from the token (readers must look it up)', context.removeItem(pair.span))] });
          }
        }
      },
    ),
    // `payload["password"] = password`, where the payload becomes a token.
    onBinding(
      ['password', 'passwd', 'secret', 'private_key'],
      (binding, context, report) => {
        const target = binding.target;
        if (target?.type !== 'subscript') return;
        const object = context.textOf(target.childForFieldName('value') ?? target);
        if (!/^(?:payload|claims|jwt_\w+|token_(?:data|payload))$/i.test(object) || !context.mentions(/\bjwt\b|\bjose\b/)) return;
        report(binding.span);
      },
      ['assignment'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import jwt

def token_for(user, password):
    return jwt.encode({"sub": user.id, ⟦"password": password⟧, "exp": soon()}, key, algorithm="HS256")
`,
      fixed: `import jwt

def token_for(user, password):
    return jwt.encode({"sub": user.id, "exp": soon()}, key, algorithm="HS256")
`,
    },
    {
      code: `from jose import jwt

def token_for(user):
    payload = {"sub": user.id}
    ⟦payload["password"] = user.password⟧
    return jwt.encode(payload, key, algorithm="HS256")
`,
    },
  ],
  good: [
    `import jwt

token = jwt.encode({"sub": user.id, "password_changed": when, "exp": soon()}, key, algorithm="HS256")
`,
    `import json

body = json.dumps({"password": password})
`,
  ],
} satisfies Examples;
