import { isChosenByLink, tracesToHost } from '../../code/languages/javascript/destination.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import type { SyntaxNode } from '../../code/expression.ts';
import { placeInCall } from '../../code/languages/javascript/places.ts';
import { javascriptRule, onCall, type Call } from '../../code/rule.ts';
import type { Examples, Report } from '../../model/rule.ts';

const verbs = ['get', 'post', 'put', 'patch', 'delete', 'head', 'request'];

function check(context: CodeContext, call: Call, address: SyntaxNode | undefined, report: Report): void {
  if (address === undefined || context.isConstant(address)) return;
  const trace = tracesToHost(context, address);
  if (trace !== null && isChosenByLink(context, trace)) report(placeInCall(context, call, address), { related: context.related(trace) });
}

export const rule = javascriptRule({
  id: 'javascript/request-to-page-address',
  title: 'Link decides where the page sends a request',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [918, 441],
  controls: ['OWASP A10:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/API/Fetch_API/Using_Fetch', 'https://cwe.mitre.org/data/definitions/441.html'],
  message: 'Whoever wrote the link decides which server this page asks and believes. Keep the host fixed.',
  why: 'A prepared link or message sends the request, with headers and tokens that the page adds, to the server of an attacker. The page then shows or runs what that server answers.',
  remedy: 'Keep the address fixed up to the path, and put the value in with `encodeURIComponent`.',
  fix: null,
  listeners: [
    onCall(
      [
        'fetch',
        'window.fetch',
        'axios',
        'ky',
        ...['XMLHttpRequest'].map((name) => `${name}().open`),
        '*.xhr.open',
        'EventSource',
        'WebSocket',
        'navigator.sendBeacon',
        ...verbs.map((verb) => `axios.${verb}`),
        '$.get',
        '$.post',
        '$.getJSON',
        '$.ajax',
        '$.load',
        'jQuery.get',
        'jQuery.post',
        'jQuery.getJSON',
        'jQuery.ajax',
      ],
      (call, context, report) => {
        const place = call.name.path.endsWith('.open') ? 1 : 0;
        const first = argumentOf(call.args, place)?.node;
        check(context, call, first === undefined ? first : (context.pair(first, 'url')?.value ?? first), report);
      },
    ),
  ],
});

export const examples = {
  bad: [
    { code: `const api = new URLSearchParams(location.search).get('api');\nconst data = await fetch(⟦\`\${api}/items\`⟧);\n` },
    {
      code: `window.addEventListener('message', (event) => {\n  const request = new XMLHttpRequest();\n  request.open('GET', ⟦event.data.url⟧);\n  request.send();\n});\n`,
    },
  ],
  good: [
    `const id = new URLSearchParams(location.search).get('id');\nconst data = await fetch('/items/' + encodeURIComponent(id));\n`,
    `const data = await fetch(location.pathname + '.json');\n`,
  ],
} satisfies Examples;
