import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { textParts } from '../../code/languages/python/text-parts.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const clients = ['requests', 'httpx', 'requests.Session()', 'httpx.Client()', 'httpx.AsyncClient()', 'aiohttp.ClientSession()'];
const ending = /[?&](?:password|passwd|pwd|secret|client_secret|api_?key|token|access_token|auth_token)=$/i;

/** A value behind `?password=` in an address that a call puts together. */
function credentialIn(address: SyntaxNode, context: CodeContext): boolean {
  const parts = textParts(address, context);
  return parts.some((part, index) => {
    const before = parts[index - 1];
    return part.kind === 'value' && before?.kind === 'text' && ending.test(before.value) && !context.isConstant(part.node);
  });
}

export const rule = pythonRule({
  id: 'python/credential-in-address',
  title: 'Password or token in the address of a request',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [598],
  controls: ['OWASP A04:2021'],
  references: [
    'https://cwe.mitre.org/data/definitions/598.html',
    'https://owasp.org/www-community/vulnerabilities/Information_exposure_through_query_strings_in_url',
  ],
  message: 'Addresses end in the logs of servers and proxies, and this secret with them. Send it in a header or in the body.',
  why: 'Servers, proxies, and monitoring write down the whole address of each request, and browsers keep it. Whoever reads such a log has the credential, TLS or not.',
  remedy:
    'Send it where nobody writes it down:\n\n```python\nrequests.get(url, headers={"Authorization": f"Bearer {token}"}, timeout=10)\n```',
  fix: null,
  listeners: [
    onCall(
      [
        ...clients.flatMap((owner) => ['get', 'post', 'put', 'delete', 'head', 'request'].map((verb) => `${owner}.${verb}`)),
        'urllib.request.urlopen',
        'urllib.request.Request',
        'urllib2.urlopen',
        'flask.redirect',
        'django.shortcuts.redirect',
        'django.http.HttpResponseRedirect',
      ],
      (call, context, report) => {
        const address = call.args.find(({ node, name }) => (name === null || name === 'url') && credentialIn(node, context));
        if (address !== undefined) report(spanOf(call.callee));
      },
    ),
  ],
});

export const examples = {
  bad: [
    { code: `import requests\n\n⟦requests.get⟧("https://example.com/login?user=a&password=" + password, timeout=5)\n` },
    { code: `from flask import redirect\n\ndef back(token):\n    return ⟦redirect⟧(f"https://example.com/done?access_token={token}")\n` },
  ],
  good: [
    `import requests\n\nrequests.get("https://example.com/login", headers={"Authorization": token}, timeout=5)\n`,
    `import requests\n\nrequests.get(f"https://example.com/list?page={page}", timeout=5)\n`,
  ],
} satisfies Examples;
