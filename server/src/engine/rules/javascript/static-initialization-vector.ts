import { spanOf } from '../../code/expression.ts';
import { fixedBytes } from '../../code/languages/javascript/crypto-values.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

/** Calls of libraries for which the nonce stands at a place among the arguments. */
const nonceArguments: Readonly<Record<string, number>> = {
  secretbox: 1,
  box: 1,
  crypto_secretbox_easy: 1,
  crypto_box_easy: 1,
  crypto_aead_xchacha20poly1305_ietf_encrypt: 3,
  crypto_aead_chacha20poly1305_ietf_encrypt: 3,
  crypto_aead_aes256gcm_encrypt: 3,
  crypto_stream_xor: 1,
  xchacha20poly1305: 1,
  chacha20poly1305: 1,
  xsalsa20poly1305: 1,
};

/** Web Crypto takes the vector in the options; CryptoJS in the last argument; forge when the cipher starts. */
const takesOptions = /(?:^|\.)(?:encrypt|start|createEncryptor)$/;

export const rule = javascriptRule({
  id: 'javascript/static-initialization-vector',
  title: 'Initialization vector never changes',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [329],
  controls: ['OWASP A02:2021'],
  references: [
    'https://nodejs.org/api/crypto.html#cryptocreatecipherivalgorithm-key-iv-options',
    'https://cwe.mitre.org/data/definitions/329.html',
  ],
  message: 'The same initialization vector each time shows which texts are equal, and breaks GCM and CTR. Use random bytes.',
  why: 'With a fixed vector, equal texts encrypt to equal bytes. In GCM and CTR mode, two messages under one key and one vector reveal each other, and in GCM also the key that authenticates them.',
  remedy:
    "Make a new one for each message and store it beside the data; it need not be secret:\n\n```js\nconst iv = crypto.randomBytes(12);\nconst cipher = crypto.createCipheriv('aes-256-gcm', key, iv);\n```",
  fix: 'review',
  listeners: [
    onCall(['*.createCipheriv', 'createCipheriv'], (call, context, report) => {
      const [algorithm, , vector] = call.args;
      if (algorithm === undefined || vector === undefined || fixedBytes(context, vector.node) === null) return;
      const name = context.stringOf(algorithm.node) ?? '';
      // RFC 3394 prescribes the vector of key wrapping, and ECB has none.
      if (/wrap|ecb/i.test(name)) return;
      const callee = context.expression(call.callee);
      const bytes = /gcm|ccm|ocb|chacha20/i.test(name) ? 12 : 16;
      const fix =
        callee.kind === 'member'
          ? review(
              'Use random bytes (store them beside the data to decrypt it)',
              replace(spanOf(vector.node), `${context.textOf(callee.object)}.randomBytes(${String(bytes)})`),
            )
          : null;
      report(spanOf(vector.node), { fixes: [fix] });
    }),
    onBinding(
      ['iv', 'counter', 'nonce'],
      ({ value, name }, context, report) => {
        const object = value.parent?.parent;
        if (object?.type !== 'object' || fixedBytes(context, value) === null) return;
        const owner = object.parent?.parent;
        if (owner?.type !== 'call_expression' || !takesOptions.test(owner.childForFieldName('function')?.text ?? '')) return;
        if (/ECB/.test(context.textOf(object))) return;
        // In Web Crypto's options the vector's own length tells how to make a new one.
        const isWeb = context.pair(object, 'name') !== null;
        if (name !== 'iv' && !isWeb) return;
        const bytes = /GCM/.test(context.textOf(object)) ? 12 : 16;
        const fix = isWeb
          ? review(
              'Use random bytes (store them beside the data to decrypt it)',
              replace(spanOf(value), `crypto.getRandomValues(new Uint8Array(${String(bytes)}))`),
            )
          : null;
        report(spanOf(value), { fixes: [fix] });
      },
      ['pair'],
    ),
    onCall(
      Object.keys(nonceArguments)
        .flatMap((name) => [`*.${name}`, `tweetnacl.${name}`])
        .filter((name) => name !== '*.box'),
      (call, context, report) => {
        const last = call.name.path.slice(call.name.path.lastIndexOf('.') + 1);
        const nonce = call.args[nonceArguments[last] ?? 1]?.node;
        if (nonce === undefined || call.args.length < 2 || fixedBytes(context, nonce) === null) return;
        report(spanOf(nonce));
      },
    ),
    onCall(
      ['*.ModeOfOperation.ctr', '*.ModeOfOperation.cbc', '*.ModeOfOperation.ofb', '*.ModeOfOperation.cfb'],
      (call, context, report) => {
        const vector = call.args[1]?.node;
        if (vector !== undefined && fixedBytes(context, vector) !== null) report(spanOf(vector));
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const crypto = require('crypto');\nconst iv = Buffer.alloc(16);\nconst seal = (text, key) => crypto.createCipheriv('aes-256-gcm', key, ⟦iv⟧).update(text);\n`,
      fixed: `const crypto = require('crypto');\nconst iv = Buffer.alloc(16);\nconst seal = (text, key) => crypto.createCipheriv('aes-256-gcm', key, crypto.randomBytes(12)).update(text);\n`,
    },
    {
      code: `import { createCipheriv } from 'node:crypto';\nexport const seal = (key: Buffer) => createCipheriv('aes-256-cbc', key, ⟦'0123456789abcdef'⟧);\n`,
      path: 'example.ts',
    },
    {
      code: `import CryptoJS from 'crypto-js';\nCryptoJS.AES.encrypt(text, key, { iv: ⟦CryptoJS.enc.Utf8.parse('0123456789abcdef')⟧ });\n`,
    },
    {
      code: `export const seal = (key: CryptoKey, data: Uint8Array) =>\n  crypto.subtle.encrypt({ name: 'AES-GCM', iv: ⟦new Uint8Array(12)⟧ }, key, data);\n`,
      fixed: `export const seal = (key: CryptoKey, data: Uint8Array) =>\n  crypto.subtle.encrypt({ name: 'AES-GCM', iv: crypto.getRandomValues(new Uint8Array(12)) }, key, data);\n`,
      path: 'example.ts',
    },
    {
      code: `import nacl from 'tweetnacl';\nconst nonce = new Uint8Array(24);\nexport const seal = (text, key) => nacl.secretbox(text, ⟦nonce⟧, key);\n`,
    },
  ],
  good: [
    `import nacl from 'tweetnacl';\nexport const seal = (text, key) => nacl.secretbox(text, nacl.randomBytes(24), key);\n`,
    `const crypto = require('crypto');\nconst iv = crypto.randomBytes(16);\nconst cipher = crypto.createCipheriv('aes-256-cbc', key, iv);\n`,
    `const crypto = require('crypto');\nconst iv = Buffer.alloc(16);\ncrypto.randomFillSync(iv);\nconst cipher = crypto.createCipheriv('aes-256-cbc', key, iv);\n`,
    `const cipher = require('crypto').createCipheriv('aes-128-ecb', key, '');\n`,
  ],
} satisfies Examples;
