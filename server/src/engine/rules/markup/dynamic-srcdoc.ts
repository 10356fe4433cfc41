import { insert, review } from '../../fix/edit.ts';
import { isTrustedValue } from '../../markup/expression.ts';
import { attributeOf, boundExpression, boundName } from '../../markup/query.ts';
import { isServerTemplate } from '../../markup/template-context.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = markupRule({
  id: 'markup/dynamic-srcdoc',
  title: 'Frame whose page a value is',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/iframe#srcdoc'],
  message: 'Scripts in this value run with the rights of the page. Add a sandbox attribute to the frame.',
  why: 'A page given by `srcdoc` belongs to this site: its scripts read cookies and storage and act for the reader. Escaping does not help, since the browser undoes it and parses the value as a page.',
  remedy: 'Add `sandbox=""`, with `allow-scripts` at most and never with `allow-same-origin`, or sanitise the value.',
  fix: 'review',
  check(markup, report) {
    for (const element of markup.elements) {
      if (element.name !== 'iframe' || attributeOf(element, 'sandbox', ':sandbox', 'v-bind:sandbox', '[sandbox]') !== undefined) continue;
      for (const attribute of element.attributes) {
        const part = markup.partsOf.get(attribute)?.find(({ kind }) => kind === 'output' || kind === 'raw-output');
        const isBound = boundName(markup, attribute) === 'srcdoc';
        if (!isBound && (attribute.name !== 'srcdoc' || part === undefined || !isServerTemplate(markup))) continue;
        // Angular sanitises what is bound here; a pipe that stops it has a rule of its own.
        if (attribute.name === '[srcdoc]') continue;
        if (isTrustedValue(isBound ? boundExpression(markup, attribute) : (part?.text ?? ''))) continue;
        report(attribute.span, { fixes: [review('Add sandbox="": scripts in the frame stop', insert(attribute.span.end, ' sandbox=""'))] });
      }
    }
  },
});

export const examples = {
  bad: [
    {
      path: 'Mail.vue',
      code: '<template><iframe ⟦:srcdoc="mail.html"⟧ /></template>\n',
      fixed: '<template><iframe :srcdoc="mail.html" sandbox="" /></template>\n',
    },
    { path: 'Mail.svelte', code: '<iframe ⟦srcdoc={mail.html}⟧></iframe>\n', fixed: '<iframe srcdoc={mail.html} sandbox=""></iframe>\n' },
    {
      path: 'templates/mail.html',
      code: '{% load i18n %}<iframe ⟦srcdoc="{{ mail.html }}"⟧></iframe>\n',
      fixed: '{% load i18n %}<iframe srcdoc="{{ mail.html }}" sandbox=""></iframe>\n',
    },
  ],
  good: [
    { path: 'A.vue', code: '<template><iframe :srcdoc="html" sandbox="" /></template>\n' },
    '<iframe srcdoc="<p>fixed</p>"></iframe>\n',
  ],
} satisfies Examples;
