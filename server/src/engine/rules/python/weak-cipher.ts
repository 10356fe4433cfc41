import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { hasSpread } from '../../code/languages/python/calls.ts';
import { withFragments } from '../../code/languages/python/fragments.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const packages = ['Crypto', 'Cryptodome'];
const brokenModules = ['DES', 'DES3', 'ARC2', 'ARC4', 'Blowfish', 'CAST', 'IDEA', 'RC5', 'XOR'];
const blockModules = ['AES', ...brokenModules];
const hazmat = 'cryptography.hazmat';

export const rule = pythonRule({
  id: 'python/weak-cipher',
  title: 'Broken cipher or cipher mode',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [327],
  controls: ['OWASP A02:2021'],
  references: [
    'https://cryptography.io/en/latest/hazmat/primitives/aead/',
    'https://www.pycryptodome.org/src/cipher/modern',
    'https://csrc.nist.gov/pubs/sp/800/131/a/r2/final',
  ],
  message: 'This cipher is broken: what it encrypts can be read or changed. Use AES-GCM, ChaCha20-Poly1305 or Fernet.',
  why: 'DES, 3DES, RC2, RC4, Blowfish, CAST and IDEA have small keys, small blocks or known biases; a stream of their output gives the plain text away. New data must not be protected with them, and old data should be moved.',
  remedy:
    'Use an authenticated cipher:\n\n```python\nfrom cryptography.fernet import Fernet\n\nbox = Fernet(key)          # key = Fernet.generate_key(), kept outside the code\ntoken = box.encrypt(data)\n```',
  fix: null,
  listeners: [
    onCall(
      [
        ...withFragments(packages.flatMap((name) => brokenModules.map((module) => `${name}.Cipher.${module}.new`))),
        ...withFragments(
          ['TripleDES', 'ARC4', 'RC2', 'Blowfish', 'IDEA', 'CAST5', 'SEED'].flatMap((name) => [
            `${hazmat}.primitives.ciphers.algorithms.${name}`,
            `${hazmat}.decrepit.ciphers.algorithms.${name}`,
          ]),
        ),
        'pyDes.des',
        'pyDes.triple_des',
        'rc4.rc4',
        'arc4.ARC4',
        'blowfish.Cipher',
        'pyrc4.rc4',
        'des.DesKey',
      ],
      (call, _context, report) => {
        report(spanOf(call.callee));
      },
    ),
    onCall(
      withFragments(packages.flatMap((name) => blockModules.map((module) => `${name}.Cipher.${module}.new`))),
      (call, context, report) => {
        // One call is one finding, and the cipher is the worse part.
        if (!/AES\.new$/.test(call.name.path)) return;
        const mode = argumentOf(call.args, 1, 'mode');
        const message = 'ECB encrypts equal blocks to equal blocks, so patterns in the data stay visible. Use MODE_GCM.';
        const details = { message, confidence: 'medium', severity: 'warning' } as const;
        if (mode === null) {
          if (!hasSpread(call) && call.args.length === 1) report(spanOf(call.callee), details);
        } else if (/\.MODE_ECB$/.test(context.resolve(mode.node)?.path ?? '') || context.valueOf(mode.node) === 1)
          report(spanOf(mode.node), details);
      },
    ),
    onCall(['M2Crypto.EVP.Cipher', 'EVP.Cipher'], (call, context, report) => {
      const algorithm = argumentOf(call.args, 0, 'alg');
      const name = algorithm === null ? null : context.stringOf(algorithm.node);
      if (algorithm !== null && name !== null && /^(?:des|rc[245]|bf|blowfish|cast|idea|seed)|ecb$/i.test(name))
        report(spanOf(algorithm.node));
    }),
    onCall(
      ['pyaes.AESModeOfOperationECB', 'pyaes.aes.AESModeOfOperationECB', ...withFragments([`${hazmat}.primitives.ciphers.modes.ECB`])],
      (call, _context, report) => {
        report(spanOf(call.node), {
          message: 'ECB encrypts equal blocks to equal blocks, so patterns in the data stay visible. Use AESGCM.',
          confidence: 'medium',
          severity: 'warning',
        });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `from Crypto.Cipher import DES, AES

one = ⟦DES.new⟧(key, DES.MODE_CBC, iv)
two = AES.new(key, ⟦AES.MODE_ECB⟧)
`,
    },
    {
      code: `from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

rc4 = Cipher(⟦algorithms.ARC4⟧(key), mode=None)
ecb = Cipher(algorithms.AES(key), ⟦modes.ECB()⟧)
`,
    },
  ],
  good: [
    `from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

cipher = Cipher(algorithms.AES(key), modes.GCM(nonce))
`,
    `from Crypto.Cipher import AES

cipher = AES.new(key, AES.MODE_GCM)
`,
    `from app.ciphers import DES

cipher = DES.new(key)
`,
  ],
} satisfies Examples;
