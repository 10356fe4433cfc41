import { replace, review, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { optionOf, placeInCall } from '../../code/languages/python/options.ts';
import { tokenReaders, tokenWriters } from '../../code/languages/python/tokens.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

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
    onCall(tokenReaders, (call, context, report) => {
      const hasKey = optionOf(call, context, 'key', 1) !== null;
      const verify = optionOf(call, context, 'verify', /^jwt\./.test(call.name.path) ? 2 : undefined);
      if (verify !== null && context.valueOf(verify.node) === false) {
        const isKeyword = verify.isArgument && context.textOf(verify.span).startsWith('verify');
        // Recent versions of PyJWT know no `verify`, and ask for the algorithms instead.
        const addsAlgorithms = isKeyword && hasKey && /^jwt\./.test(call.name.path) && optionOf(call, context, 'algorithms', 2) === null;
        const edit = addsAlgorithms
          ? replace(verify.span, 'algorithms=["HS256"]')
          : isKeyword
            ? context.removeItem(verify.span)
            : replace(spanOf(verify.node), 'True');
        report(verify.span, {
          fixes: [
            addsAlgorithms
              ? review('Check the signature with HS256 (name what your issuer uses)', edit)
              : hasKey
                ? safe('Check the signature', edit)
                : review('Check the signature (a key must be given)', edit),
          ],
        });
      }
      const options = optionOf(call, context, 'options', 3);
      const pair = options === null ? null : (context.pair(options.node, 'verify_signature') ?? context.pair(options.node, 'verify'));
      if (pair?.value != null && context.valueOf(pair.value) === false) {
        const edit = replace(spanOf(pair.value), 'True');
        const complete = hasKey && optionOf(call, context, 'algorithms', 2) !== null;
        report(placeInCall(call, pair.span), {
          fixes: [
            complete ? safe('Check the signature', edit) : review('Check the signature (a key and `algorithms` must be given)', edit),
          ],
        });
      }
      const algorithms = optionOf(call, context, 'algorithms', 2) ?? optionOf(call, context, 'algorithm');
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
    onCall(tokenWriters, (call, context, report) => {
      const algorithm = optionOf(call, context, 'algorithm', 2);
      const value = algorithm === null ? undefined : context.valueOf(algorithm.node);
      if (algorithm === null || !(value === null || (typeof value === 'string' && value.toLowerCase() === 'none'))) return;
      report(spanOf(algorithm.node), {
        message: 'This token is not signed, so whoever gets it can change its claims. Sign it with a key.',
        confidence: 'high',
      });
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

claims = jwt.decode(token, key, algorithms=["HS256"])
other = jwt.decode(token, key, algorithms=["RS256"])
`,
    },
    {
      code: `import jwt

options = {"verify_signature": False}
claims = ⟦jwt.decode⟧(token, options=options)
token = jwt.encode(claims, None, algorithm=⟦None⟧)
`,
      fixed: `import jwt

options = {"verify_signature": True}
claims = jwt.decode(token, options=options)
token = jwt.encode(claims, None, algorithm=None)
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
