import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { callOf } from '../../code/languages/python/calls.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { textParts } from '../../code/languages/python/text-parts.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const modules = ['urllib.request', 'urllib2', 'urllib', 'six.moves.urllib.request', 'six.moves.urllib', 'future.moves.urllib.request'];

/** True where the address begins with a scheme that only the network answers. */
function isOfTheWeb(node: SyntaxNode, context: CodeContext): boolean {
  const [first] = textParts(node, context);
  if (first?.kind === 'text') return /^https?:/i.test(first.value);
  const made = callOf(context.valueNode(node), context);
  const inner = made !== null && /\.Request$/.test(made.name.path) ? argumentOf(made.args, 0, 'url')?.node : undefined;
  return inner !== undefined && isOfTheWeb(inner, context);
}

export const rule = pythonRule({
  id: 'python/unrestricted-url-scheme',
  title: 'Address that may also name a local file',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [22, 918, 939],
  controls: ['OWASP A10:2021'],
  references: [
    'https://docs.python.org/3/library/urllib.request.html#urllib.request.urlopen',
    'https://cwe.mitre.org/data/definitions/939.html',
  ],
  message: '`urllib` also opens file:// and ftp:// addresses. Check that this one begins with https:// first.',
  why: 'Where the address comes from a setting, a document or a user, `file:///etc/passwd` is one as well. The program then reads a local file and treats it as an answer from the web.',
  remedy:
    'Allow only the schemes that are meant, or use `requests`, which knows no others:\n\n```python\nif not url.startswith("https://"):\n    raise ValueError("https only")\n```',
  fix: null,
  listeners: [
    onCall(
      [
        'urlopen',
        'urlretrieve',
        ...modules.flatMap((module) => [`${module}.urlopen`, `${module}.urlretrieve`, `${module}.URLopener`, `${module}.FancyURLopener`]),
      ],
      (call, context, report) => {
        if (/URLopener$/.test(call.name.path)) {
          report(spanOf(call.callee));
          return;
        }
        const address = argumentOf(call.args, 0, 'url');
        if (address === null || isOfTheWeb(address.node, context)) return;
        const trace = context.trace(address.node);
        // Another rule speaks of addresses that come from outside.
        if (trace !== null && isRemote(trace)) return;
        const around = context.facts.functionAt(call.node.startIndex)?.node;
        if (around !== undefined && /startswith\([\s(]{0,20}[rbu]?["']https?|\.scheme\b/.test(context.textOf(around))) return;
        report(spanOf(call.callee));
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import urllib.request

def load(address):
    return ⟦urllib.request.urlopen⟧(address).read()
`,
    },
    {
      code: `from urllib.request import FancyURLopener, urlretrieve

opener = ⟦FancyURLopener⟧()
⟦urlretrieve⟧("file:///etc/hosts", path)
`,
    },
  ],
  good: [
    `import urllib.request

urllib.request.urlopen("https://example.com/" + name)
`,
    `import urllib.request

def load(address):
    if not address.startswith("https://"):
        raise ValueError("https only")
    return urllib.request.urlopen(address).read()
`,
  ],
} satisfies Examples;
