import { spanOf } from '../../code/expression.ts';
import { fixedBytes } from '../../code/languages/javascript/crypto-values.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/static-salt',
  title: 'Salt is the same for all passwords',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [760, 759],
  controls: ['OWASP A02:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#salting',
    'https://nodejs.org/api/crypto.html#cryptoscryptpassword-salt-keylen-options-callback',
  ],
  message: 'With one salt for all, a stolen table is cracked in one go. Make a random salt for each password.',
  why: 'The salt makes equal passwords look different, so that each has to be guessed by itself. When it stands in the code, an attacker computes the hashes of common passwords once and looks all of them up.',
  remedy:
    '```js\nconst salt = crypto.randomBytes(16);\nconst hash = crypto.scryptSync(password, salt, 64);\n```\n\nStore the salt beside the hash; it need not be secret.',
  fix: 'review',
  listeners: [
    onCall(
      ['pbkdf2', 'pbkdf2Sync', 'scrypt', 'scryptSync', 'PBKDF2', 'EvpKDF', 'argon2i', 'argon2id'].flatMap((name) => [name, `*.${name}`]),
      (call, context, report) => {
        const salt = call.args[1]?.node;
        if (salt === undefined || context.localFunction(call.callee) !== null || fixedBytes(context, salt) === null) return;
        const callee = context.expression(call.callee);
        const isNode = /(?:^|\.)(?:pbkdf2|scrypt)(?:Sync)?$/.test(call.name.path);
        const fix =
          callee.kind === 'member' && isNode
            ? review(
                'Use a random salt (store it beside the hash)',
                replace(spanOf(salt), `${context.textOf(callee.object)}.randomBytes(16)`),
              )
            : null;
        report(spanOf(salt), { fixes: [fix] });
      },
    ),
    onCall(['bcrypt.hash', 'bcrypt.hashSync', 'bcryptjs.hash', 'bcryptjs.hashSync'], (call, context, report) => {
      const salt = call.args[1]?.node;
      if (salt === undefined || !/^\$2[abxy]?\$/.test(context.stringOf(salt) ?? '')) return;
      report(spanOf(salt), { fixes: [review('Let bcrypt make the salt (hashes made before still verify)', replace(spanOf(salt), '12'))] });
    }),
    onBinding(
      ['salt'],
      ({ value }, context, report) => {
        const object = value.parent?.parent;
        const owner = object?.parent?.parent;
        if (object?.type !== 'object' || owner?.type !== 'call_expression' || fixedBytes(context, value) === null) return;
        const callee = owner.childForFieldName('function')?.text ?? '';
        const isPassword = /PBKDF2/.test(context.textOf(object)) || /argon2\w{0,3}\.hash$|argon2(?:id|i|d)?$|scrypt$/i.test(callee);
        if (isPassword) report(spanOf(value));
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const crypto = require('crypto');\nconst hash = crypto.scryptSync(password, ⟦'salt'⟧, 64);\n`,
      fixed: `const crypto = require('crypto');\nconst hash = crypto.scryptSync(password, crypto.randomBytes(16), 64);\n`,
    },
    {
      code: `const bcrypt = require('bcrypt');\nconst SALT = '$2b$10$abcdefghijklmnopqrstuv';\nconst hash = bcrypt.hashSync(password, ⟦SALT⟧);\n`,
      fixed: `const bcrypt = require('bcrypt');\nconst SALT = '$2b$10$abcdefghijklmnopqrstuv';\nconst hash = bcrypt.hashSync(password, 12);\n`,
    },
    {
      code: `const key = await crypto.subtle.deriveKey({ name: 'PBKDF2', salt: ⟦new Uint8Array(16)⟧, iterations: 600000, hash: 'SHA-256' }, base, algorithm, false, usages);\n`,
    },
  ],
  good: [
    `const hash = crypto.scryptSync(password, crypto.randomBytes(16), 64);\n`,
    `const hash = crypto.scryptSync(password, user.salt, 64);\nconst soup = { salt: 'a pinch' };\n`,
  ],
} satisfies Examples;
