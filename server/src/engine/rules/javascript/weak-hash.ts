import { digestPurpose, namedDigests, placeSpan, weakDigest, weakFunctions } from '../../code/languages/javascript/weak-digest.ts';
import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/weak-hash',
  title: 'MD5 or SHA-1 protects a secret',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [328],
  controls: ['OWASP A02:2021'],
  references: [
    'https://nodejs.org/api/crypto.html#cryptocreatehashalgorithm-options',
    'https://csrc.nist.gov/news/2022/nist-transitioning-away-from-sha-1-for-all-apps',
  ],
  message: 'MD5 and SHA-1 are broken: two texts with one digest can be made. Use SHA-256 for tokens and signatures.',
  why: 'Collisions of MD5 take seconds on a laptop and those of SHA-1 are affordable. A digest that proves where something came from, or that stands for a token, can then be forged.',
  remedy: "Use `crypto.createHash('sha256')`, or `crypto.createHmac('sha256', key)` where a key is involved.",
  fix: 'review',
  listeners: [
    onCall([...namedDigests, ...weakFunctions], (call, context, report) => {
      const digest = weakDigest(call, context);
      if (digest !== null && digestPurpose(digest, call, context) === 'secret') report(placeSpan(digest), { fixes: [digest.fix] });
    }),
    onCall(
      ['*.createHmac', 'createHmac', '*.createSign', 'createSign', '*.createVerify', 'createVerify', 'crypto.sign', 'crypto.verify'],
      (call, context, report) => {
        const place = call.args[0]?.node;
        const name = place === undefined ? null : context.stringOf(place);
        // HMAC with SHA-1 is not broken, and many protocols (OAuth 1, one-time passwords) prescribe it.
        const isKeyed = call.name.path.endsWith('createHmac');
        const unsafe = isKeyed ? /^md[45]$/i : /^(?:rsa-|dsa-|ecdsa-with-)?(?:md[45]|sha-?1)(?:withrsa(?:encryption)?)?$/i;
        if (place === undefined || name === null || !unsafe.test(name)) return;
        const literal = context.expression(place);
        const wanted = name.replace(/md[45]|sha-?1/i, (old) => (old === old.toUpperCase() ? 'SHA256' : 'sha256'));
        const fix =
          literal.kind === 'string' && !/with/i.test(name)
            ? review('Use SHA-256 (the other side must use it too)', replace(literal.content, wanted))
            : null;
        report(spanOf(place), { confidence: isKeyed ? 'medium' : 'high', fixes: [fix] });
      },
    ),
    // SAML, XML signatures, certificates and key generation take the name of the digest as an option.
    onBinding(
      ['signatureAlgorithm', 'digestAlgorithm', 'signingAlgorithm', 'requestSignatureAlgorithm', 'messageSigningOrder'],
      ({ value }, context, report) => {
        const name = context.stringOf(value);
        if (
          name === null ||
          !/^(?:(?:rsa-)?sha-?1|(?:rsa-)?md5|sha1withrsa(?:encryption)?|md5withrsa(?:encryption)?|http:\/\/www\.w3\.org\/2000\/09\/xmldsig#(?:rsa-)?sha1)$/i.test(
            name,
          )
        )
          return;
        const literal = context.expression(value);
        const fix =
          literal.kind === 'string' && /^(?:rsa-)?sha-?1$/i.test(name)
            ? review('Use SHA-256 (the other side must use it too)', replace(literal.content, name.replace(/1$/, '256')))
            : null;
        report(spanOf(value), { fixes: [fix] });
      },
      ['pair', 'assignment'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const crypto = require('crypto');\nconst resetToken = crypto.createHash(⟦'md5'⟧).update(user.id + Date.now()).digest('hex');\n`,
      fixed: `const crypto = require('crypto');\nconst resetToken = crypto.createHash('sha256').update(user.id + Date.now()).digest('hex');\n`,
    },
    {
      code: `import { createSign } from 'node:crypto';\nconst signer = createSign(⟦'RSA-SHA1'⟧);\n`,
      fixed: `import { createSign } from 'node:crypto';\nconst signer = createSign('RSA-SHA256');\n`,
    },
    {
      code: `import CryptoJS from 'crypto-js';\nexport const signature = (secret: string, body: string) => ⟦CryptoJS.MD5⟧(secret + body).toString();\n`,
      fixed: `import CryptoJS from 'crypto-js';\nexport const signature = (secret: string, body: string) => CryptoJS.SHA256(secret + body).toString();\n`,
      path: 'example.ts',
    },
    {
      code: `passport.use(new SamlStrategy({ entryPoint, cert, signatureAlgorithm: ⟦'sha1'⟧ }, verify));\n`,
      fixed: `passport.use(new SamlStrategy({ entryPoint, cert, signatureAlgorithm: 'sha256' }, verify));\n`,
    },
  ],
  good: [
    `const crypto = require('crypto');\nconst etag = crypto.createHash('md5').update(body).digest('base64');\nconst cacheKey = crypto.createHash('sha1').update(source).digest('hex');\n`,
    `import { createHmac } from 'node:crypto';\nconst code = createHmac('sha1', secret).update(counter).digest();\n`,
    `const resetToken = crypto.createHash('sha256').update(id).digest('hex');\n`,
  ],
} satisfies Examples;
