import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/insecure-http-parser',
  title: 'Malformed HTTP is accepted',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [444],
  controls: ['OWASP A05:2021'],
  references: [
    'https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener',
    'https://nodejs.org/api/cli.html#--insecure-http-parser',
  ],
  message: 'Malformed requests are accepted, so a second request can be hidden in one. Remove this option.',
  why: 'When a proxy and the server read one malformed request in two ways, an attacker hides a second request in the first (request smuggling). It passes the checks of the proxy, or is answered to somebody else.',
  remedy: 'Remove the option and have the other end send correct HTTP.',
  fix: 'safe',
  listeners: [
    onBinding(
      ['insecureHTTPParser'],
      ({ value, span, form }, context, report) => {
        if (context.valueOf(value) !== true) return;
        report(span, { fixes: [form === 'pair' ? safe('Remove `insecureHTTPParser`', context.removeItem(span)) : null] });
      },
      ['pair', 'assignment'],
    ),
    onCall(['*.spawn', '*.fork', '*.spawnSync', '*.execFile', 'spawn', 'fork'], (call, context, report) => {
      for (const { node } of call.args) {
        const list = context.expression(context.valueNode(node));
        if (list.kind !== 'array') continue;
        for (const element of list.elements) {
          if (context.stringOf(element) === '--insecure-http-parser')
            report(spanOf(element), { fixes: [safe('Remove the switch', context.removeItem(spanOf(element)))] });
        }
      }
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const server = http.createServer({ ⟦insecureHTTPParser: true⟧ }, handler);\n`,
      fixed: `const server = http.createServer({  }, handler);\n`,
    },
    {
      code: `import https from 'node:https';\nhttps.get({ host, ⟦insecureHTTPParser: true⟧, path: '/' }, done);\n`,
      fixed: `import https from 'node:https';\nhttps.get({ host, path: '/' }, done);\n`,
    },
  ],
  good: [`const server = http.createServer({ insecureHTTPParser: false }, handler);\n`, `const server = http.createServer(handler);\n`],
} satisfies Examples;
