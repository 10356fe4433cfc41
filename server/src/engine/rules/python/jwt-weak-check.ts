import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { appendArgument, hasSpread } from '../../code/languages/python/calls.ts';
import { optionOf, placeInCall } from '../../code/languages/python/options.ts';
import { algorithmsIn, claimsOf, tokenReaders, tokenWriters } from '../../code/languages/python/tokens.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const claimChecks = ['verify_exp', 'verify_aud', 'verify_iss', 'verify_nbf', 'verify_iat'];

export const rule = pythonRule({
  id: 'python/jwt-weak-check',
  title: 'JSON Web Token whose check or lifetime is weak',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [347, 613, 345],
  controls: ['OWASP A02:2021', 'OWASP A07:2021'],
  references: ['https://pyjwt.readthedocs.io/en/stable/usage.html', 'https://datatracker.ietf.org/doc/html/rfc8725'],
  message: 'This token is not checked in full. Check its signature, algorithm, audience and expiry before you trust it.',
  why: 'Claims read without the check are what the sender wrote. A token that never expires serves a thief for ever, and a list that mixes shared secrets with public keys lets an attacker sign with the public key.',
  remedy:
    'Check everything, with one family of algorithms:\n\n```python\nclaims = jwt.decode(token, key, algorithms=["RS256"], audience="shop", options={"require": ["exp"]})\n```',
  fix: 'review',
  listeners: [
    onCall(
      [
        '*.get_unverified_claims',
        '*.get_unverified_header',
        '*.get_unverified_headers',
        'jwt.api_jws.get_unverified_header',
        'python_jwt.process_jwt',
      ],
      (call, _context, report) => {
        const claims = call.name.path.endsWith('claims');
        report(spanOf(call.callee), {
          ...(claims ? { confidence: 'medium' as const } : {}),
          message: 'This part of the token is read before its signature is checked. Decide nothing by it.',
        });
      },
    ),
    onCall(tokenReaders, (call, context, report) => {
      const options = optionOf(call, context, 'options', 3);
      for (const name of claimChecks) {
        const pair = options === null ? null : context.pair(options.node, name);
        if (pair?.value == null || context.valueOf(pair.value) !== false) continue;
        report(placeInCall(call, pair.span), { fixes: [review(`Check it (\`${name}\`)`, replace(spanOf(pair.value), 'True'))] });
      }
      const algorithms = optionOf(call, context, 'algorithms', 2) ?? optionOf(call, context, 'algorithm');
      const named = algorithms === null ? null : algorithmsIn(algorithms.node, context);
      if (algorithms !== null && named?.some((name) => /^HS/.test(name)) === true && named.some((name) => /^(?:RS|ES|PS|ED)/.test(name)))
        report(algorithms.span, { message: 'Shared secrets and public keys are mixed, so the public key can sign. Name one family.' });
      const signatureOff = options === null ? null : context.pair(options.node, 'verify_signature');
      const verify = optionOf(call, context, 'verify');
      if (
        algorithms === null &&
        !hasSpread(call) &&
        /^jwt\./.test(call.name.path) &&
        signatureOff === null &&
        verify === null &&
        optionOf(call, context, 'key', 1) !== null
      ) {
        const edit = appendArgument(call, 'algorithms=["HS256"]');
        report(spanOf(call.callee), {
          message: 'The token names its own algorithm here. Give the list of algorithms that you use.',
          fixes: [edit === null ? null : review('Accept HS256 only (name what your issuer uses)', edit)],
        });
      }
    }),
    onCall(tokenWriters, (call, context, report) => {
      const claims = claimsOf(call, context);
      const read = claims === null ? null : context.expression(context.valueNode(claims));
      if (read?.kind !== 'object' || read.spreads.length > 0 || read.pairs.some(({ key }) => key === null || key === 'exp')) return;
      // A token of a session names whose it is.
      if (
        !read.pairs.some(({ key }) => key !== null && /^(?:iat|sub|user|username|user_id|userid|uid|email|role|roles|identity)$/i.test(key))
      )
        return;
      // Claims added one by one after the dictionary was made.
      if (claims !== null && context.expression(claims).kind === 'name' && context.mentions(/\[["']exp["']\]|update\(/)) return;
      if (/jws\.sign$/.test(call.name.path)) return;
      const algorithm = optionOf(call, context, 'algorithm', 2);
      // The rule about unsigned tokens tells of it.
      if (algorithm !== null && context.stringOf(algorithm.node)?.toLowerCase() === 'none') return;
      report(spanOf(call.callee), { message: 'This token never expires, so a stolen one works for ever. Add an `exp` claim.' });
    }),
    // authlib and jwcrypto leave the check to a second call, and itsdangerous has a reader without one.
    onCall(['*.loads_unsafe', '*.load_payload'], (call, _context, report) => {
      if (!/^itsdangerous\./.test(call.name.path)) return;
      report(spanOf(call.callee), { message: 'This reads the value without checking its signature. Use loads().' });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import jwt
from jose import jwt as jose_jwt

header = ⟦jwt.get_unverified_header⟧(token)
claims = ⟦jose_jwt.get_unverified_claims⟧(token)
`,
    },
    {
      code: `import jwt

claims = jwt.decode(token, key, algorithms=["HS256"], options={⟦"verify_exp": False⟧})
other = ⟦jwt.decode⟧(token, key)
`,
      fixed: `import jwt

claims = jwt.decode(token, key, algorithms=["HS256"], options={"verify_exp": True})
other = jwt.decode(token, key, algorithms=["HS256"])
`,
    },
    {
      code: `import jwt

claims = jwt.decode(token, key, ⟦algorithms=["HS256", "RS256"]⟧)
token = ⟦jwt.encode⟧({"sub": user.id}, key, algorithm="HS256")
`,
    },
  ],
  good: [
    `import jwt

claims = jwt.decode(token, key, algorithms=["RS256", "ES256"], audience="shop")
token = jwt.encode({"sub": user.id, "exp": soon()}, key, algorithm="HS256")
`,
    `from app import jwt

claims = jwt.decode(token)
`,
  ],
} satisfies Examples;
