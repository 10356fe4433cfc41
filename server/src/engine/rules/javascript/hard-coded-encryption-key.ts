import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { fixedBytes } from '../../code/languages/javascript/crypto-values.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Call } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

/** Place of the key or password among the arguments, by the last part of the function's name. */
const keyPlaces: Readonly<Record<string, number>> = {
  createCipheriv: 1,
  createDecipheriv: 1,
  createCipher: 1,
  createDecipher: 1,
  createHmac: 1,
  pbkdf2: 0,
  pbkdf2Sync: 0,
  scrypt: 0,
  scryptSync: 0,
  PBKDF2: 0,
  HmacMD5: 1,
  HmacSHA1: 1,
  HmacSHA256: 1,
  HmacSHA384: 1,
  HmacSHA512: 1,
  encrypt: 1,
  decrypt: 1,
  secretbox: 2,
  open: 2,
  crypto_secretbox_easy: 2,
  ecb: 0,
  cbc: 0,
  ctr: 0,
  gcm: 0,
  importKey: 1,
  createSecretKey: 0,
  cryptr: 0,
  Cryptr: 0,
  'simple-crypto-js': 0,
  SimpleCrypto: 0,
  'simple-encryptor': 0,
  Secret: 0,
};

const names = [
  ...[
    'createCipheriv',
    'createDecipheriv',
    'createCipher',
    'createDecipher',
    'createHmac',
    'pbkdf2',
    'pbkdf2Sync',
    'scrypt',
    'scryptSync',
    'PBKDF2',
  ].flatMap((name) => [name, `*.${name}`]),
  ...['HmacMD5', 'HmacSHA1', 'HmacSHA256', 'HmacSHA384', 'HmacSHA512'].flatMap((name) => [
    name,
    `*.${name}`,
    `crypto-js/${name.toLowerCase()}`,
  ]),
  ...['AES', 'DES', 'TripleDES', 'Rabbit', 'RC4', 'Blowfish'].flatMap((name) => [
    `*.${name}.encrypt`,
    `*.${name}.decrypt`,
    `crypto-js/${name.toLowerCase()}.encrypt`,
    `crypto-js/${name.toLowerCase()}.decrypt`,
    `${name}.encrypt`,
    `${name}.decrypt`,
  ]),
  'sjcl.encrypt',
  'sjcl.decrypt',
  'tweetnacl.secretbox',
  'nacl.secretbox',
  '*.crypto_secretbox_easy',
  ...['ecb', 'cbc', 'ctr', 'ofb', 'cfb'].map((name) => `*.ModeOfOperation.${name}`),
  '*.importKey',
  'crypto.createSecretKey',
  'cryptr',
  'Cryptr',
  'simple-crypto-js',
  'simple-encryptor',
  'fernet.Secret',
];

/** Files of tests, whose keys protect nothing. */
const testFile = /(?:^|\/)__tests__\/|[.-](?:test|spec)\.[cm]?[jt]sx?$/;

function keyArgument(call: Call, context: CodeContext): SyntaxNode | null {
  const path = call.name.path;
  const last = path.slice(Math.max(path.lastIndexOf('.'), path.lastIndexOf('/')) + 1);
  const isHmac = /^hmac/i.test(last);
  const place = /^sjcl\./.test(path) ? 0 : isHmac ? 1 : (keyPlaces[last] ?? 0);
  const argument = call.args[place];
  if (argument === undefined || argument.spread || call.args.slice(0, place).some(({ spread }) => spread)) return null;
  if (/^(?:create|pbkdf2|scrypt)/.test(last) && context.localFunction(call.callee) !== null) return null;
  // Web Crypto: only raw bytes can stand in the file; `jwk` and `spki` hold public keys most often.
  if (last === 'importKey') {
    const format = call.args[0]?.node;
    return format !== undefined && context.stringOf(format) === 'raw' ? argument.node : null;
  }
  return argument.node;
}

export const rule = javascriptRule({
  id: 'javascript/hard-coded-encryption-key',
  title: 'Key stands in the source code',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [321, 798],
  controls: ['OWASP A02:2021', 'OWASP A07:2021'],
  references: [
    'https://cwe.mitre.org/data/definitions/321.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  ],
  message: 'Everyone who sees this code has the key. Read it from the environment or a secret store, and replace it.',
  why: 'A key in the source is in every clone, build and log of the repository, and for code in a browser in the hands of every visitor. Whoever has it reads what was encrypted and signs what he likes. It cannot be changed without a release.',
  remedy: "```js\nconst key = Buffer.from(process.env.ENCRYPTION_KEY, 'base64');\n```\n\nMake a new key: the old one is known.",
  fix: 'review',
  listeners: [
    onCall(names, (call, context, report) => {
      if (testFile.test(context.path)) return;
      const key = keyArgument(call, context);
      if (key === null) return;
      const bytes = fixedBytes(context, key);
      if (bytes === null) return;
      const literal = context.expression(key);
      // Names of well-known protocols are no keys: Telegram's `WebAppData`, Amazon's `aws4_request`.
      if (/^(?:WebAppData|aws4_request|Bitcoin seed|ed25519 seed|mnemonic.{0,40})$/.test(bytes.text ?? '')) return;
      const fix =
        literal.kind === 'string'
          ? review('Read the key from the environment (ENCRYPTION_KEY must be set)', replace(spanOf(key), 'process.env.ENCRYPTION_KEY'))
          : null;
      report(spanOf(key), { fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const crypto = require('crypto');\nconst mac = crypto.createHmac('sha256', ⟦'correct horse'⟧).update(body).digest('hex');\n`,
      fixed: `const crypto = require('crypto');\nconst mac = crypto.createHmac('sha256', process.env.ENCRYPTION_KEY).update(body).digest('hex');\n`,
    },
    {
      code: `import { createCipheriv, randomBytes } from 'node:crypto';\nconst KEY = Buffer.from('0123456789abcdef0123456789abcdef');\nexport const seal = () => createCipheriv('aes-256-gcm', ⟦KEY⟧, randomBytes(12));\n`,
    },
    {
      code: `const opened = CryptoJS.AES.decrypt(text, ⟦'my secret words'⟧);\n`,
      fixed: `const opened = CryptoJS.AES.decrypt(text, process.env.ENCRYPTION_KEY);\n`,
    },
  ],
  good: [
    `const mac = crypto.createHmac('sha256', process.env.KEY).update(body).digest('hex');\n`,
    `const key = crypto.createHmac('sha256', 'AWS4' + secret).update(date).digest();\n`,
    `const key = Buffer.alloc(32);\ncrypto.randomFillSync(key);\nconst cipher = crypto.createCipheriv('aes-256-gcm', key, iv);\n`,
  ],
} satisfies Examples;
