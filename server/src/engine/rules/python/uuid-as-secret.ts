import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { becomesSecret, makesGuessableSecret } from '../../code/languages/python/randomness.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/uuid-as-secret',
  title: 'UUID that tells the machine, or stands for a secret',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [330, 340],
  controls: ['OWASP A02:2021'],
  references: ['https://docs.python.org/3/library/uuid.html', 'https://datatracker.ietf.org/doc/html/rfc9562#section-8'],
  message: 'A UUID names things; it is no secret. Version 1 even tells time and machine. Use `secrets.token_urlsafe` for secrets.',
  why: 'Version 1 is made of the clock and the network address, so that others of the same machine can be computed. RFC 9562 says not to take UUIDs for hard to guess, of whatever version: they are logged, shared and put into addresses as names are.',
  remedy: 'Use `uuid.uuid4()` for names, and a token for secrets:\n\n```python\ntoken = secrets.token_urlsafe(32)\n```',
  fix: 'review',
  listeners: [
    onCall(['uuid.uuid1'], (call, context, report) => {
      if (makesGuessableSecret(call, context)) return;
      const property = call.callee.type === 'attribute' ? call.callee.childForFieldName('attribute') : null;
      const fix =
        property === null || call.args.length > 0
          ? null
          : review('Use a random UUID (they no longer sort by time)', replace(spanOf(property), 'uuid4'));
      report(spanOf(call.callee), { fixes: [fix] });
    }),
    onCall(['uuid.uuid3', 'uuid.uuid4', 'uuid.uuid5'], (call, context, report) => {
      if (becomesSecret(call, context)) report(spanOf(call.callee));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import uuid

name = ⟦uuid.uuid1⟧()
`,
      fixed: `import uuid

name = uuid.uuid4()
`,
    },
    {
      code: `from uuid import uuid4

reset_token = str(⟦uuid4⟧())
`,
    },
  ],
  good: [
    `import uuid

order.number = uuid.uuid4()
`,
    `import secrets

reset_token = secrets.token_urlsafe(32)
`,
  ],
} satisfies Examples;
