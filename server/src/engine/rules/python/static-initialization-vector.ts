import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isTestFile } from '../../code/languages/python/calls.ts';
import { isStaticBytes } from '../../code/languages/python/static-bytes.ts';
import { withFragments } from '../../code/languages/python/fragments.ts';
import { onCall, pythonRule, type Call } from '../../code/rule.ts';

const blockCiphers = ['AES', 'DES', 'DES3', 'Blowfish', 'CAST', 'ARC2'];
const hazmat = 'cryptography.hazmat.primitives.ciphers';

/** Length in bytes of the vector, by what takes it. */
function lengthFor(path: string, modeName: string): number {
  if (/nacl\./.test(path)) return 24;
  if (/Salsa20/.test(path)) return 8;
  if (/algorithms\.ChaCha20$/.test(path)) return 16;
  if (/AESGCM|AESCCM|ChaCha20|GCM|CCM/.test(path + modeName)) return 12;
  return /\.(?:DES|DES3|Blowfish|CAST|ARC2)\./.test(path) ? 8 : 16;
}

function check(
  argument: SyntaxNode | undefined,
  call: Call,
  context: CodeContext,
  report: (node: SyntaxNode, length: number) => void,
): void {
  if (argument === undefined || !isStaticBytes(argument, context) || isTestFile(context.path)) return;
  const mode = call.args[1] === undefined ? '' : context.textOf(call.args[1].node);
  report(argument, lengthFor(call.name.path, mode));
}

export const rule = pythonRule({
  id: 'python/static-initialization-vector',
  title: 'Initialization vector or nonce that never changes',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [329, 323],
  controls: ['OWASP A02:2021'],
  references: [
    'https://cwe.mitre.org/data/definitions/329.html',
    'https://cryptography.io/en/latest/hazmat/primitives/symmetric-encryption/#module-cryptography.hazmat.primitives.ciphers.modes',
  ],
  message: 'The same vector for every message shows which messages are alike, and breaks GCM wholly. Use os.urandom each time.',
  why: 'An initialization vector or nonce must be new for each message. With a constant one, equal beginnings encrypt equally in CBC, and in CTR or GCM two messages are enough to recover both and to forge others.',
  remedy:
    'Make a new one for each message and store it beside the cipher text; it is no secret:\n\n```python\nnonce = os.urandom(12)\nbox = nonce + AESGCM(key).encrypt(nonce, data, None)\n```',
  fix: 'review',
  listeners: [
    onCall(
      withFragments([
        ...['Crypto', 'Cryptodome'].flatMap((name) => [
          ...blockCiphers.map((cipher) => `${name}.Cipher.${cipher}.new`),
          `${name}.Cipher.ChaCha20.new`,
          `${name}.Cipher.ChaCha20_Poly1305.new`,
          `${name}.Cipher.Salsa20.new`,
        ]),
        ...['CBC', 'CTR', 'CFB', 'CFB8', 'OFB', 'GCM'].map((mode) => `${hazmat}.modes.${mode}`),
        ...['AESGCM', 'AESCCM', 'ChaCha20Poly1305', 'AESOCB3'].map((name) => `${hazmat}.aead.${name}().encrypt`),
        ...['AESGCM', 'AESCCM', 'ChaCha20Poly1305'].map((name) => `${name}().encrypt`),
        `${hazmat}.algorithms.ChaCha20`,
        'nacl.secret.SecretBox().encrypt',
        'nacl.public.Box().encrypt',
      ]),
      (call, context, report) => {
        const { path } = call.name;
        const place = /(?:^|\.)(?:ChaCha20|ChaCha20_Poly1305|Salsa20)\.new$/.test(path)
          ? 9
          : path.endsWith('.new')
            ? 2
            : /^nacl\.|ChaCha20$/.test(path)
              ? 1
              : 0;
        const named = ['iv', 'IV', 'nonce', 'initialization_vector']
          .map((name) => argumentOf(call.args, name))
          .find((argument) => argument !== null);
        const argument = named ?? argumentOf(call.args, place);
        check(argument?.node, call, context, (node, length) => {
          const fresh = review(
            'Make a new vector each time; store it with the message for decryption',
            replace(spanOf(node), `os.urandom(${String(length)})`),
            ...[context.addImport('os')].filter((edit) => edit !== null),
          );
          report(spanOf(node), { fixes: [fresh] });
        });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import os
from Crypto.Cipher import AES

cipher = AES.new(key, AES.MODE_CBC, ⟦b"0123456789abcdef"⟧)
`,
      fixed: `import os
from Crypto.Cipher import AES

cipher = AES.new(key, AES.MODE_CBC, os.urandom(16))
`,
    },
    {
      code: `from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE = bytes(12)
box = AESGCM(key).encrypt(⟦NONCE⟧, data, None)
`,
      fixed: `from cryptography.hazmat.primitives.ciphers.aead import AESGCM
import os

NONCE = bytes(12)
box = AESGCM(key).encrypt(os.urandom(12), data, None)
`,
    },
    {
      code: `import os
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

cipher = Cipher(algorithms.AES(key), modes.CBC(⟦b"\\x00" * 16⟧))
`,
      fixed: `import os
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

cipher = Cipher(algorithms.AES(key), modes.CBC(os.urandom(16)))
`,
    },
  ],
  good: [
    `import os
from Crypto.Cipher import AES

iv = os.urandom(16)
cipher = AES.new(key, AES.MODE_CBC, iv)
`,
    `from Crypto.Cipher import AES

def decrypt(key, box):
    return AES.new(key, AES.MODE_CBC, box[:16]).decrypt(box[16:])
`,
  ],
} satisfies Examples;
