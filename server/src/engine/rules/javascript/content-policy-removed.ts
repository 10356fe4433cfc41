import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

const policy =
  /^(?:content-security-policy(?:-report-only)?|x-frame-options|x-content-type-options|strict-transport-security|x-webkit-csp)$/i;

export const rule = javascriptRule({
  id: 'javascript/content-policy-removed',
  title: 'Protecting header of a page is taken away',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [693],
  controls: ['OWASP A05:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CSP'],
  message: 'Without this header, scripts from anywhere run in the page or other sites frame it. Change the one rule that is in the way.',
  why: 'The header keeps injected scripts from running and foreign sites from framing the page. Extensions, proxies and desktop apps that take it away do so for every page they touch.',
  remedy: 'Keep the header and add the source that is needed to it.',
  fix: null,
  listeners: [
    onCall(['*.removeHeader', '*.remove'], (call, context, report) => {
      const name = call.args[0]?.node;
      if (name === undefined || call.args.length !== 1 || !policy.test(context.stringOf(name) ?? '')) return;
      report(spanOf(name));
    }),
    {
      on: 'comparison',
      check({ node, operator, left, right }, context, report) {
        // `headers.filter((header) => header.name !== 'content-security-policy')`
        if (operator !== 'unequal' || ![left, right].some((side) => policy.test(context.stringOf(side) ?? ''))) return;
        for (let outer = node.parent, steps = 0; outer !== null && steps < 6; outer = outer.parent, steps++) {
          if (outer.type === 'call_expression' && /\.filter$/.test(outer.childForFieldName('function')?.text ?? '')) {
            report(spanOf(node));
            return;
          }
        }
      },
    },
  ],
});

export const examples = {
  bad: [
    { code: `res.removeHeader(⟦'X-Frame-Options'⟧);\n` },
    {
      code: `const rest = details.responseHeaders.filter((header) => ⟦header.name.toLowerCase() !== 'content-security-policy'⟧);\n`,
    },
  ],
  good: [
    `res.removeHeader('X-Powered-By');\n`,
    `const policy = details.responseHeaders.find((header) => header.name === 'content-security-policy');\n`,
  ],
} satisfies Examples;
