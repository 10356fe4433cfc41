import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isTestPath, numberOf, optionOf } from '../../code/languages/javascript/crypto-values.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples, Report } from '../../model/rule.ts';

const smallest = 2048;

function reportShort(context: CodeContext, size: SyntaxNode, report: Report): void {
  const bits = numberOf(context, size);
  // Sizes below 256 are something else: bytes, or a curve's.
  if (bits === null || bits >= smallest || bits < 256) return;
  const fix =
    context.expression(size).kind === 'number'
      ? review('Use 3072 bits (a new key has to be given out)', replace(spanOf(size), '3072'))
      : null;
  report(spanOf(size), {
    message: `A key of ${String(bits)} bits can be broken by those who pay for it. Use 3072 bits, or an Ed25519 key.`,
    fixes: [fix],
    ...(isTestPath(context.path) ? { severity: 'info' as const } : {}),
  });
}

export const rule = javascriptRule({
  id: 'javascript/weak-asymmetric-key',
  title: 'RSA or DSA key is too short',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [326],
  controls: ['OWASP A02:2021'],
  references: [
    'https://nodejs.org/api/crypto.html#cryptogeneratekeypairtype-options-callback',
    'https://nvlpubs.nist.gov/nistpubs/SpecialPublications/NIST.SP.800-131Ar2.pdf',
  ],
  message: 'RSA and DSA keys below 2048 bits can be broken by those who pay for it. Use 3072 bits, or an Ed25519 key.',
  why: 'Numbers of 768 bits were factored in public, and 1024 bits are within reach of a state or a big company. Whoever has the private key signs as you and reads what was recorded years before. NIST has forbidden keys below 2048 bits since 2014.',
  remedy: "```js\ncrypto.generateKeyPairSync('ed25519');\ncrypto.generateKeyPairSync('rsa', { modulusLength: 3072 });\n```",
  fix: 'review',
  listeners: [
    // Node and Web Crypto call the option by one name that nothing else has.
    onBinding(['modulusLength', 'divisorLength'], ({ value, name }, context, report) => {
      if (name === 'modulusLength') reportShort(context, value, report);
    }),
    onCall(
      ['*.generateKeyPair', '*.generateKeyPairSync', 'generateKeyPair', 'generateKeyPairSync', 'keypair', '*.createKeyPair'],
      (call, context, report) => {
        const size =
          optionOf(context, call.args, ['bits', 'rsaBits', 'numBits']) ??
          call.args.find(({ node }) => typeof context.valueOf(node) === 'number')?.node;
        if (size !== undefined && !/\bec\b|ed25519|elliptic/i.test(call.name.path)) reportShort(context, size, report);
      },
    ),
    onCall(['node-rsa', 'NodeRSA'], (call, context, report) => {
      const size = optionOf(context, call.args, ['b', 'bits']);
      if (size !== null) reportShort(context, size, report);
    }),
    // Libraries that take the size as the argument after the kind, or as the only one.
    onCall(
      [
        '*.generateKeypair',
        '*.KEYUTIL.generateKeypair',
        'ursa.generatePrivateKey',
        '*.generatePrivateKey',
        '*.RSAKey.generate',
        'cryptico.generateRSAKey',
        'crypto-browserify.generateKeyPair',
      ],
      (call, context, report) => {
        const kind = call.args[0] === undefined ? null : context.stringOf(call.args[0].node);
        if (kind !== null && /^ec|^ed/i.test(kind)) return;
        const size = call.args.find(({ node }) => typeof context.valueOf(node) === 'number')?.node;
        if (size !== undefined) reportShort(context, size, report);
      },
    ),
    onCall(
      [
        'openpgp.generateKey',
        'selfsigned.generate',
        'pem.createCertificate',
        'pem.createPrivateKey',
        '*.generateKeyBundle',
        '*.createPrivateKey',
      ],
      (call, context, report) => {
        const size =
          optionOf(context, call.args, ['rsaBits', 'numBits', 'keySize', 'keyBitsize']) ??
          (call.name.path.endsWith('.createPrivateKey') &&
          typeof (call.args[0] === undefined ? null : context.valueOf(call.args[0].node)) === 'number'
            ? (call.args[0]?.node ?? null)
            : null);
        if (size !== null) reportShort(context, size, report);
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const { generateKeyPairSync } = require('crypto');\nconst keys = generateKeyPairSync('rsa', { modulusLength: ⟦1024⟧ });\n`,
      fixed: `const { generateKeyPairSync } = require('crypto');\nconst keys = generateKeyPairSync('rsa', { modulusLength: 3072 });\n`,
    },
    {
      code: `const key = await crypto.subtle.generateKey({ name: 'RSA-OAEP', modulusLength: ⟦1024⟧, publicExponent, hash: 'SHA-256' }, true, ['encrypt']);\n`,
      fixed: `const key = await crypto.subtle.generateKey({ name: 'RSA-OAEP', modulusLength: 3072, publicExponent, hash: 'SHA-256' }, true, ['encrypt']);\n`,
    },
    {
      code: `import forge from 'node-forge';\nexport const keys = forge.pki.rsa.generateKeyPair({ bits: ⟦1024⟧, e: 0x10001 });\n`,
      fixed: `import forge from 'node-forge';\nexport const keys = forge.pki.rsa.generateKeyPair({ bits: 3072, e: 0x10001 });\n`,
      path: 'example.ts',
    },
    {
      code: `const NodeRSA = require('node-rsa');\nconst key = new NodeRSA({ b: ⟦512⟧ });\n`,
      fixed: `const NodeRSA = require('node-rsa');\nconst key = new NodeRSA({ b: 3072 });\n`,
    },
  ],
  good: [
    `const keys = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });\n`,
    `const forge = require('node-forge');\nconst keys = forge.pki.rsa.generateKeyPair(4096);\nconst curve = crypto.generateKeyPairSync('ec', { namedCurve: 'prime256v1' });\n`,
  ],
} satisfies Examples;
