import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const broken = /^(?:des|des3|desx|3des|rc4|rc2|bf|blowfish|cast5?|idea|seed)(?:[-\d]|$)|(?:^|-)ecb(?:-|$)/i;

export const rule = javascriptRule({
  id: 'javascript/weak-cipher',
  title: 'Broken cipher or cipher mode',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [327],
  controls: ['OWASP A02:2021'],
  references: [
    'https://nodejs.org/api/crypto.html#cryptocreatecipherivalgorithm-key-iv-options',
    'https://nodejs.org/api/deprecations.html#DEP0106',
  ],
  message: 'This cipher no longer keeps data secret. Use aes-256-gcm with a new random initialization vector each time.',
  why: 'DES and RC4 can be broken in practice, ciphers with blocks of 64 bits leak data in long sessions, and ECB encrypts equal blocks to equal blocks, so that patterns stay visible. `createCipher` derives the key with one round of MD5 and uses no initialization vector.',
  remedy:
    "```js\nconst iv = crypto.randomBytes(12);\nconst cipher = crypto.createCipheriv('aes-256-gcm', key, iv);\n```\n\nStore the vector and `cipher.getAuthTag()` beside the data.",
  fix: 'review',
  listeners: [
    onCall(
      [
        'crypto.createCipheriv',
        'crypto.createDecipheriv',
        'browserify-cipher.createCipheriv',
        'crypto-browserify.createCipheriv',
        'node-forge.cipher.createCipher',
        'node-forge.cipher.createDecipher',
      ],
      (call, context, report) => {
        const algorithm = call.args[0]?.node;
        if (algorithm !== undefined && broken.test(context.stringOf(algorithm) ?? '')) report(spanOf(algorithm));
      },
    ),
    onCall(['crypto.createCipher', 'crypto.createDecipher'], (call, _context, report) => {
      const message =
        'This function derives the key with MD5, uses no initialization vector and left Node in version 22. Use createCipheriv.';
      report(spanOf(call.callee), { message });
    }),
    onCall(
      ['crypto-js.', 'CryptoJS.'].flatMap((root) =>
        ['DES', 'TripleDES', 'RC4', 'RC4Drop', 'Rabbit', 'RabbitLegacy', 'Blowfish'].flatMap((name) => [
          `${root}${name}.encrypt`,
          `${root}${name}.decrypt`,
        ]),
      ),
      (call, context, report) => {
        const callee = context.expression(call.callee);
        report(callee.kind === 'member' ? spanOf(callee.object) : spanOf(call.callee));
      },
    ),
    onBinding(['mode'], ({ value }, context, report) => {
      const name = context.resolve(value);
      if (name === null || !/^(?:crypto-js|CryptoJS)\.mode\.ECB$|^crypto-js\/mode-ecb$/.test(name.path)) return;
      report(spanOf(value), {
        message: 'ECB encrypts equal blocks to equal blocks, so patterns of the data stay visible. Use another mode with a random vector.',
        fixes: [
          /\.ECB$/.test(context.textOf(value))
            ? review(
                'Use CBC (needs an `iv`, and data encrypted before can no longer be read)',
                replace({ start: value.endIndex - 3, end: value.endIndex }, 'CBC'),
              )
            : null,
        ],
      });
    }),
  ],
});

export const examples = {
  bad: [
    { code: `const crypto = require('crypto');\nconst cipher = crypto.createCipheriv(⟦'des-ede3-cbc'⟧, key, iv);\n` },
    {
      code: `import { createDecipheriv } from 'node:crypto';\nconst ALGORITHM = 'aes-256-ecb';\nexport const open = (key) => createDecipheriv(⟦ALGORITHM⟧, key, null);\n`,
    },
    { code: `const crypto = require('crypto');\nconst cipher = ⟦crypto.createCipher⟧('aes192', secret);\n` },
    {
      code: `import CryptoJS from 'crypto-js';\nexport const seal = (text, key, iv) => CryptoJS.AES.encrypt(text, key, { mode: ⟦CryptoJS.mode.ECB⟧, iv });\n`,
      fixed: `import CryptoJS from 'crypto-js';\nexport const seal = (text, key, iv) => CryptoJS.AES.encrypt(text, key, { mode: CryptoJS.mode.CBC, iv });\n`,
    },
  ],
  good: [
    `const crypto = require('crypto');\nconst cipher = crypto.createCipheriv('aes-256-gcm', key, crypto.randomBytes(12));\n`,
    `const view = { mode: ECB };\ncreateCipheriv('des-cbc');\n`,
  ],
} satisfies Examples;
