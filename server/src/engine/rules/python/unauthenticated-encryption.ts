import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { withFragments } from '../../code/languages/python/fragments.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const hazmat = 'cryptography.hazmat.primitives.ciphers.modes';
/** A tag that is made or checked in the same file. */
const authenticates = /hmac|cmac|poly1305|compare_digest/i;

export const rule = pythonRule({
  id: 'python/unauthenticated-encryption',
  title: 'Encryption that does not notice changes',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [327, 353],
  controls: ['OWASP A02:2021'],
  references: [
    'https://cryptography.io/en/latest/hazmat/primitives/symmetric-encryption/#module-cryptography.hazmat.primitives.ciphers.modes',
    'https://www.pycryptodome.org/src/cipher/modern',
  ],
  message: 'This mode does not notice changed data, and CBC padding can be made to leak it. Use GCM, or add an HMAC.',
  why: 'CBC, CTR, CFB and OFB only hide the text. Whoever can change the encrypted bytes changes the text in ways they choose, and a server that tells apart wrong padding and wrong content decrypts messages for them.',
  remedy: 'Use an authenticated mode:\n\n```python\nbox = AESGCM(key).encrypt(nonce, data, None)\n```',
  fix: null,
  listeners: [
    onCall(withFragments(['CBC', 'CTR', 'CFB', 'CFB8', 'OFB'].map((mode) => `${hazmat}.${mode}`)), (call, context, report) => {
      if (!context.mentions(authenticates)) report(spanOf(call.callee));
    }),
    onCall(
      withFragments(['Crypto', 'Cryptodome'].flatMap((name) => ['AES', 'Camellia'].map((cipher) => `${name}.Cipher.${cipher}.new`))),
      (call, context, report) => {
        const mode = argumentOf(call.args, 1, 'mode');
        if (mode === null || !/\.MODE_(?:CBC|CTR|CFB|OFB|OPENPGP)$/.test(context.resolve(mode.node)?.path ?? '')) return;
        if (!context.mentions(authenticates)) report(spanOf(mode.node));
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

cipher = Cipher(algorithms.AES(key), ⟦modes.CBC⟧(iv))
`,
    },
    {
      code: `from Cryptodome.Cipher import AES

cipher = AES.new(key, ⟦AES.MODE_CTR⟧, nonce=nonce)
`,
    },
  ],
  good: [
    `from Cryptodome.Cipher import AES

cipher = AES.new(key, AES.MODE_GCM)
`,
    `import hmac
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

cipher = Cipher(algorithms.AES(key), modes.CBC(iv))
tag = hmac.new(other_key, box, "sha256").digest()
`,
  ],
} satisfies Examples;
