import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { servesSecret } from '../../code/languages/javascript/randomness.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, review, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

/** The whole chain on `Math.random()`: `Math.random().toString(36).slice(2)`. */
function textChain(node: SyntaxNode): SyntaxNode | null {
  let current = node;
  let makesText = false;
  while (current.parent?.type === 'member_expression' && current.parent.parent?.type === 'call_expression') {
    const name = current.parent.childForFieldName('property')?.text ?? '';
    if (!/^(?:toString|slice|substr|substring|padStart|padEnd|replace|toUpperCase|toLowerCase)$/.test(name)) return null;
    makesText ||= name === 'toString';
    current = current.parent.parent;
  }
  return makesText ? current : null;
}

export const rule = javascriptRule({
  id: 'javascript/insecure-randomness',
  title: 'Secret is made with predictable random numbers',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [338],
  controls: ['OWASP A02:2021'],
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Math/random',
    'https://developer.mozilla.org/en-US/docs/Web/API/Crypto/randomUUID',
  ],
  message: 'Math.random is predictable, so this secret can be guessed from others. Use crypto.randomUUID or randomBytes.',
  why: '`Math.random` is made for speed: after a few outputs its whole state can be computed, and with it every number before and after. A token, code or password made with it can be guessed by whoever has seen some of them.',
  remedy:
    "Use `crypto.randomUUID()`, `crypto.randomBytes(32).toString('hex')`, or `crypto.randomInt(100000, 1000000)` for a code of digits; in browsers, `crypto.getRandomValues`.",
  fix: 'safe',
  listeners: [
    onCall(['Math.random'], (call, context, report) => {
      if (!servesSecret(context, call.node)) return;
      const chain = textChain(call.node);
      const fix =
        chain === null
          ? review(
              'Use a number from the secure generator (needs the global `crypto`)',
              replace(spanOf(call.node), '(crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32)'),
            )
          : review('Use crypto.randomUUID (36 characters; needs the global `crypto`)', replace(spanOf(chain), 'crypto.randomUUID()'));
      report(spanOf(call.node), { fixes: [fix] });
    }),
    onCall(['*.pseudoRandomBytes', 'pseudoRandomBytes'], (call, context, report) => {
      const callee = context.expression(call.callee);
      const fix =
        callee.kind === 'member'
          ? safe(
              'Use randomBytes',
              replace({ start: call.callee.endIndex - callee.property.length, end: call.callee.endIndex }, 'randomBytes'),
            )
          : null;
      report(spanOf(call.callee), {
        severity: 'info',
        message: 'pseudoRandomBytes promises no strength; today it only happens to equal randomBytes. Use randomBytes.',
        fixes: [fix],
      });
    }),
  ],
});

export const examples = {
  bad: [
    { code: `const resetToken = ⟦Math.random()⟧.toString(36).substring(2, 15);\n`, fixed: `const resetToken = crypto.randomUUID();\n` },
    {
      code: `function generatePassword(length) {\n  let result = '';\n  for (let i = 0; i < length; i++) result += letters[Math.floor(⟦Math.random()⟧ * letters.length)];\n  return result;\n}\n`,
      fixed: `function generatePassword(length) {\n  let result = '';\n  for (let i = 0; i < length; i++) result += letters[Math.floor((crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32) * letters.length)];\n  return result;\n}\n`,
    },
    {
      code: `const crypto = require('crypto');\nconst bytes = ⟦crypto.pseudoRandomBytes⟧(16);\n`,
      fixed: `const crypto = require('crypto');\nconst bytes = crypto.randomBytes(16);\n`,
    },
  ],
  good: [
    `const colour = colours[Math.floor(Math.random() * colours.length)];\nconst tokenIndex = Math.floor(Math.random() * 3);\n`,
    `function refreshToken() {\n  setTimeout(refreshToken, Math.random() * 1000);\n}\n`,
    `const token = crypto.randomUUID();\n`,
  ],
} satisfies Examples;
