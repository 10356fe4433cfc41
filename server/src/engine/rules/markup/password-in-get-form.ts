import { replace, review } from '../../fix/edit.ts';
import type { MarkupElement } from '../../markup/model.ts';
import { attributeOf, fixedValue } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

const handlers = ['@submit', '@submit.prevent', 'v-on:submit', '(submit)', '(ngsubmit)', 'on:submit', 'onsubmit'];

export const rule = markupRule({
  id: 'markup/password-in-get-form',
  title: 'Password sent in the address',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [598],
  controls: ['OWASP A04:2021'],
  references: ['https://cwe.mitre.org/data/definitions/598.html'],
  message: 'A GET form writes the password into the address: logs, history and other sites get it. Use POST.',
  why: 'Addresses stand in the browser’s history, in the logs of servers and proxies, and go to other sites as the referrer. Whoever reads one of them has the password.',
  remedy: 'Write `method="post"`, and read the fields from the body of the request.',
  fix: 'review',
  check(markup, report) {
    // Forms do not nest, so the last one that opened is the one that an input belongs to.
    let form: MarkupElement | null = null;
    for (const element of markup.elements) {
      if (element.name === 'form') form = element;
      if (form === null || element.name !== 'input' || element.span.start >= form.content.end) continue;
      if (fixedValue(markup, attributeOf(element, 'type'))?.toLowerCase() !== 'password') continue;
      const method = attributeOf(form, 'method');
      if (method === undefined || fixedValue(markup, method)?.toLowerCase() !== 'get') continue;
      // A script that takes the form over decides what is sent.
      if (attributeOf(form, ...handlers) !== undefined) continue;
      report(method.span, { fixes: [review('Use POST: the server must read the body', replace(method.valueSpan, 'post'))] });
      form = null;
    }
  },
});

export const examples = {
  bad: [
    {
      code: '<form ⟦method="get"⟧ action="/login"><input type="password" name="p"></form>\n',
      fixed: '<form method="post" action="/login"><input type="password" name="p"></form>\n',
    },
    {
      code: '<form ⟦METHOD=GET⟧><p><input name="u"><input TYPE=password></p></form>\n',
      fixed: '<form METHOD=post><p><input name="u"><input TYPE=password></p></form>\n',
    },
  ],
  good: [
    '<form method="post"><input type="password" name="p"></form>\n',
    '<form method="get"><input name="q"></form><input type="password">\n',
  ],
} satisfies Examples;
