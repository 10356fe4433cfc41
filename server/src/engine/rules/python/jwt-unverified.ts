import { replace, review, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const decoders = [
  'jwt.decode',
  'jwt.decode_complete',
  'jwt.api_jwt.decode',
  'jwt.PyJWT().decode',
  'jose.jwt.decode',
  'jose.jws.verify',
  'jwt.JWT().decode',
];

export const rule = pythonRule({
  id: 'python/jwt-unverified',
  title: 'JSON Web Token read without checking its signature',
  severity: 'error',
  confidence: 'medium',
  recommended: true,
  cwe: [347],
  controls: ['OWASP A02:2021'],
  references: ['https://pyjwt.readthedocs.io/en/stable/usage.html', 'https://datatracker.ietf.org/doc/html/rfc8725'],
  message: 'The signature of this token is not checked, so anyone can write any claim into it. Verify it with the key.',
  why: 'A token without a verified signature is only text that the sender wrote: they choose the user and the roles in it. Whatever is decided by its claims is decided by the attacker.',
  remedy:
    'Verify with the key and a fixed list of algorithms:\n\n```python\nclaims = jwt.decode(token, key, algorithms=["RS256"], audience="my-service")\n```',
  fix: 'safe',
  listeners: [
    onCall(decoders, (call, context, report) => {
      const hasKey = argumentOf(call.args, 1, 'key') !== null;
      const verify = argumentOf(call.args, 2, 'verify');
      if (verify !== null && context.valueOf(verify.node) === false) {
        const edit = verify.name === null ? replace(verify.span, 'True') : context.removeItem(verify.span);
        report(verify.span, {
          fixes: [hasKey ? safe('Check the signature', edit) : review('Check the signature (a key must be given)', edit)],
        });
      }
      const options = argumentOf(call.args, 'options') ?? argumentOf(call.args, 3);
      const pair = options === null ? null : context.pair(options.node, 'verify_signature');
      if (pair?.value != null && context.valueOf(pair.value) === false) {
        const edit = replace(spanOf(pair.value), 'True');
        const complete = hasKey && argumentOf(call.args, 2, 'algorithms') !== null;
        report(pair.span, {
          fixes: [
            complete ? safe('Check the signature', edit) : review('Check the signature (a key and `algorithms` must be given)', edit),
          ],
        });
      }
      const algorithms = argumentOf(call.args, 2, 'algorithms') ?? argumentOf(call.args, 'algorithm');
      if (algorithms === null) return;
      const listed = context.expression(context.valueNode(algorithms.node));
      const elements = listed.kind === 'array' ? listed.elements : [algorithms.node];
      const unsigned = elements.find((element) => context.stringOf(element)?.toLowerCase() === 'none');
      if (unsigned === undefined) return;
      const message = 'The algorithm "none" accepts tokens that nobody signed. Name only the algorithms that you use.';
      const droppable = listed.kind === 'array' && elements.length > 1;
      report(spanOf(unsigned), {
        message,
        confidence: 'high',
        fixes: [droppable ? safe('Remove "none"', context.removeItem(spanOf(unsigned))) : null],
      });
    }),
    onCall(['jwt.encode', 'jose.jwt.encode'], (call, context, report) => {
      const algorithm = argumentOf(call.args, 2, 'algorithm');
      if (algorithm === null || context.stringOf(algorithm.node)?.toLowerCase() !== 'none') return;
      report(spanOf(algorithm.node), {
        message: 'This token is not signed, so whoever gets it can change its claims. Sign it with a key.',
        confidence: 'high',
      });
    }),
    onCall(['jose.jwt.get_unverified_claims', 'jose.jws.get_unverified_claims'], (call, _context, report) => {
      report(spanOf(call.callee), { severity: 'warning' });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import jwt

claims = jwt.decode(token, key, algorithms=["HS256"], options={⟦"verify_signature": False⟧})
`,
      fixed: `import jwt

claims = jwt.decode(token, key, algorithms=["HS256"], options={"verify_signature": True})
`,
    },
    {
      code: `import jwt

claims = jwt.decode(token, key, ⟦verify=False⟧)
other = jwt.decode(token, key, algorithms=["RS256", ⟦"none"⟧])
`,
      fixed: `import jwt

claims = jwt.decode(token, key)
other = jwt.decode(token, key, algorithms=["RS256"])
`,
    },
    {
      code: `from jose import jwt

claims = ⟦jwt.get_unverified_claims⟧(token)
`,
    },
  ],
  good: [
    `import jwt

claims = jwt.decode(token, key, algorithms=["RS256"], options={"require": ["exp"]})
`,
    `from app import jwt

claims = jwt.decode(token, verify=False)
`,
  ],
} satisfies Examples;
