import { replace, review, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { withFragments } from '../../code/languages/python/fragments.ts';
import { onCall, pythonRule, type Listener } from '../../code/rule.ts';

const asymmetric = 'cryptography.hazmat.primitives.asymmetric';

/** Callee, place and keyword of the number of bits. */
const sized: readonly (readonly [names: readonly string[], place: number, keyword: string])[] = [
  [withFragments([`${asymmetric}.rsa.generate_private_key`]), 1, 'key_size'],
  [withFragments([`${asymmetric}.dsa.generate_private_key`, `${asymmetric}.dsa.generate_parameters`]), 0, 'key_size'],
  [withFragments([`${asymmetric}.dh.generate_parameters`]), 1, 'key_size'],
  [
    withFragments(
      ['Crypto', 'Cryptodome'].flatMap((name) => ['RSA', 'DSA', 'ElGamal'].map((kind) => `${name}.PublicKey.${kind}.generate`)),
    ),
    0,
    'bits',
  ],
  [['rsa.newkeys', 'rsa.key.newkeys'], 0, 'nbits'],
  [['paramiko.RSAKey.generate', 'paramiko.DSSKey.generate', 'paramiko.rsakey.RSAKey.generate'], 0, 'bits'],
  [['OpenSSL.crypto.PKey().generate_key', 'crypto.PKey().generate_key'], 1, 'bits'],
  [['M2Crypto.RSA.gen_key', 'M2Crypto.DSA.gen_params', 'M2Crypto.DH.gen_params'], 0, 'bits'],
  [['jwcrypto.jwk.JWK.generate'], 9, 'size'],
];

const weakCurves = ['SECP192R1', 'SECT163K1', 'SECT163R2'];
const weakCurveName = /^(?:nist)?(?:p-?192|prime192v[123]|secp(?:112r[12]|128r[12]|160[kr][12]|192[kr]1)|sect(?:113|131|163|193)\w{2})$/i;

function sizeListener([names, place, keyword]: (typeof sized)[number]): Listener {
  return onCall(names, (call, context, report) => {
    const argument = argumentOf(call.args, place, keyword);
    if (argument === null) return;
    const bits = context.valueOf(argument.node);
    if (typeof bits !== 'number' || bits >= 2048 || bits < 128) return;
    if (call.name.path.startsWith('jwcrypto') && context.stringOf(argumentOf(call.args, 'kty')?.node ?? call.node) !== 'RSA') return;
    const isLiteral = context.expression(argument.node).kind === 'number';
    report(spanOf(argument.node), {
      message: `A key of ${String(bits)} bits can be broken. Use at least 2048 bits, better 3072.`,
      fixes: [isLiteral ? safe('Use 2048 bits', replace(spanOf(argument.node), '2048')) : null],
    });
  });
}

export const rule = pythonRule({
  id: 'python/weak-key-size',
  title: 'Asymmetric key that is too short',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [326],
  controls: ['OWASP A02:2021'],
  references: ['https://csrc.nist.gov/pubs/sp/800/131/a/r2/final', 'https://cryptography.io/en/latest/hazmat/primitives/asymmetric/rsa/'],
  message: 'A key this short can be broken. Use RSA with at least 2048 bits, or a curve with 256 bits.',
  why: 'RSA and DSA keys below 2048 bits are within reach of an attacker with money; NIST has disallowed them since 2014. Whoever factors the key reads the traffic and signs in your name.',
  remedy:
    'Use 2048 bits or more (3072 for data that must stay secret past 2030), or an elliptic curve such as `ec.SECP256R1()` or Ed25519.',
  fix: 'safe',
  listeners: [
    ...sized.map(sizeListener),
    onCall(withFragments(weakCurves.map((curve) => `${asymmetric}.ec.${curve}`)), (call, context, report) => {
      const written = context.textOf(call.node);
      report(spanOf(call.node), {
        message: 'This elliptic curve is too small to be safe. Use SECP256R1.',
        fixes: [safe('Use SECP256R1', replace(spanOf(call.node), written.replace(/SEC[PT]\w+/, 'SECP256R1')))],
      });
    }),
    onCall(
      [
        ...withFragments(['Crypto', 'Cryptodome'].map((name) => `${name}.PublicKey.ECC.generate`)),
        'jwcrypto.jwk.JWK.generate',
        'OpenSSL.crypto.get_elliptic_curve',
      ],
      (call, context, report) => {
        const curve = argumentOf(call.args, call.name.path.startsWith('OpenSSL') ? 0 : 'curve') ?? argumentOf(call.args, 'crv');
        if (curve === null || !weakCurveName.test(context.stringOf(curve.node) ?? '')) return;
        report(spanOf(curve.node), { message: 'This elliptic curve is too small to be safe. Use P-256.' });
      },
    ),
    // `generate_private_key(ec.SECP192R1)` and the like, without an instance.
    onCall(withFragments([`${asymmetric}.ec.generate_private_key`]), (call, context, report) => {
      const curve = argumentOf(call.args, 0, 'curve');
      const path = curve === null ? '' : (context.resolve(curve.node)?.path ?? '');
      if (curve === null || !weakCurves.some((name) => path.endsWith(`ec.${name}`))) return;
      report(spanOf(curve.node), { message: 'This elliptic curve is too small to be safe. Use SECP256R1.' });
    }),
    onCall(withFragments([`${asymmetric}.rsa.generate_private_key`]), (call, context, report) => {
      const exponent = argumentOf(call.args, 0, 'public_exponent');
      if (exponent === null) return;
      const value = context.valueOf(exponent.node);
      if (typeof value !== 'number' || value >= 65537) return;
      report(spanOf(exponent.node), {
        message: 'A small RSA exponent makes faults in padding exploitable. Use 65537.',
        fixes: [review('Use 65537 (for new keys)', replace(spanOf(exponent.node), '65537'))],
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `from cryptography.hazmat.primitives.asymmetric import ec, rsa

key = rsa.generate_private_key(public_exponent=65537, key_size=⟦1024⟧)
small = ec.generate_private_key(⟦ec.SECP192R1()⟧)
`,
      fixed: `from cryptography.hazmat.primitives.asymmetric import ec, rsa

key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
small = ec.generate_private_key(ec.SECP256R1())
`,
    },
    {
      code: `from Crypto.PublicKey import RSA

BITS = 1024
key = RSA.generate(⟦BITS⟧)
`,
    },
  ],
  good: [
    `from cryptography.hazmat.primitives.asymmetric import rsa

key = rsa.generate_private_key(public_exponent=65537, key_size=3072)
`,
    `from Crypto.PublicKey import RSA

key = RSA.generate(bits)
`,
  ],
} satisfies Examples;
