import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

/** True for bytes that are the same each time the program runs. */
function isFixed(context: CodeContext, vector: SyntaxNode): boolean {
  const text = context.valueOf(vector);
  if (typeof text === 'string') return text !== '';
  const value = context.valueNode(vector);
  const expression = context.expression(value);
  if (expression.kind !== 'call') return false;
  const path = context.resolve(expression.callee)?.path ?? '';
  const [first] = expression.args;
  if (first === undefined || !expression.args.every((argument) => context.isConstant(argument.node))) return false;
  if (/^(?:buffer\.)?Buffer\.(?:from|alloc|allocUnsafe)$|^(?:buffer\.)?Buffer$|^(?:crypto-js|CryptoJS)\.enc\.\w+\.parse$/.test(path))
    return !isFilledLater(context, vector);
  return path === 'Uint8Array' && !isFilledLater(context, vector);
}

/** True when the bytes are written after they were made: `crypto.randomFillSync(iv)`, `iv.set(…)`. */
function isFilledLater(context: CodeContext, vector: SyntaxNode): boolean {
  const expression = context.expression(vector);
  if (expression.kind !== 'name') return false;
  const name = expression.name.replaceAll('$', '\\$');
  return new RegExp(
    `(?:randomFill\\w*|getRandomValues|copy|set|arraycopy)\\([^()]*\\b${name}\\b|\\b${name}\\.(?:write\\w*|set|fill|copy)\\(|\\b${name}\\[`,
  ).test(context.facts.text);
}

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
    onCall(['crypto.createCipheriv', 'crypto-browserify.createCipheriv'], (call, context, report) => {
      const [algorithm, , vector] = call.args;
      if (algorithm === undefined || vector === undefined || !isFixed(context, vector.node)) return;
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
      ['iv'],
      ({ value }, context, report) => {
        const object = value.parent?.parent;
        if (object?.type !== 'object' || !isFixed(context, value)) return;
        const owner = object.parent?.parent;
        if (owner?.type !== 'call_expression' || !/\.(?:encrypt|start)$/.test(owner.childForFieldName('function')?.text ?? '')) return;
        if (/ECB/.test(context.textOf(object))) return;
        report(spanOf(value));
      },
      ['pair'],
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
  ],
  good: [
    `const crypto = require('crypto');\nconst iv = crypto.randomBytes(16);\nconst cipher = crypto.createCipheriv('aes-256-cbc', key, iv);\n`,
    `const crypto = require('crypto');\nconst iv = Buffer.alloc(16);\ncrypto.randomFillSync(iv);\nconst cipher = crypto.createCipheriv('aes-256-cbc', key, iv);\n`,
    `const cipher = require('crypto').createCipheriv('aes-128-ecb', key, '');\n`,
  ],
} satisfies Examples;
