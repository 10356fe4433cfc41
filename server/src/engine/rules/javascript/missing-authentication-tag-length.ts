import { spanOf } from '../../code/expression.ts';
import { optionOf } from '../../code/languages/javascript/crypto-values.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { insert, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/missing-authentication-tag-length',
  title: 'Decryption accepts shortened authentication tags',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [347, 310],
  controls: ['OWASP A02:2021'],
  references: ['https://nodejs.org/api/crypto.html#ciphersetauthtagbuffer-encoding', 'https://nodejs.org/api/deprecations.html#DEP0182'],
  message: 'Without authTagLength, tags of 4 bytes are accepted, and those can be guessed. Add { authTagLength: 16 }.',
  why: 'In GCM the tag proves that nobody changed the data. Node takes tags of any allowed length unless told otherwise, so an attacker sends one of four bytes and needs some billion tries, each of which also tells him more about the key that makes the tags.',
  remedy: "```js\nconst decipher = crypto.createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 });\n```",
  fix: 'safe',
  listeners: [
    onCall(['*.createDecipheriv', 'createDecipheriv'], (call, context, report) => {
      const [algorithm, , vector, options] = call.args;
      if (algorithm === undefined || vector === undefined || call.args.some((argument) => argument.spread)) return;
      if (!/-gcm$/i.test(context.stringOf(algorithm.node) ?? '')) return;
      if (
        options !== undefined &&
        (context.expression(context.valueNode(options.node)).kind !== 'object' || optionOf(context, [options], ['authTagLength']) !== null)
      )
        return;
      // A decipher whose tag is never set is the affair of the rule for unchecked tags.
      const isHandedOn = /^(?:return_statement|arrow_function|arguments)$/.test(call.node.parent?.type ?? '');
      if (!isHandedOn && !context.mentions(/setAuthTag|\bauthTag\b/)) return;
      const empty = options !== undefined;
      const checksLength = context.mentions(/[tT]ag\.(?:length|byteLength)\s{0,3}(?:!==|===|<)/);
      if (checksLength) return;
      report(spanOf(call.callee), {
        fixes: [empty ? null : safe('Accept whole tags only', insert(vector.span.end, ', { authTagLength: 16 }'))],
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const crypto = require('crypto');\nconst decipher = ⟦crypto.createDecipheriv⟧('aes-256-gcm', key, iv);\ndecipher.setAuthTag(tag);\n`,
      fixed: `const crypto = require('crypto');\nconst decipher = crypto.createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 });\ndecipher.setAuthTag(tag);\n`,
    },
    {
      code: `import { createDecipheriv } from 'node:crypto';\nconst NAME = 'aes-128-gcm';\nexport const open = (key: Buffer, iv: Buffer) => ⟦createDecipheriv⟧(NAME, key, iv);\n`,
      fixed: `import { createDecipheriv } from 'node:crypto';\nconst NAME = 'aes-128-gcm';\nexport const open = (key: Buffer, iv: Buffer) => createDecipheriv(NAME, key, iv, { authTagLength: 16 });\n`,
      path: 'example.ts',
    },
  ],
  good: [
    `const decipher = crypto.createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 });\n`,
    `const decipher = crypto.createDecipheriv('aes-256-cbc', key, iv);\n`,
    `if (tag.length !== 16) throw new Error('tag');\nconst decipher = crypto.createDecipheriv('aes-256-gcm', key, iv);\n`,
  ],
} satisfies Examples;
