import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { namesHost, requestSinks } from '../../code/languages/python/request-calls.ts';
import { textParts } from '../../code/languages/python/text-parts.ts';
import { pythonRule } from '../../code/rule.ts';
import { sinks } from '../../code/sinks.ts';

export const rule = pythonRule({
  id: 'python/partial-request-forgery',
  title: 'Part of an address that the server calls comes from outside',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [918],
  controls: ['OWASP A10:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html',
    'https://docs.python.org/3/library/urllib.parse.html#urllib.parse.quote',
  ],
  message: 'The sender writes a part of this address, and `../` or `?` in it leads elsewhere on that host. Quote the value.',
  why: 'The host is fixed, yet the path is not: `../admin` reaches other calls of the same service, with the rights of this server.',
  remedy:
    'Quote each part with `quote`, and give parameters by themselves:\n\n```python\nrequests.get(f"{BASE}/users/{quote(name, safe=\'\')}", params={"q": text}, timeout=5)\n```',
  fix: 'review',
  listeners: sinks(
    requestSinks((call, context, argument) => !namesHost(call, context, argument)),
    {
      accepts: isRemote,
      details: (argument, _call, context) => {
        const values = textParts(argument, context).flatMap((part) =>
          part.kind === 'value' && context.trace(part.node) !== null ? [part.node] : [],
        );
        const [value] = values;
        const inside = value !== undefined && value.startIndex >= argument.startIndex && value.endIndex <= argument.endIndex;
        if (!inside || values.length !== 1 || (argument.type === 'string' && /['"]/.test(context.textOf(value)))) return {};
        const addImport = context.addImport('urllib.parse', 'quote');
        return {
          fixes: [
            review(
              'Quote the value (characters with a meaning in addresses are escaped)',
              replace(spanOf(value), `quote(${context.textOf(value)})`),
              ...(addImport === null ? [] : [addImport]),
            ),
          ],
        };
      },
    },
  ),
});

export const examples = {
  bad: [
    {
      code: `import requests
from flask import request
from urllib.parse import quote

def show():
    return requests.get(⟦"https://api.example.com/users/" + request.args["id"]⟧, timeout=5).json()
`,
      fixed: `import requests
from flask import request
from urllib.parse import quote

def show():
    return requests.get("https://api.example.com/users/" + quote(request.args["id"]), timeout=5).json()
`,
    },
    {
      code: `import urllib.request

BASE = "https://api.example.com/"

def view(request):
    return urllib.request.urlopen(⟦f"{BASE}{request.GET['path']}"⟧)
`,
    },
  ],
  good: [
    `import requests
from flask import request
from urllib.parse import quote

def show():
    name = quote(request.args["id"])
    return requests.get("https://api.example.com/users/" + name, timeout=5).json()
`,
    `import requests

def show(name):
    return requests.get("https://api.example.com/users/" + name, timeout=5)
`,
  ],
} satisfies Examples;
