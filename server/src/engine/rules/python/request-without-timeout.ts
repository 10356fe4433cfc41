import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { appendArgument, hasSpread } from '../../code/languages/python/calls.ts';
import { isRequestsSession, requestsCalls, verbs } from '../../code/languages/python/web-clients.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const setsTimeoutElsewhere = /TimeoutHTTPAdapter|TimeoutAdapter|\.request\s*=\s*functools\.partial|setdefaulttimeout/;

export const rule = pythonRule({
  id: 'python/request-without-timeout',
  title: 'Request that may wait for ever',
  severity: 'hint',
  confidence: 'high',
  recommended: false,
  cwe: [400, 1088],
  references: ['https://requests.readthedocs.io/en/latest/user/quickstart/#timeouts', 'https://www.python-httpx.org/advanced/timeouts/'],
  message: 'Without a timeout this waits for ever when the server does not answer. Pass `timeout=`.',
  why: '`requests` has no timeout of its own. A server that accepts the connection and stays silent holds the thread; a few such requests stop the whole service.',
  remedy: 'Say how long to wait, in seconds:\n\n```python\nrequests.get(url, timeout=10)\n```',
  fix: 'review',
  listeners: [
    onCall([...requestsCalls, ...verbs.map((verb) => `*.${verb}`)], (call, context, report) => {
      if (!requestsCalls.includes(call.name.path) && !isRequestsSession(call, context)) return;
      if (hasSpread(call) || call.args.length === 0 || context.mentions(setsTimeoutElsewhere)) return;
      const timeout = argumentOf(call.args, 'timeout');
      if (timeout !== null && context.expression(timeout.node).kind !== 'null') return;
      const edit = timeout === null ? appendArgument(call, 'timeout=10') : replace(timeout.span, 'timeout=10');
      report(timeout?.span ?? spanOf(call.callee), { fixes: [edit === null ? null : review('Wait at most 10 seconds', edit)] });
    }),
    // httpx waits five seconds unless it is told not to; aiohttp five minutes; urllib3 and urllib wait for ever as well.
    onCall(
      [
        ...[...verbs, 'stream', 'Client', 'AsyncClient'].flatMap((name) => [
          `httpx.${name}`,
          `httpx.Client().${name}`,
          `httpx.AsyncClient().${name}`,
        ]),
        ...verbs.flatMap((name) => [`aiohttp.ClientSession().${name}`, `urllib3.PoolManager().${name}`]),
        'aiohttp.ClientSession',
        'aiohttp.request',
        'urllib3.PoolManager',
        'urllib.request.urlopen',
        'socket.create_connection',
      ],
      (call, context, report) => {
        const timeout = argumentOf(call.args, 'timeout');
        if (timeout === null || context.expression(timeout.node).kind !== 'null') return;
        report(timeout.span, {
          fixes: [/aiohttp/.test(call.name.path) ? null : review('Wait at most 10 seconds', replace(timeout.span, 'timeout=10'))],
        });
      },
    ),
    onCall(['aiohttp.ClientTimeout'], (call, context, report) => {
      const total = argumentOf(call.args, 0, 'total');
      if (total === null || context.expression(total.node).kind !== 'null' || call.args.length > 1) return;
      report(total.span, { fixes: [review('Wait at most 30 seconds', replace(spanOf(total.node), '30'))] });
    }),
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
settings.get("name")
`,
  ],
} satisfies Examples;
