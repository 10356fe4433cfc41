import { replace, review } from '../../fix/edit.ts';
import { attributesOf, isLocal, spanInValue } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = markupRule({
  id: 'markup/insecure-form-action',
  title: 'Form sent without encryption',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [319],
  controls: ['OWASP A02:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/Security/Practical_implementation_guides/TLS'],
  message: 'Anyone on the way can read and change what this form sends over http://. Send it over https://.',
  why: 'Everything that a reader types, passwords as well, travels in clear text and can be read and altered by whoever runs the network. Browsers warn before they send such a form.',
  remedy: 'Write `https://`, or an address without host: `action="/login"`.',
  fix: 'review',
  check(markup, report) {
    for (const [attribute, element] of attributesOf(markup)) {
      const isAction = attribute.name === 'formaction' || (attribute.name === 'action' && element.name === 'form');
      const { value } = attribute;
      if (!isAction || value === null || !/^\s*http:\/\//i.test(value) || isLocal(value.trim())) continue;
      if ((markup.partsOf.get(attribute) ?? []).some((part) => part.span.start <= attribute.valueSpan.start + value.indexOf('//') + 2))
        continue;
      const start = value.search(/http:/i);
      report(attribute.span, {
        fixes: [review('Send it over https: the server must offer it', replace(spanInValue(attribute, start, 5), 'https:'))],
      });
    }
  },
});

export const examples = {
  bad: [
    {
      code: '<form ⟦action="http://example.com/login"⟧ method="post"></form>\n',
      fixed: '<form action="https://example.com/login" method="post"></form>\n',
    },
    {
      code: "<button ⟦formaction='http://example.com/x'⟧>go</button>\n",
      fixed: "<button formaction='https://example.com/x'>go</button>\n",
    },
  ],
  good: [
    '<form action="/login"></form><form action="https://example.com/"></form>\n',
    '<form action="http://127.0.0.1:8000/"></form><form></form>\n',
  ],
} satisfies Examples;
