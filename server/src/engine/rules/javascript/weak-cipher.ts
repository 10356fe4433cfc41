import { spanOf } from '../../code/expression.ts';
import { calleePlace } from '../../code/languages/javascript/crypto-values.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const broken =
  /^(?:des|des3|desx|3des|tripledes|rc4|rc2|arcfour|bf|blowfish|cast5?|idea|seed)(?:[-\d]|$)|(?:^|-)ecb(?:-|$)|^(?:e?null|id-null|none)$/i;

/** True where the call's arguments are those of a cipher: the algorithm's name, and a key that may be left to a variable. */
const createdByName = ['createCipheriv', 'createDecipheriv'].flatMap((name) => [`*.${name}`, name]);
const forgeCipher = ['*.cipher.createCipher', '*.cipher.createDecipher'];
/** Packages that are a broken cipher by themselves. */
const brokenPackages = ['des.js', 'rc4', 'arc4', 'blowfish', 'egoroof-blowfish', 'simple-rc4', 'node-rc4', 'rc4-crypto'];

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
    onCall([...createdByName, ...forgeCipher], (call, context, report) => {
      const algorithm = call.args[0]?.node;
      const name = algorithm === undefined ? null : context.stringOf(algorithm);
      if (algorithm === undefined || name === null || !broken.test(name) || /wrap/i.test(name)) return;
      if (call.args.length < 2) return;
      const literal = context.expression(algorithm);
      const wanted = /^(aes|camellia|aria)-?(128|192|256)-ecb$/i.exec(name);
      const fix =
        wanted !== null && literal.kind === 'string' && call.name.path.endsWith('createCipheriv')
          ? review(
              'Use GCM (needs a random vector and its tag, and data encrypted before can no longer be read)',
              replace(literal.content, `${wanted[1] ?? 'aes'}-${wanted[2] ?? '256'}-gcm`.toLowerCase()),
            )
          : null;
      report(spanOf(algorithm), { fixes: [fix] });
    }),
    onCall(['*.createCipher', '*.createDecipher', 'createCipher', 'createDecipher'], (call, context, report) => {
      // Forge's function of the same name takes a key that its caller made, and its algorithm is looked at above.
      if (/\.cipher\.createD?e?[cC]ipher$/.test(call.name.path) || call.args.length < 2 || call.args.length > 3) return;
      const first = call.args[0]?.node;
      const isNode = call.name.root === 'import' && /^(?:crypto|crypto-browserify)\./.test(call.name.path);
      if (context.localFunction(call.callee) !== null) return;
      if (
        !isNode &&
        (first === undefined || !/^[a-z][\w-]{1,40}$/i.test(context.stringOf(first) ?? '')) &&
        !/crypto\./i.test(call.name.path)
      )
        return;
      const message =
        'This function derives the key with MD5, uses no initialization vector and left Node in version 22. Use createCipheriv.';
      report(calleePlace(context, call.callee), { message });
    }),
    onCall(
      ['crypto-js.', 'CryptoJS.', 'cryptojs.', 'crypto-js/'].flatMap((root) =>
        ['DES', 'TripleDES', 'RC4', 'RC4Drop', 'Rabbit', 'RabbitLegacy', 'Blowfish'].flatMap((name) => [
          `${root.endsWith('/') ? root + name.toLowerCase() : root + name}.encrypt`,
          `${root.endsWith('/') ? root + name.toLowerCase() : root + name}.decrypt`,
        ]),
      ),
      (call, context, report) => {
        const callee = context.expression(call.callee);
        report(callee.kind === 'member' ? spanOf(callee.object) : spanOf(call.callee));
      },
    ),
    onCall(
      ['*.ModeOfOperation.ecb', 'aes-js.ModeOfOperation.ecb', '*.DES.create', '*.EDE.create', ...brokenPackages],
      (call, _context, report) => {
        if (/\.create$/.test(call.name.path) && !/^des\.js\b|\bdes\./.test(call.name.path)) return;
        report(spanOf(call.callee));
      },
    ),
    onBinding(['mode'], ({ value }, context, report) => {
      const name = context.resolve(value);
      if (name === null || !/(?:^|\.)mode\.ECB$|^crypto-js\/mode-ecb$|^crypto-js\.mode\.ECB$/i.test(name.path)) return;
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
    {
      code: `const cipher = crypto.createCipheriv(⟦'aes-128-ecb'⟧, key, '');\n`,
      fixed: `const cipher = crypto.createCipheriv('aes-128-gcm', key, '');\n`,
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
