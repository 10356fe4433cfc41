import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { callOf } from '../../code/languages/python/calls.ts';
import { withFragments } from '../../code/languages/python/fragments.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const modules = ['DES', 'DES3', 'ARC2', 'ARC4', 'Blowfish', 'CAST', 'IDEA', 'XOR'];
const weakAlgorithm =
  /(?:^|\.)algorithms\.(?:TripleDES|ARC4|RC2|Blowfish|IDEA|CAST5|SEED)\(\)$|(?:^|\.)(?:ARC4|TripleDES|Blowfish|IDEA|CAST5)\(\)$/;
const hazmat = 'cryptography.hazmat.primitives.ciphers.Cipher';

export const rule = pythonRule({
  id: 'python/weak-cipher-use',
  title: 'Data encrypted with a broken cipher',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [327],
  controls: ['OWASP A02:2021'],
  references: ['https://cryptography.io/en/latest/hazmat/decrepit/ciphers/', 'https://www.pycryptodome.org/src/cipher/modern'],
  message: 'The cipher made above is broken, so what is encrypted here can be read. Encrypt it with AES-GCM.',
  why: 'Where a broken cipher is made shows what to replace; where it is used shows what lies open. Data that was encrypted so must count as readable by others.',
  remedy: 'Encrypt with an authenticated cipher such as `AESGCM` or `Fernet`, and move old data over.',
  fix: null,
  listeners: [
    onCall(
      withFragments(['Crypto', 'Cryptodome'].flatMap((owner) => modules.map((name) => `${owner}.Cipher.${name}.new`))).map(
        (name) => `${name}().encrypt`,
      ),
      (call, _context, report) => {
        const object = call.callee.childForFieldName('object');
        // One line with both is reported for the cipher already.
        if (object?.type === 'call') return;
        if (call.args.length > 0 && object !== null) report(spanOf(call.callee));
      },
    ),
    onCall([`${hazmat}().encryptor().update`, 'Cipher().encryptor().update'], (call, context, report) => {
      const object = call.callee.childForFieldName('object');
      if (object === null || object.type === 'call') return;
      const encryptor = callOf(context.valueNode(object), context);
      const cipher = encryptor === null ? null : encryptor.callee.childForFieldName('object');
      const made = cipher === null ? null : callOf(context.valueNode(cipher), context);
      const algorithm = made === null ? null : argumentOf(made.args, 0, 'algorithm');
      if (algorithm !== null && weakAlgorithm.test(context.resolve(algorithm.node)?.path ?? '')) report(spanOf(call.callee));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `from Crypto.Cipher import DES

cipher = DES.new(key, DES.MODE_CFB, iv)

def send(message):
    channel.send(⟦cipher.encrypt⟧(message))
`,
    },
    {
      code: `from cryptography.hazmat.primitives.ciphers import Cipher, algorithms

cipher = Cipher(algorithms.ARC4(key), mode=None)
encryptor = cipher.encryptor()
box = ⟦encryptor.update⟧(message) + encryptor.finalize()
`,
    },
  ],
  good: [
    `from Crypto.Cipher import AES

cipher = AES.new(key, AES.MODE_GCM)
box = cipher.encrypt(message)
`,
    `from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

encryptor = Cipher(algorithms.AES(key), modes.GCM(nonce)).encryptor()
box = encryptor.update(message)
`,
  ],
} satisfies Examples;
