import { spanOf } from '../../code/expression.ts';
import { contentOf } from '../../code/languages/javascript/crypto-values.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

/** Curves of less than 224 bits, and those of characteristic two that OpenSSL calls Oakley and wap. */
const weakCurve =
  /^(?:secp(?:112|128|160|192)[rk][12]|sect(?:113|131|163|193)[rk][12]|prime(?:192|239)v[123]|c2(?:pnb|tnb)(?:163|176|191)\w{2}|wap-wsg-idm-ecid-wtls\d{1,2}|brainpoolP(?:160|192)[rt]1|Oakley-EC2N-[34]|P-?192|B-?163|K-?163|p192)$/i;

export const rule = javascriptRule({
  id: 'javascript/weak-elliptic-curve',
  title: 'Elliptic curve is too small',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [326],
  controls: ['OWASP A02:2021'],
  references: ['https://nodejs.org/api/crypto.html#cryptocreateecdhcurvename', 'https://csrc.nist.gov/pubs/sp/800/186/final'],
  message: 'Keys on this curve can be computed by those who pay for it. Use prime256v1 (P-256) or Ed25519.',
  why: 'The work to find a private key grows with the square root of the size of the curve. Below 224 bits it is within reach of whoever can pay for the machines, and for the smallest curves of any laptop.',
  remedy: "Use `'prime256v1'`, `'secp384r1'`, or Ed25519 and X25519 keys.",
  fix: 'review',
  listeners: [
    onCall(['*.createECDH', 'createECDH', 'elliptic.ec', 'elliptic.ec.EC', '*.ec', 'EC', '*.generateKeypair'], (call, context, report) => {
      for (const { node } of call.args.slice(0, 2)) {
        const name = context.stringOf(node);
        if (name === null || !weakCurve.test(name)) continue;
        const content = contentOf(context, node);
        const wanted = /ECDH$/.test(call.name.path) ? 'prime256v1' : /^p/i.test(name) && !/^prime/i.test(name) ? 'p256' : 'secp256r1';
        report(spanOf(node), {
          fixes: [content === null ? null : review('Use P-256 (the other side must use it too)', replace(content, wanted))],
        });
      }
    }),
    onBinding(['namedCurve', 'ecdhCurve', 'DEFAULT_ECDH_CURVE', 'curve', 'crv'], ({ value, name: option }, context, report) => {
      const name = context.stringOf(value);
      if (name === null || !name.split(':').some((curve) => weakCurve.test(curve))) return;
      const content = contentOf(context, value);
      const wanted = /^p-?\d/i.test(name) && option !== 'ecdhCurve' ? 'P-256' : 'prime256v1';
      report(spanOf(value), {
        fixes: [content === null ? null : review('Use P-256 (the other side must use it too)', replace(content, wanted))],
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const crypto = require('crypto');\nconst exchange = crypto.createECDH(⟦'secp160k1'⟧);\n`,
      fixed: `const crypto = require('crypto');\nconst exchange = crypto.createECDH('prime256v1');\n`,
    },
    {
      code: `import { generateKeyPairSync } from 'node:crypto';\nexport const keys = generateKeyPairSync('ec', { namedCurve: ⟦'secp112r1'⟧ });\n`,
      fixed: `import { generateKeyPairSync } from 'node:crypto';\nexport const keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });\n`,
      path: 'example.ts',
    },
  ],
  good: [
    `const exchange = crypto.createECDH('secp521r1');\nconst keys = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' });\n`,
    `const chart = { curve: 'monotone' };\n`,
  ],
} satisfies Examples;
