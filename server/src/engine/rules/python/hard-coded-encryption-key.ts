import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { isTestFile } from '../../code/languages/python/calls.ts';
import { withFragments } from '../../code/languages/python/fragments.ts';
import { isStaticBytes } from '../../code/languages/python/static-bytes.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const ciphers = ['AES', 'DES', 'DES3', 'ARC2', 'ARC4', 'Blowfish', 'CAST', 'ChaCha20', 'ChaCha20_Poly1305', 'Salsa20'];
const hazmat = 'cryptography.hazmat.primitives.ciphers';

export const rule = pythonRule({
  id: 'python/hard-coded-encryption-key',
  title: 'Encryption key that stands in the code',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [321, 798],
  controls: ['OWASP A02:2021'],
  references: ['https://cwe.mitre.org/data/definitions/321.html', 'https://cryptography.io/en/latest/fernet/'],
  message: 'Whoever reads this code can read all that it encrypts. Load the key from the environment or a key store.',
  why: 'A key in the source is in every clone, build and backup of it, and in the programs made from it. It cannot be changed without a release, and everything encrypted with it, also long ago, lies open to whoever has seen the code.',
  remedy:
    'Make a key once, keep it outside the code and load it when the program starts:\n\n```python\nbox = Fernet(os.environ["DATA_KEY"])   # made with Fernet.generate_key()\n```',
  fix: null,
  listeners: [
    onCall(
      [
        ...withFragments(['Crypto', 'Cryptodome'].flatMap((name) => ciphers.map((cipher) => `${name}.Cipher.${cipher}.new`))),
        ...withFragments(
          ['AES', 'AES128', 'AES256', 'Camellia', 'TripleDES', 'ARC4', 'Blowfish', 'ChaCha20', 'SM4'].map(
            (name) => `${hazmat}.algorithms.${name}`,
          ),
        ),
        ...['AESGCM', 'AESCCM', 'AESSIV', 'AESOCB3', 'ChaCha20Poly1305'].flatMap((name) => [`${hazmat}.aead.${name}`, name]),
        'cryptography.fernet.Fernet',
        'Fernet',
        'nacl.secret.SecretBox',
        'pyaes.AESModeOfOperationCBC',
        'pyaes.AESModeOfOperationCTR',
        'pyaes.AESModeOfOperationECB',
        'itsdangerous.Signer',
        'itsdangerous.TimestampSigner',
        'itsdangerous.URLSafeSerializer',
        'itsdangerous.URLSafeTimedSerializer',
      ],
      (call, context, report) => {
        const key = argumentOf(call.args, 0, call.name.path.startsWith('itsdangerous') ? 'secret_key' : 'key');
        if (key === null || isTestFile(context.path) || !isStaticBytes(key.node, context)) return;
        // A cipher that nobody keeps only asks what the library can do.
        if (call.node.parent?.type === 'expression_statement') return;
        report(spanOf(key.node));
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `from Crypto.Cipher import AES

cipher = AES.new(⟦b"0123456789abcdef"⟧, AES.MODE_GCM)
`,
    },
    {
      code: `from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

KEY = b"sixteen byte key"
cipher = Cipher(algorithms.AES(⟦KEY⟧), modes.GCM(nonce))
`,
    },
  ],
  good: [
    `import os
from cryptography.fernet import Fernet

box = Fernet(os.environ["DATA_KEY"])
`,
    `from cryptography.hazmat.primitives.ciphers.aead import AESGCM

box = AESGCM(AESGCM.generate_key(bit_length=256))
`,
    `from Crypto.Cipher import AES

try:
    AES.new(b"0123456789abcdef")
except TypeError:
    needs_mode = True
`,
  ],
} satisfies Examples;
