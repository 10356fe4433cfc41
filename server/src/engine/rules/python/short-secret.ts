import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { becomesSecret } from '../../code/languages/python/randomness.ts';
import { receiverNames } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

/** Values that need no more than 8 or 12 bytes. */
const shortByNature = /nonce|salt|iv$|vector|suffix|prefix|name|(?:^|_)id$|trace|request|span|boundary/i;

export const rule = pythonRule({
  id: 'python/short-secret',
  title: 'Secret with too few random bytes',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [331, 334],
  controls: ['OWASP A02:2021'],
  references: ['https://docs.python.org/3/library/secrets.html#how-many-bytes-should-tokens-use'],
  message: 'A secret of fewer than 16 random bytes can be guessed by trying. Use 32 bytes.',
  why: 'Eight bytes are tried through by rented machines, four by one laptop. Where tokens of many users are valid at once, guessing any one of them takes a fraction of that.',
  remedy: 'Leave the number out (the library then takes enough), or say 32:\n\n```python\ntoken = secrets.token_urlsafe(32)\n```',
  fix: 'review',
  listeners: [
    onCall(
      ['secrets.token_bytes', 'secrets.token_hex', 'secrets.token_urlsafe', 'os.urandom', 'Crypto.Random.get_random_bytes'],
      (call, context, report) => {
        const size = argumentOf(call.args, 0, 'nbytes');
        const value = size === null ? undefined : context.valueOf(size.node);
        if (size === null || typeof value !== 'number' || value >= 16) return;
        const names = receiverNames(call.node, context);
        if (names.some((name) => shortByNature.test(name))) return;
        if (
          !call.name.path.startsWith('secrets.') &&
          !becomesSecret(call, context) &&
          !names.some((name) => /key|secret|token|password/i.test(name))
        )
          return;
        const isLiteral = context.expression(size.node).kind === 'number';
        report(spanOf(size.node), {
          fixes: [isLiteral ? review('Use 32 bytes (the text grows)', replace(spanOf(size.node), '32')) : null],
        });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import secrets

token = secrets.token_hex(⟦8⟧)
`,
      fixed: `import secrets

token = secrets.token_hex(32)
`,
    },
    {
      code: `import os

key = os.urandom(⟦8⟧)
`,
      fixed: `import os

key = os.urandom(32)
`,
    },
  ],
  good: [
    `import secrets

token = secrets.token_hex(16)
`,
    `import os

nonce = os.urandom(12)
part = os.urandom(4)
`,
  ],
} satisfies Examples;
