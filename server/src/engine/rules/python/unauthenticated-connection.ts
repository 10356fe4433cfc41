import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { hasSpread, isTestFile } from '../../code/languages/python/calls.ts';
import { isStaticBytes } from '../../code/languages/python/static-bytes.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

/** Place of the key in each call. */
const places: Readonly<Record<string, number>> = {
  'multiprocessing.connection.Listener': 3,
  'multiprocessing.connection.Client': 2,
  'multiprocessing.managers.BaseManager': 1,
  'multiprocessing.managers.SyncManager': 1,
};

export const rule = pythonRule({
  id: 'python/unauthenticated-connection',
  title: 'Connection between processes that anyone may join',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [306, 502, 798],
  controls: ['OWASP A07:2021'],
  references: ['https://docs.python.org/3/library/multiprocessing.html#module-multiprocessing.connection'],
  message: 'Whoever connects here runs code, since messages are unpickled. Pass `authkey=` with a secret key.',
  why: 'Both sides of a `multiprocessing` connection unpickle what they receive, and a pickle is a program. Without a key, or with one that stands in the code, every account that reaches the address is trusted.',
  remedy: 'Make a key that only the processes know:\n\n```python\nlistener = Listener(address, authkey=os.environb[b"QUEUE_KEY"])\n```',
  fix: null,
  listeners: [
    onCall(Object.keys(places), (call, context, report) => {
      if (hasSpread(call) || isTestFile(context.path)) return;
      const isManager = /Manager$/.test(call.name.path);
      const key = argumentOf(call.args, places[call.name.path] ?? 9, 'authkey');
      // Managers make a key of their own, and a name of a pipe is no address that others reach.
      if (
        key === null
          ? isManager || call.args.length === 0
          : context.expression(key.node).kind !== 'null' && !isStaticBytes(key.node, context)
      )
        return;
      report(key === null ? spanOf(call.callee) : spanOf(key.node));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `from multiprocessing.connection import Listener

with ⟦Listener⟧(("0.0.0.0", 6000)) as listener:
    connection = listener.accept()
`,
    },
    {
      code: `from multiprocessing.managers import BaseManager

manager = BaseManager(address=("", 50000), authkey=⟦b"abracadabra"⟧)
`,
    },
  ],
  good: [
    `import os
from multiprocessing.connection import Listener

listener = Listener(address, authkey=os.environb[b"QUEUE_KEY"])
`,
    `from multiprocessing.managers import BaseManager

manager = BaseManager()
`,
  ],
} satisfies Examples;
