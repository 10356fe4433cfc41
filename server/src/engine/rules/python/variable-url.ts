import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { hostOrigin, isRemote } from '../../code/languages/python/proof.ts';
import { isUnknown, placeOf } from '../../code/languages/python/unknown.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

/** Openers that read `file:` and `ftp:` addresses as well; `urlopen` itself is another rule's. */
const openers = [
  'urllib2.Request',
  'urllib.request.Request',
  'urllib.request.URLopener().open',
  'urllib.request.URLopener().retrieve',
  'urllib.request.FancyURLopener().open',
  'urllib.request.FancyURLopener().retrieve',
  'urllib.request.OpenerDirector().open',
  'urllib.request.build_opener().open',
  'urllib2.build_opener().open',
  'urllib.URLopener().open',
  'urllib.FancyURLopener().open',
  'pycurl.Curl().setopt',
];

export const rule = pythonRule({
  id: 'python/variable-url',
  title: 'Address that may also name a local file',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [939, 22, 918],
  controls: ['OWASP A10:2021'],
  references: [
    'https://docs.python.org/3/library/urllib.request.html#urllib.request.urlopen',
    'https://cwe.mitre.org/data/definitions/939.html',
  ],
  message: 'This opens any scheme, `file:///etc/passwd` too. Check that the address begins with `https://` first.',
  why: 'The functions of `urllib` open `file:` and `ftp:` addresses as well as web pages. Whoever chooses the address reads files of this machine, or reaches hosts behind the firewall.',
  remedy:
    'Check the scheme before, or use a client that knows the web only:\n\n```python\nif not url.startswith("https://"):\n    raise ValueError(url)\nurllib.request.urlopen(url, timeout=10)\n```',
  fix: null,
  listeners: [
    onCall(openers, (call, context, report) => {
      const isCurl = call.name.path.endsWith('.setopt');
      if (isCurl && !/\.URL$/.test(call.args[0] === undefined ? '' : context.textOf(call.args[0].node))) return;
      const argument = argumentOf(call.args, isCurl ? 1 : 0, 'url') ?? argumentOf(call.args, 'fullurl');
      if (argument === null || argument.spread || !isUnknown(argument.node, context)) return;
      const trace = context.trace(argument.node);
      if ((trace !== null && isRemote(trace)) || hostOrigin(argument.node, context) === 'fixed') return;
      // What a request object was made of is reported there.
      if (/Request\(\)$/.test(context.resolve(context.valueNode(argument.node))?.path ?? '')) return;
      report(placeOf(call, argument.node, context));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import urllib.request

def load(url, host):
    opener = urllib.request.build_opener()
    opener.open(⟦url⟧)
    return urllib.request.Request(⟦f"{host}/data.json"⟧)
`,
    },
    {
      code: `import pycurl

def load(url):
    client = pycurl.Curl()
    client.setopt(pycurl.URL, ⟦url⟧)
`,
    },
  ],
  good: [
    `import urllib.request

BASE = "https://example.com/"

def load(name):
    urllib.request.Request("https://example.com/data.json")
    return urllib.request.Request(f"{BASE}{name}")
`,
    `import urllib.request

def load(url):
    if not url.startswith("https://"):
        raise ValueError(url)
    return urllib.request.Request(url)
`,
  ],
} satisfies Examples;
