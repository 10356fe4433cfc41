import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { appendArgument, hasSpread } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const verbs = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'request'];

export const rule = pythonRule({
  id: 'python/request-without-timeout',
  title: 'Request that may wait for ever',
  severity: 'info',
  confidence: 'high',
  recommended: false,
  cwe: [400],
  references: ['https://requests.readthedocs.io/en/latest/user/quickstart/#timeouts'],
  message: 'Without a timeout this waits for ever when the server does not answer. Pass `timeout=`.',
  why: '`requests` has no timeout of its own. A server that accepts the connection and stays silent holds the thread; a few such requests stop the whole service.',
  remedy: 'Say how long to wait, in seconds:\n\n```python\nrequests.get(url, timeout=10)\n```',
  fix: 'review',
  listeners: [
    onCall(
      ['requests', 'requests.Session()', 'requests.session()'].flatMap((owner) => verbs.map((verb) => `${owner}.${verb}`)),
      (call, context, report) => {
        if (hasSpread(call)) return;
        const timeout = argumentOf(call.args, 'timeout');
        if (timeout !== null && context.expression(timeout.node).kind !== 'null') return;
        const edit = timeout === null ? appendArgument(call, 'timeout=10') : replace(timeout.span, 'timeout=10');
        report(timeout?.span ?? spanOf(call.callee), { fixes: [edit === null ? null : review('Wait at most 10 seconds', edit)] });
      },
    ),
    // httpx waits five seconds unless it is told not to.
    onCall(
      [...verbs, 'stream', 'Client', 'AsyncClient'].flatMap((name) => [
        `httpx.${name}`,
        `httpx.Client().${name}`,
        `httpx.AsyncClient().${name}`,
      ]),
      (call, context, report) => {
        const timeout = argumentOf(call.args, 'timeout');
        if (timeout === null || context.expression(timeout.node).kind !== 'null') return;
        report(timeout.span, { fixes: [review('Wait at most 10 seconds', replace(timeout.span, 'timeout=10'))] });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import requests

answer = ⟦requests.get⟧("https://api.example.com/users")
`,
      fixed: `import requests

answer = requests.get("https://api.example.com/users", timeout=10)
`,
    },
    {
      code: `import requests

session = requests.Session()
⟦session.post⟧(url, json=body)
session.put(url, ⟦timeout=None⟧)
`,
      fixed: `import requests

session = requests.Session()
session.post(url, json=body, timeout=10)
session.put(url, timeout=10)
`,
    },
  ],
  good: [
    `import httpx

httpx.get(url, timeout=5)
`,
    `import requests

requests.get(url, timeout=5)
requests.post(url, **options)
`,
    `import httpx

httpx.get(url)
`,
  ],
} satisfies Examples;
