import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
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
        !/(?:^|\.)crypto\.create(?:Hash|Hmac)\(\)(?:\.update\(\))*\.update$|(?:sha\.js|hash\.js\.\w+)\(\)\.update$/.test(call.name.path)
      )
        return;
      if (/createHmac/.test(call.name.path)) return;
      if (passwordIn(context, data)) report(spanOf(data));
    }),
    onCall(digests, (call, context, report) => {
      const data = argumentOf(call.args, call.name.path === 'crypto.hash' ? 1 : 0)?.node;
      if (data !== undefined && passwordIn(context, data)) report(spanOf(data));
    }),
    onCall(['crypto.pbkdf2', 'crypto.pbkdf2Sync', 'pbkdf2.pbkdf2', 'pbkdf2.pbkdf2Sync'], (call, context, report) => {
      const rounds = argumentOf(call.args, 2)?.node;
      const count = rounds === undefined ? undefined : context.valueOf(rounds);
      if (rounds === undefined || typeof count !== 'number' || count >= 100_000) return;
      const isLiteral = context.expression(rounds).kind === 'number';
      const fix = isLiteral
        ? review('Use 600000 rounds (keys and hashes made before no longer match)', replace(spanOf(rounds), '600000'))
        : null;
      report(spanOf(rounds), {
        message: `Only ${count.toLocaleString('en')} rounds of PBKDF2: stolen hashes are soon guessed. Use 600,000 or more.`,
        confidence: 'medium',
        fixes: [fix],
      });
    }),
    onCall(
      ['bcrypt', 'bcryptjs'].flatMap((module) => ['hash', 'hashSync', 'genSalt', 'genSaltSync'].map((name) => `${module}.${name}`)),
      (call, context, report) => {
        const cost = argumentOf(call.args, /hash/.test(call.name.path) ? 1 : 0)?.node;
        const value = cost === undefined ? undefined : context.valueOf(cost);
        if (cost === undefined || typeof value !== 'number' || value >= 10) return;
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
    { code: `import md5 from 'md5';\nuser.hash = md5(⟦user.password⟧);\n` },
  ],
  good: [
    `const crypto = require('crypto');\nconst key = (file) => crypto.createHash('sha256').update(file.content).digest('hex');\n`,
    `import bcrypt from 'bcrypt';\nexport const store = (password) => bcrypt.hash(password, 12);\n`,
    `const crypto = require('crypto');\nconst hash = (password, salt) => crypto.scryptSync(password, salt, 64);\n`,
  ],
} satisfies Examples;
