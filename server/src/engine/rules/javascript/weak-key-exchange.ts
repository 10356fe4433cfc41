import { spanOf } from '../../code/expression.ts';
import { contentOf, numberOf } from '../../code/languages/javascript/crypto-values.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/weak-key-exchange',
  title: 'Diffie-Hellman group is too small',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [326],
  controls: ['OWASP A02:2021'],
  references: ['https://nodejs.org/api/crypto.html#class-diffiehellmangroup', 'https://weakdh.org/'],
  message: 'Exchanges in this group can be broken, and recorded traffic read later. Use modp14 or larger, or X25519.',
  why: 'For one prime, the hard part of breaking Diffie-Hellman is done once, and then every exchange with it is cheap to break (Logjam). Primes of 1024 bits are within reach of states, smaller ones of anybody.',
  remedy: "Use `crypto.getDiffieHellman('modp14')` (2048 bits) or larger, or better `crypto.diffieHellman` with X25519 keys.",
  fix: 'review',
  listeners: [
    onCall(
      ['*.getDiffieHellman', 'getDiffieHellman', '*.createDiffieHellmanGroup', 'createDiffieHellmanGroup', '*.DiffieHellmanGroup'],
      (call, context, report) => {
        const group = call.args[0]?.node;
        if (group === undefined || !/^modp[125]$/.test(context.stringOf(group) ?? '')) return;
        const content = contentOf(context, group);
        report(spanOf(group), {
          fixes: [content === null ? null : review('Use modp14 (the other side must use it too)', replace(content, 'modp14'))],
        });
      },
    ),
    onCall(['*.createDiffieHellman', 'createDiffieHellman', '*.DiffieHellman'], (call, context, report) => {
      const size = call.args[0]?.node;
      const bits = size === undefined ? null : numberOf(context, size);
      if (size === undefined || bits === null || bits >= 2048) return;
      const isNumber = context.expression(size).kind === 'number';
      report(spanOf(size), {
        fixes: [isNumber ? review('Use a prime of 2048 bits (takes longer to find)', replace(spanOf(size), '2048')) : null],
      });
    }),
    onBinding(['primeLength', 'minDHSize'], ({ value, name }, context, report) => {
      const bits = numberOf(context, value);
      if (bits === null || bits >= 2048 || (name === 'minDHSize' && bits > 1024)) return;
      const isNumber = context.expression(value).kind === 'number';
      report(spanOf(value), {
        fixes: [isNumber ? review('Use 2048 bits (the other side must do so too)', replace(spanOf(value), '2048')) : null],
      });
    }),
    onBinding(['group'], ({ value }, context, report) => {
      if (!/^modp[125]$/.test(context.stringOf(value) ?? '')) return;
      const content = contentOf(context, value);
      report(spanOf(value), {
        fixes: [content === null ? null : review('Use modp14 (the other side must use it too)', replace(content, 'modp14'))],
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const crypto = require('crypto');\nconst exchange = crypto.getDiffieHellman(⟦'modp2'⟧);\n`,
      fixed: `const crypto = require('crypto');\nconst exchange = crypto.getDiffieHellman('modp14');\n`,
    },
    {
      code: `import { createDiffieHellman } from 'node:crypto';\nexport const exchange = createDiffieHellman(⟦512⟧);\n`,
      fixed: `import { createDiffieHellman } from 'node:crypto';\nexport const exchange = createDiffieHellman(2048);\n`,
    },
  ],
  good: [
    `const exchange = crypto.getDiffieHellman('modp15');\n`,
    `const exchange = crypto.createDiffieHellman(2048);\nconst other = crypto.createDiffieHellman(prime);\n`,
  ],
} satisfies Examples;
