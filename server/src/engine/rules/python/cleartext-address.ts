import { replace, review } from '../../fix/edit.ts';
import type { Examples, Report } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { importsModule } from '../../code/languages/python/calls.ts';
import { textParts } from '../../code/languages/python/text-parts.ts';
import { requestsCalls, verbs } from '../../code/languages/python/web-clients.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const openScheme = /^(?:http|ftp|ws):\/\//i;
const privateHost =
  /^(?:http|ftp|ws):\/\/(?:[^/@]{0,100}@)?(?:localhost|127\.\d{1,3}\.|0\.0\.0\.0|\[::1\]|\[::\]|169\.254\.|host\.docker\.internal|[\w-]{1,63}(?::\d{1,5})?(?:\/|$)|[\w.-]{1,200}\.(?:local|localhost|test|internal|invalid)(?::\d|\/|$))/i;

function check(node: SyntaxNode | undefined, context: CodeContext, report: Report): void {
  const [first] = node === undefined ? [] : textParts(node, context);
  if (node === undefined || first?.kind !== 'text' || !openScheme.test(first.value) || privateHost.test(first.value)) return;
  const scheme = openScheme.exec(first.value)?.[0] ?? '';
  // A host that is filled in is not known to be far away, except where it is the whole rest.
  const written = context.textOf(node);
  const secure = { 'http://': 'https://', 'ws://': 'wss://' }[scheme];
  const prefix = /^[a-zA-Z]{0,2}["']/.exec(written)?.[0];
  const start = node.startIndex + (prefix?.length ?? 0);
  const fixable = secure !== undefined && prefix !== undefined && written.startsWith(prefix + scheme);
  report(spanOf(node), {
    fixes: [fixable ? review(`Use ${secure} (the server must support it)`, replace({ start, end: start + scheme.length }, secure)) : null],
  });
}

export const rule = pythonRule({
  id: 'python/cleartext-address',
  title: 'Request to an address without TLS',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [319],
  controls: ['OWASP A02:2021'],
  references: ['https://cwe.mitre.org/data/definitions/319.html', 'https://docs.python.org/3/library/urllib.request.html'],
  message: 'Whoever is on the way reads and changes this request and its answer. Use https://.',
  why: 'Without TLS, a hotspot, a proxy or anyone on the same network sees the address, the headers and the body, and can answer in the place of the server. What is downloaded so must not be trusted, let alone run.',
  remedy: 'Use the `https://` address of the service.',
  fix: 'review',
  listeners: [
    onCall(
      [
        ...requestsCalls,
        ...[...verbs, 'stream'].flatMap((verb) => [
          `httpx.${verb}`,
          `httpx.Client().${verb}`,
          `httpx.AsyncClient().${verb}`,
          `aiohttp.ClientSession().${verb}`,
        ]),
        'aiohttp.request',
        'urllib3.PoolManager().request',
        'urllib3.request',
        'requests.Request',
      ],
      (call, context, report) => {
        const place = /\.(?:request|stream|Request)$/.test(call.name.path) ? 1 : 0;
        check(argumentOf(call.args, place, 'url')?.node, context, report);
      },
    ),
    onCall(
      [
        ...['urllib.request', 'urllib2', 'urllib', 'six.moves.urllib.request'].flatMap((module) => [
          `${module}.urlopen`,
          `${module}.urlretrieve`,
          `${module}.Request`,
          `${module}.URLopener().open`,
          `${module}.URLopener().retrieve`,
          `${module}.FancyURLopener().open`,
          `${module}.OpenerDirector().open`,
          `${module}.build_opener().open`,
        ]),
        'httplib2.Http().request',
        'wget.download',
        'xmlrpc.client.ServerProxy',
        'xmlrpclib.ServerProxy',
        'websocket.create_connection',
        'websocket.WebSocketApp',
        'websockets.connect',
        'feedparser.parse',
        'pandas.read_csv',
        'pandas.read_html',
        'suds.client.Client',
        'zeep.Client',
      ],
      (call, context, report) => {
        check(argumentOf(call.args, 0, 'url')?.node, context, report);
      },
    ),
    onCall(['*.get', '*.post', '*.put', '*.patch', '*.delete', '*.open', '*.ws_connect', '*.retrieve'], (call, context, report) => {
      const address = argumentOf(call.args, 0, 'url')?.node;
      if (address === undefined || call.name.root === 'import' || /^(?:requests|httpx|aiohttp|urllib)/.test(call.name.path)) return;
      if (
        importsModule(context, 'requests', 'httpx', 'aiohttp', 'urllib', 'urllib2') &&
        !/^(?:cache|self\.cache|client)\./.test(call.name.path)
      )
        check(address, context, report);
    }),
    onCall(
      [
        'http.client.HTTPConnection',
        'HTTPConnection',
        'httplib.HTTPConnection',
        'urllib3.HTTPConnectionPool',
        'urllib3.connectionpool.HTTPConnectionPool',
      ],
      (call, context, report) => {
        const host = argumentOf(call.args, 0, 'host');
        const name = host === null ? null : context.stringOf(host.node);
        if (name !== null && privateHost.test(`http://${name}/`)) return;
        report(spanOf(call.callee));
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import requests

answer = requests.get(⟦"http://api.example.com/users"⟧, timeout=5)
`,
      fixed: `import requests

answer = requests.get("https://api.example.com/users", timeout=5)
`,
    },
    {
      code: `import urllib.request
from http.client import HTTPConnection

urllib.request.urlretrieve(⟦f"http://files.example.com/{name}"⟧, path)
connection = ⟦HTTPConnection⟧("api.example.com")
`,
      fixed: `import urllib.request
from http.client import HTTPConnection

urllib.request.urlretrieve(f"https://files.example.com/{name}", path)
connection = HTTPConnection("api.example.com")
`,
    },
  ],
  good: [
    `import requests

requests.get("https://api.example.com/users", timeout=5)
requests.get("http://localhost:8080/health", timeout=5)
requests.get("http://database:8080/health", timeout=5)
`,
    `import urllib.request

urllib.request.urlopen(address)
NAMESPACE = "http://www.w3.org/2000/svg"
`,
  ],
} satisfies Examples;
