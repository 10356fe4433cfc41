import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

const plainMode = /^(?:aes|camellia|aria|sm4)-?(?:128|192|256)?-(?:cbc|ctr|cfb\d?|ofb)$|^aes-?(?:128|192|256)$|^aes(?:128|192|256)$/i;

/** A function that also makes a keyed digest over what it encrypted has its own way of noticing changes. */
function authenticates(context: CodeContext, node: SyntaxNode): boolean {
  const owner = context.facts.functionAt(node.startIndex)?.node;
  const start = owner?.startIndex ?? Math.max(0, node.startIndex - 500);
  const around = context.facts.wholeText.slice(start, owner?.endIndex ?? node.endIndex + 500);
  return /createHmac|HmacSHA|\bhmac\(|subtle\.sign\(|timingSafeEqual/i.test(around);
}

export const rule = javascriptRule({
  id: 'javascript/unauthenticated-encryption',
  title: 'Encryption does not notice changes',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [353, 327],
  controls: ['OWASP A02:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Cryptographic_Storage_Cheat_Sheet.html',
    'https://nodejs.org/api/crypto.html#cryptocreatecipherivalgorithm-key-iv-options',
  ],
  message: 'This mode encrypts but does not notice changes, and CBC can leak the text by its errors. Use aes-256-gcm.',
  why: 'In CBC, CTR and CFB mode an attacker can flip chosen bits of the decrypted text. If a server tells, by an error or its timing, whether the padding of a CBC text was right, he can read the whole text (padding oracle).',
  remedy:
    "```js\nconst cipher = crypto.createCipheriv('aes-256-gcm', key, crypto.randomBytes(12));\n```\n\nStore `cipher.getAuthTag()` beside the data and give it to `decipher.setAuthTag`.",
  fix: null,
  listeners: [
    onCall(
      ['*.createCipheriv', 'createCipheriv', '*.createDecipheriv', 'createDecipheriv', '*.cipher.createCipher', '*.cipher.createDecipher'],
      (call, context, report) => {
        const algorithm = call.args[0]?.node;
        if (algorithm === undefined || !plainMode.test(context.stringOf(algorithm) ?? '') || authenticates(context, call.node)) return;
        report(spanOf(algorithm));
      },
    ),
    onCall(
      [
        '*.AES.encrypt',
        '*.AES.decrypt',
        '*.ModeOfOperation.cbc',
        '*.ModeOfOperation.ctr',
        'crypto-js/aes.encrypt',
        'crypto-js/aes.decrypt',
      ],
      (call, context, report) => {
        if (authenticates(context, call.node)) return;
        if (!/crypto-?js|aes-?js|AES/i.test(call.name.path)) return;
        report(spanOf(call.callee));
      },
    ),
    onBinding(
      ['name'],
      ({ value }, context, report) => {
        if (!/^AES-(?:CBC|CTR)$/i.test(context.stringOf(value) ?? '') || authenticates(context, value)) return;
        report(spanOf(value));
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    { code: `const crypto = require('crypto');\nconst cipher = crypto.createCipheriv(⟦'aes-256-cbc'⟧, key, iv);\n` },
    { code: `import CryptoJS from 'crypto-js';\nexport const seal = (text, key, iv) => ⟦CryptoJS.AES.encrypt⟧(text, key, { iv });\n` },
    { code: `const sealed = await crypto.subtle.encrypt({ name: ⟦'AES-CBC'⟧, iv }, key, data);\n` },
  ],
  good: [
    `const cipher = crypto.createCipheriv('aes-256-gcm', key, iv);\n`,
    `const cipher = crypto.createCipheriv('aes-256-cbc', key, iv);\nconst mac = crypto.createHmac('sha256', macKey).update(sealed).digest();\n`,
  ],
} satisfies Examples;
