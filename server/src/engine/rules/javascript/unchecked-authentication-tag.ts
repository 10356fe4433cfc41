import { spanOf } from '../../code/expression.ts';
import { numberOf } from '../../code/languages/javascript/crypto-values.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/unchecked-authentication-tag',
  title: 'Authentication tag is not checked, or is short',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [347, 354],
  controls: ['OWASP A02:2021'],
  references: ['https://nodejs.org/api/crypto.html#deciphersetauthtagbuffer-encoding', 'https://csrc.nist.gov/pubs/sp/800/38/d/final'],
  message: 'Without a full tag, nobody notices when the encrypted data was changed. Check it with setAuthTag and final.',
  why: 'GCM is a stream cipher with a tag. Whoever changes a bit of the encrypted data changes that bit of the text, and only the tag shows it. A program that never sets the tag, or takes a short one, decrypts forged data.',
  remedy:
    '```js\ndecipher.setAuthTag(tag);\nconst text = Buffer.concat([decipher.update(data), decipher.final()]);\n```\n\nUse tags of 16 bytes.',
  fix: 'review',
  listeners: [
    onCall(['*.createDecipheriv', 'createDecipheriv'], (call, context, report) => {
      const algorithm = call.args[0]?.node;
      if (
        algorithm === undefined ||
        call.args.length < 3 ||
        !/-(?:gcm|ccm|ocb)$|^chacha20-poly1305$/i.test(context.stringOf(algorithm) ?? '')
      )
        return;
      // A decipher that is handed on gets its tag elsewhere.
      if (
        call.node.parent?.type === 'return_statement' ||
        call.node.parent?.type === 'arrow_function' ||
        call.node.parent?.type === 'arguments'
      )
        return;
      if (context.mentions(/setAuthTag|\bauthTag\b/)) return;
      report(spanOf(call.callee));
    }),
    onBinding(['authTagLength', 'tagLength'], ({ value, name }, context, report) => {
      const length = numberOf(context, value);
      const least = name === 'authTagLength' ? 12 : 96;
      if (length === null || length >= least || length < 1) return;
      const bits = name === 'authTagLength' ? length * 8 : length;
      if (![32, 64, 48, 80].includes(bits)) return;
      const fix =
        context.expression(value).kind === 'number'
          ? review(
              'Use a full tag (data sealed before can no longer be read)',
              replace(spanOf(value), name === 'authTagLength' ? '16' : '128'),
            )
          : null;
      report(spanOf(value), {
        message: 'A tag this short can be guessed, and changed data then passes as genuine. Use 16 bytes.',
        fixes: [fix],
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const crypto = require('crypto');\nfunction open(data, key, iv) {\n  const decipher = ⟦crypto.createDecipheriv⟧('aes-256-gcm', key, iv);\n  return decipher.update(data, 'hex', 'utf8');\n}\n`,
    },
    {
      code: `const cipher = crypto.createCipheriv('aes-256-gcm', key, iv, { authTagLength: ⟦4⟧ });\n`,
      fixed: `const cipher = crypto.createCipheriv('aes-256-gcm', key, iv, { authTagLength: 16 });\n`,
    },
  ],
  good: [
    `const decipher = crypto.createDecipheriv('aes-256-gcm', key, iv);\ndecipher.setAuthTag(tag);\n`,
    `const decipher = crypto.createDecipheriv('aes-256-cbc', key, iv);\nconst element = { tagLength: 3 };\n`,
  ],
} satisfies Examples;
