import type { Examples } from '../../model/rule.ts';
import { hostOrigin, isRemote } from '../../code/languages/python/proof.ts';
import { importsModule } from '../../code/languages/python/calls.ts';
import { pythonRule } from '../../code/rule.ts';
import { sinks } from '../../code/sinks.ts';
import type { Sink } from '../../code/sinks.ts';

const verbs = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];
const namesHost: NonNullable<Sink['when']> = (_call, context, argument) => typeof hostOrigin(argument, context) === 'object';

export const rule = pythonRule({
  id: 'python/server-side-request-forgery',
  title: 'Server calls an address from outside',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [918],
  controls: ['OWASP A10:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html',
    'https://cwe.mitre.org/data/definitions/918.html',
  ],
  message: 'The sender chooses which host this server calls, internal ones too. Allow only hosts from a list.',
  why: 'The server stands inside the network. An attacker makes it fetch `http://169.254.169.254/` for cloud credentials, or admin pages and databases that no one outside can reach.',
  remedy:
    'Take the host from a list, and only the rest from the request:\n\n```python\nhost = HOSTS[request.args["region"]]\nrequests.get(f"https://{host}/status", timeout=5)\n```',
  fix: null,
  listeners: sinks(
    [
      {
        names: [
          ...[
            'requests',
            'requests.api',
            'requests.Session()',
            'requests.session()',
            'httpx',
            'httpx.Client()',
            'httpx.AsyncClient()',
            'aiohttp.ClientSession()',
            'niquests',
            'curl_cffi.requests',
          ].flatMap((owner) => verbs.map((verb) => `${owner}.${verb}`)),
          'urllib.request.urlopen',
          'urllib.request.urlretrieve',
          'urllib.request.Request',
          'urllib.urlopen',
          'urllib.urlretrieve',
          'urllib2.urlopen',
          'urllib2.Request',
          'wget.download',
          'http.client.HTTPConnection',
          'http.client.HTTPSConnection',
          'httplib.HTTPConnection',
          'httplib.HTTPSConnection',
          'pandas.read_html',
          'feedparser.parse',
          'websocket.create_connection',
          'websockets.connect',
          'httplib2.Http().request',
        ],
        argument: 0,
        keyword: 'url',
        unproven: 'nothing',
        when: namesHost,
      },
      {
        names: [
          ...[
            'requests',
            'requests.Session()',
            'requests.session()',
            'httpx',
            'httpx.Client()',
            'httpx.AsyncClient()',
            'aiohttp.ClientSession()',
          ].flatMap((owner) => [`${owner}.request`, `${owner}.stream`]),
          'urllib3.PoolManager().request',
          'urllib3.request',
          'aiohttp.request',
        ],
        argument: 1,
        keyword: 'url',
        unproven: 'nothing',
        when: namesHost,
      },
      {
        names: verbs.slice(0, 3).map((verb) => `*.${verb}`),
        argument: 0,
        keyword: 'url',
        unproven: 'nothing',
        when: (call, context, argument) =>
          call.name.root !== 'import' &&
          /(?:^|[._])(?:session|http_?client|client|http)\.\w+$/i.test(call.name.path) &&
          !/^(?:flask\.|django\.|this\.client)/.test(call.name.path) &&
          importsModule(context, 'requests', 'httpx', 'aiohttp') &&
          namesHost(call, context, argument),
      },
    ],
    { accepts: isRemote },
  ),
});

export const examples = {
  bad: [
    {
      code: `import requests
from flask import request

def preview():
    return requests.get(⟦request.args["url"]⟧, timeout=5).text
`,
    },
    {
      code: `import urllib.request

def status(request):
    host = request.GET["host"]
    return urllib.request.urlopen(⟦f"https://{host}/status"⟧).read()
`,
    },
    {
      code: `import aiohttp
from fastapi import FastAPI

app = FastAPI()

@app.get("/preview")
async def preview(url: str):
    async with aiohttp.ClientSession() as session:
        return await session.get(⟦url⟧)
`,
    },
  ],
  good: [
    `import requests
from flask import request

def user():
    return requests.get("https://api.example.com/users/" + request.args["id"], timeout=5)
`,
    `import requests
from flask import request

def status():
    host = request.args["host"]
    if host not in ALLOWED_HOSTS:
        raise ValueError(host)
    return requests.get(f"https://{host}/status", timeout=5)
`,
    `import sys
import requests

requests.get(sys.argv[1], timeout=5)
`,
  ],
} satisfies Examples;
