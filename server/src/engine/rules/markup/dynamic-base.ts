import { isPlainValue } from '../../markup/expression.ts';
import { attributeOf, boundExpression, boundName } from '../../markup/query.ts';
import { isServerTemplate } from '../../markup/template-context.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = markupRule({
  id: 'markup/dynamic-base',
  title: '`<base>` with an address that a value decides',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [601, 829],
  references: ['https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/base'],
  message: 'Every relative script and form of the page goes to this address. Write it down, or check its host.',
  why: 'Where the value comes from the `Host` header, a parameter or a setting that a user can change, an attacker’s host serves all scripts of the page that have relative addresses, and gets its forms.',
  remedy:
    "Write the address into the template, or take it from the configuration and allow known hosts only. `base-uri 'self'` in the Content-Security-Policy limits it.",
  fix: null,
  check(markup, report) {
    for (const element of markup.elements) {
      if (element.name !== 'base') continue;
      const href = attributeOf(element, 'href', ':href', 'v-bind:href', '[href]', 'ng-href');
      if (href?.value === undefined || href.value === null) continue;
      const part = markup.partsOf.get(href)?.[0];
      const isBound = boundName(markup, href) !== null;
      if (
        !isBound &&
        (part === undefined || part.kind === 'statement' || part.span.start !== href.valueSpan.start || !isServerTemplate(markup))
      )
        continue;
      const expression = isBound ? boundExpression(markup, href) : (part?.text ?? '');
      if (!/^["'`]|url_for|\bstatic\b/.test(expression) && (!isPlainValue(expression) || /host|request/i.test(expression)))
        report(href.span);
    }
  },
});

export const examples = {
  bad: [
    { path: 'templates/base.html', code: '{% load i18n %}<base ⟦href="{{ request.host_url }}"⟧>\n' },
    { path: 'a.pug', code: 'base(⟦href=origin⟧)\n' },
  ],
  good: [
    '<base href="/app/">\n',
    { path: 'templates/a.html', code: '{% load static %}<base href="/{{ app }}/"><base href="{% url \'x\' %}">\n' },
  ],
} satisfies Examples;
