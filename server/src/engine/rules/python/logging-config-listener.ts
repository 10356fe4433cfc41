import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { hasSpread } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/logging-config-listener',
  title: 'Logging settings taken from a socket',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [95, 94],
  controls: ['OWASP A03:2021'],
  references: ['https://docs.python.org/3/library/logging.config.html#logging.config.listen'],
  message: 'Whoever connects to this port runs code here, since parts of the settings are evaluated. Pass `verify=`.',
  why: '`logging.config.listen` opens a port on this machine and evaluates parts of what it receives. Any other account or program on the machine can connect, and then runs code as this one.',
  remedy:
    'Check a signature of what arrives, or read the settings from a file:\n\n```python\nlistener = logging.config.listen(port, verify=check_signature)\n```',
  fix: null,
  listeners: [
    onCall(['logging.config.listen'], (call, context, report) => {
      const verify = argumentOf(call.args, 1, 'verify');
      if (hasSpread(call) || (verify !== null && context.expression(verify.node).kind !== 'null')) return;
      report(spanOf(call.callee));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import logging.config

listener = ⟦logging.config.listen⟧(9999)
`,
    },
    {
      code: `from logging.config import listen

listen_thread = ⟦listen⟧(port=9999, verify=None)
`,
    },
  ],
  good: [
    `import logging.config

listener = logging.config.listen(9999, verify=check)
`,
    `server.listen(9999)
`,
  ],
} satisfies Examples;
