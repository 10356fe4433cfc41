import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { numberOf, optionOf } from '../../code/languages/javascript/crypto-values.ts';
import { namesPassword } from '../../code/languages/javascript/purpose.ts';
import { textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const digests = [
  'md5',
  'blueimp-md5',
  'sha1',
  'js-md5',
  'js-sha1',
  'js-sha256',
  'js-sha256.sha256',
  'js-sha512.sha512',
  'ts-md5.Md5.hashStr',
  'sha.js',
  'hash.js',
  'crypto.hash',
  ...['MD5', 'SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512', 'SHA3', 'RIPEMD160'].flatMap((name) => [
    `crypto-js.${name}`,
    `crypto-js/${name.toLowerCase()}`,
    `CryptoJS.${name}`,
  ]),
];

/** A part of the hashed text that is a password by its name. */
function passwordIn(context: CodeContext, data: SyntaxNode): boolean {
  return textPieces(context, data).some((piece) => {
    if (typeof piece === 'string') return false;
    const expression = context.expression(piece);
    if (expression.kind === 'call') {
      const callee = context.expression(expression.callee);
      if (callee.kind === 'member' && /^(?:toString|trim|normalize)$/.test(callee.property)) return passwordIn(context, callee.object);
      const first = expression.args[0]?.node;
      return (
        first !== undefined &&
        /^(?:String|Buffer\.from|.*\.parse|.*\.encode)$/.test(context.textOf(expression.callee)) &&
        passwordIn(context, first)
      );
    }
    const name = expression.kind === 'name' ? expression.name : expression.kind === 'member' ? expression.property : '';
    return namesPassword(name);
  });
}

export const rule = javascriptRule({
  id: 'javascript/weak-password-hash',
  title: 'Password is hashed too fast',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [916],
  controls: ['OWASP A02:2021'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html'],
  message: 'This hash of a password is so fast that stolen hashes are soon guessed. Use scrypt, argon2 or bcrypt.',
  why: 'A graphics card tries billions of passwords each second against MD5, SHA-1 or SHA-256. Whoever copies the table of hashes reads most passwords the same day. Functions made for passwords are slow on purpose and take a salt.',
  remedy:
    '```js\nconst salt = crypto.randomBytes(16);\nconst hash = crypto.scryptSync(password, salt, 64);\n```\n\nCompare with `crypto.timingSafeEqual`. For PBKDF2 use at least 600000 rounds of SHA-256, for bcrypt a cost of at least 10.',
  fix: 'review',
  listeners: [
    onCall(['*.update'], (call, context, report) => {
      const data = call.args[0]?.node;
      if (
        data === undefined ||
        !/(?:^|\.)(?:createHash|CryptoHasher)\(\)(?:\.update\(\))?\.update$|(?:sha\.js|hash\.js\.\w+|js-sha\d{1,3}(?:\.sha\d{3})?\.create|md\.\w+\.create)\(\)\.update$/.test(
          call.name.path,
        )
      )
        return;
      if (passwordIn(context, data)) report(spanOf(data));
    }),
    onCall(digests, (call, context, report) => {
      const data = argumentOf(call.args, call.name.path === 'crypto.hash' ? 1 : 0)?.node;
      if (data !== undefined && passwordIn(context, data)) report(spanOf(data));
    }),
    onCall(
      [
        '*.pbkdf2',
        '*.pbkdf2Sync',
        'pbkdf2',
        'pbkdf2Sync',
        '*.PBKDF2',
        'PBKDF2',
        '*.pbkdf2Async',
        '@noble/hashes/pbkdf2.pbkdf2',
        'crypto-js/pbkdf2',
      ],
      (call, context, report) => {
        const third = argumentOf(call.args, 2)?.node;
        const rounds = optionOf(context, call.args, ['iterations', 'c']) ?? (/PBKDF2/.test(call.name.path) ? undefined : third);
        if (
          third !== undefined &&
          rounds === undefined &&
          /crypto-?js/i.test(call.name.path) &&
          context.expression(context.valueNode(third)).kind === 'object'
        ) {
          // CryptoJS did one round by default until version 4.2.
          report(spanOf(third), {
            message: 'Without `iterations`, old versions of CryptoJS do one round: stolen hashes are soon guessed. Give 600000.',
          });
          return;
        }
        const count = rounds == null ? null : numberOf(context, rounds);
        if (rounds == null || count === null || count >= 100_000) return;
        // The words of a wallet are no password: BIP 39 prescribes 2048 rounds for them.
        const salt = argumentOf(call.args, 1)?.node;
        if (count === 2048 && salt !== undefined && /mnemonic/i.test(context.textOf(context.valueNode(salt)))) return;
        const isLiteral = context.expression(rounds).kind === 'number';
        const fix = isLiteral
          ? review('Use 600000 rounds (keys and hashes made before no longer match)', replace(spanOf(rounds), '600000'))
          : null;
        report(spanOf(rounds), {
          message: `Only ${count.toLocaleString('en')} rounds of PBKDF2: stolen hashes are soon guessed. Use 600,000 or more.`,
          confidence: 'medium',
          fixes: [fix],
        });
      },
    ),
    // Web Crypto: deriveKey({ name: 'PBKDF2', salt, iterations, hash }, …).
    onCall(['*.deriveKey', '*.deriveBits'], (call, context, report) => {
      const options = call.args[0]?.node;
      if (options === undefined || context.stringOf(context.pair(options, 'name')?.value ?? options) !== 'PBKDF2') return;
      const rounds = context.pair(options, 'iterations')?.value;
      const count = rounds == null ? null : numberOf(context, rounds);
      if (rounds == null || count === null || count >= 100_000) return;
      const fix =
        context.expression(rounds).kind === 'number'
          ? review('Use 600000 rounds (keys and hashes made before no longer match)', replace(spanOf(rounds), '600000'))
          : null;
      report(spanOf(rounds), {
        message: `Only ${count.toLocaleString('en')} rounds of PBKDF2: stolen hashes are soon guessed. Use 600,000 or more.`,
        confidence: 'medium',
        fixes: [fix],
      });
    }),
    onCall(['*.scrypt', '*.scryptSync', 'scrypt', 'scryptSync', '@noble/hashes/scrypt.scrypt'], (call, context, report) => {
      const cost = optionOf(context, call.args, ['N', 'cost']);
      const value = cost === null ? null : numberOf(context, cost);
      if (cost === null || value === null || value >= 16_384) return;
      const fix =
        context.expression(cost).kind === 'number'
          ? review('Use a cost of 16384 (keys and hashes made before no longer match)', replace(spanOf(cost), '16384'))
          : null;
      report(spanOf(cost), {
        message: `A scrypt cost of ${value.toLocaleString('en')} is so low that stolen hashes are soon guessed. Use 16,384 or more.`,
        fixes: [fix],
      });
    }),
    onCall(['argon2.hash', '*.argon2id', '@node-rs/argon2.hash', 'Bun.password.hash', 'Bun.password.hashSync'], (call, context, report) => {
      const least: Readonly<Record<string, number>> = { memoryCost: 7_168, timeCost: 1, m: 7_168, memorySize: 7_168, cost: 10 };
      for (const [key, smallest] of Object.entries(least)) {
        const option = optionOf(context, call.args, [key]);
        const value = option === null ? null : numberOf(context, option);
        if (option === null || value === null || value >= smallest) continue;
        report(spanOf(option), { message: `\`${key}\` is so low that stolen hashes are soon guessed. Use the library's default or more.` });
      }
      const type = optionOf(context, call.args, ['type']);
      if (type !== null && /\.argon2d$/.test(context.resolve(type)?.path ?? ''))
        report(spanOf(type), { message: 'argon2d leaks through timing and is not made for passwords. Use argon2id.' });
    }),
    onCall(
      ['bcrypt', 'bcryptjs', '@node-rs/bcrypt', 'bcrypt-nodejs'].flatMap((module) =>
        ['hash', 'hashSync', 'genSalt', 'genSaltSync'].map((name) => `${module}.${name}`),
      ),
      (call, context, report) => {
        const cost = argumentOf(call.args, /hash/.test(call.name.path) ? 1 : 0)?.node;
        const value = cost === undefined ? null : numberOf(context, cost);
        if (cost === undefined || value === null || value >= 10) return;
        const isLiteral = context.expression(cost).kind === 'number';
        const fix = isLiteral ? review('Use a cost of 12 (each check then takes longer)', replace(spanOf(cost), '12')) : null;
        report(spanOf(cost), {
          message: `A bcrypt cost of ${String(value)} is so fast that stolen hashes are soon guessed. Use 10 or more.`,
          fixes: [fix],
        });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const crypto = require('crypto');\nconst hash = (password, salt) => crypto.createHash('sha256').update(⟦password + salt⟧).digest('hex');\n`,
    },
    {
      code: `import bcrypt from 'bcrypt';\nexport const store = (password: string) => bcrypt.hash(password, ⟦4⟧);\n`,
      fixed: `import bcrypt from 'bcrypt';\nexport const store = (password: string) => bcrypt.hash(password, 12);\n`,
      path: 'example.ts',
    },
    {
      code: `const { pbkdf2Sync } = require('crypto');\nconst key = pbkdf2Sync(text, salt, ⟦1000⟧, 32, 'sha256');\n`,
      fixed: `const { pbkdf2Sync } = require('crypto');\nconst key = pbkdf2Sync(text, salt, 600000, 32, 'sha256');\n`,
    },
    {
      code: `const crypto = require('crypto');\nconst key = crypto.scryptSync(text, salt, 32, { N: ⟦1024⟧ });\n`,
      fixed: `const crypto = require('crypto');\nconst key = crypto.scryptSync(text, salt, 32, { N: 16384 });\n`,
    },
    {
      code: `const key = await crypto.subtle.deriveKey({ name: 'PBKDF2', salt, iterations: ⟦1000⟧, hash: 'SHA-256' }, base, algorithm, false, ['encrypt']);\n`,
      fixed: `const key = await crypto.subtle.deriveKey({ name: 'PBKDF2', salt, iterations: 600000, hash: 'SHA-256' }, base, algorithm, false, ['encrypt']);\n`,
    },
    { code: `import md5 from 'md5';\nuser.hash = md5(⟦user.password⟧);\n` },
  ],
  good: [
    `const crypto = require('crypto');\nconst key = (file) => crypto.createHash('sha256').update(file.content).digest('hex');\n`,
    `import bcrypt from 'bcrypt';\nexport const store = (password) => bcrypt.hash(password, 12);\n`,
    `const crypto = require('crypto');\nconst hash = (password, salt) => crypto.scryptSync(password, salt, 64);\n`,
  ],
} satisfies Examples;
