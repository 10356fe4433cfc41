import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { callOfArgument, lastName } from '../../code/languages/python/calls.ts';
import { withFragments } from '../../code/languages/python/fragments.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const oaep = 'padding.OAEP(mgf=padding.MGF1(hashes.SHA256()), algorithm=hashes.SHA256(), label=None)';

export const rule = pythonRule({
  id: 'python/weak-rsa-padding',
  title: 'RSA encryption with a padding that leaks',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [780, 327],
  controls: ['OWASP A02:2021'],
  references: [
    'https://cryptography.io/en/latest/hazmat/primitives/asymmetric/rsa/#cryptography.hazmat.primitives.asymmetric.padding.PKCS1v15',
    'https://datatracker.ietf.org/doc/html/rfc8017#section-7',
  ],
  message: 'Whether this padding is right can be seen from outside, which decrypts messages bit by bit. Use OAEP.',
  why: 'With PKCS #1 v1.5, an answer or its timing tells whether a guessed message was padded well. Some ten thousand such questions decrypt a recorded message (Bleichenbacher), and the attack keeps coming back in new forms.',
  remedy: `Encrypt with OAEP, on both sides:\n\n\`\`\`python\nkey.encrypt(data, ${oaep})\n\`\`\``,
  fix: 'review',
  listeners: [
    onCall(withFragments(['cryptography.hazmat.primitives.asymmetric.padding.PKCS1v15']), (call, context, report) => {
      const outer = callOfArgument(call.node, context);
      if (outer === null || !/^(?:encrypt|decrypt)$/.test(lastName(outer.callee, context))) return;
      const imports = [
        ['cryptography.hazmat.primitives.asymmetric', 'padding'],
        ['cryptography.hazmat.primitives', 'hashes'],
      ].map(([module = '', member]) => context.addImport(module, member));
      report(spanOf(call.node), {
        fixes: [review('Use OAEP (both sides must change)', replace(spanOf(call.node), oaep), ...imports.filter((edit) => edit !== null))],
      });
    }),
    onCall(withFragments(['Crypto', 'Cryptodome'].map((name) => `${name}.Cipher.PKCS1_v1_5.new`)), (call, _context, report) => {
      report(spanOf(call.callee));
    }),
    // PyCrypto encrypts with no padding at all when the key itself is asked.
    onCall(
      withFragments(
        ['Crypto', 'Cryptodome'].flatMap((name) =>
          ['generate', 'importKey', 'import_key', 'construct'].flatMap((make) =>
            ['', '.publickey()', '.public_key()'].map((part) => `${name}.PublicKey.RSA.${make}()${part}.encrypt`),
          ),
        ),
      ),
      (call, _context, report) => {
        report(spanOf(call.callee), {
          message: 'RSA without padding gives the message away to guessing and small exponents. Use PKCS1_OAEP.',
        });
      },
    ),
    onCall(['*.public_encrypt', '*.private_decrypt'], (call, context, report) => {
      const padding = argumentOf(call.args, 1, 'padding');
      if (padding !== null && /RSA\.(?:pkcs1_padding|no_padding)$/.test(context.resolve(padding.node)?.path ?? ''))
        report(spanOf(padding.node));
    }),
    onCall(['rsa.encrypt', 'rsa.decrypt', 'rsa.pkcs1.encrypt', 'rsa.pkcs1.decrypt'], (call, _context, report) => {
      if (call.name.root === 'import' && call.args.length === 2) report(spanOf(call.callee));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding

box = public_key.encrypt(message, ⟦padding.PKCS1v15()⟧)
`,
      fixed: `from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding

box = public_key.encrypt(message, ${oaep})
`,
    },
    {
      code: `from Crypto.Cipher import PKCS1_v1_5

cipher = ⟦PKCS1_v1_5.new⟧(key)
`,
    },
  ],
  good: [
    `from cryptography.hazmat.primitives.asymmetric import padding

signature = key.sign(message, padding.PKCS1v15(), hashes.SHA256())
`,
    `from Crypto.Cipher import PKCS1_OAEP

cipher = PKCS1_OAEP.new(key)
`,
  ],
} satisfies Examples;
