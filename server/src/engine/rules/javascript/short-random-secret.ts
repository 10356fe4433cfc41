import { spanOf } from '../../code/expression.ts';
import { isFilledLater, numberOf } from '../../code/languages/javascript/crypto-values.ts';
import { nameWords, targetNames } from '../../code/languages/javascript/purpose.ts';
import { becomesSecret } from '../../code/languages/javascript/randomness.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/short-random-secret',
  title: 'Random secret is too short',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [331, 326],
  controls: ['OWASP A02:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html#session-id-entropy',
    'https://nodejs.org/api/crypto.html#cryptorandombytessize-callback',
  ],
  message: 'A secret this short can be guessed by trying. Use 16 random bytes or more.',
  why: 'Four bytes are four billion values: with many tokens valid at a time, or a server that does not slow guessing down, some are found in hours. Sixteen bytes cannot be tried.',
  remedy: "`crypto.randomBytes(16).toString('hex')`, or `crypto.randomUUID()`.",
  fix: 'review',
  listeners: [
    onCall(
      ['*.randomBytes', 'randomBytes', 'nanoid', 'nanoid.nanoid', 'crypto-random-string', '*.WordArray.random'],
      (call, context, report) => {
        const size = call.args[0]?.node;
        const count = size === undefined ? null : numberOf(context, size);
        if (size === undefined || count === null || count < 1 || isFilledLater(context, call.node)) return;
        const names = targetNames(context, call.node);
        const isSalt = names.some((name) => nameWords(name).at(-1) === 'salt');
        if (!becomesSecret(context, call.node) && !isSalt) return;
        // A code that a person types is short on purpose, and tried only a few times.
        if (names.some((name) => /pin|otp|code/i.test(name))) return;
        if (count >= (isSalt ? 8 : 10)) return;
        const fix =
          context.expression(size).kind === 'number' ? review('Use 16 (the text becomes longer)', replace(spanOf(size), '16')) : null;
        report(spanOf(size), { fixes: [fix] });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const crypto = require('crypto');\nconst resetToken = crypto.randomBytes(⟦4⟧).toString('hex');\n`,
      fixed: `const crypto = require('crypto');\nconst resetToken = crypto.randomBytes(16).toString('hex');\n`,
    },
    {
      code: `import { nanoid } from 'nanoid';\nuser.apiKey = nanoid(⟦6⟧);\n`,
      fixed: `import { nanoid } from 'nanoid';\nuser.apiKey = nanoid(16);\n`,
    },
  ],
  good: [
    `const resetToken = crypto.randomBytes(32).toString('hex');\n`,
    `const suffix = crypto.randomBytes(4).toString('hex');\nconst loginPin = crypto.randomBytes(3);\n`,
  ],
} satisfies Examples;
