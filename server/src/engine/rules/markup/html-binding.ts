import { replace, review } from '../../fix/edit.ts';
import type { TextEdit } from '../../model/fix.ts';
import type { MarkupAttribute } from '../../markup/model.ts';
import { isTrustedValue } from '../../markup/expression.ts';
import { attributesOf, spanInValue } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** The expression that a framework shows as HTML, and the edit that shows it as text; null for other attributes. */
function htmlBinding(attribute: MarkupAttribute): { expression: string; edit: TextEdit | null } | null {
  const { name, value } = attribute;
  if (value === null) return null;
  if (name === 'x-html') return { expression: value, edit: replace(attribute.nameSpan, 'x-text') };
  if (name === 'innerhtml.bind' || name === 'innerhtml.one-way')
    return { expression: value, edit: replace(attribute.nameSpan, 'textcontent.bind') };
  if (name !== 'data-bind') return null;
  const match = /(?:^|[,{]\s{0,20})["']?html["']?\s{0,5}:\s{0,5}([^,]{1,200})/.exec(value);
  if (match?.[1] === undefined) return null;
  const at = match.index + match[0].indexOf('html');
  return { expression: match[1], edit: replace(spanInValue(attribute, at, 4), 'text') };
}

export const rule = markupRule({
  id: 'markup/html-binding',
  title: 'Value bound as HTML by Alpine, Knockout or Aurelia',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: ['https://alpinejs.dev/directives/html', 'https://knockoutjs.com/documentation/html-binding.html'],
  message: 'This binding shows the value as HTML, scripts included. Bind it as text, or sanitise it first.',
  why: 'These bindings set `innerHTML` and check nothing. When any part of the value comes from a user, an address or another server, an attacker’s event handlers run with the reader’s session.',
  remedy:
    'Bind text: `x-text` in Alpine, `text:` in Knockout, `textcontent.bind` in Aurelia. Where HTML is wanted, pass it through DOMPurify.',
  fix: 'review',
  check(markup, report) {
    for (const [attribute] of attributesOf(markup)) {
      const binding = htmlBinding(attribute);
      if (binding === null || isTrustedValue(binding.expression)) continue;
      const fixes = binding.edit === null ? [] : [review('Bind it as text: HTML in the value is then shown as text', binding.edit)];
      report(attribute.span, { fixes });
    }
  },
});

export const examples = {
  bad: [
    { code: '<div x-data ⟦x-html="comment.body"⟧></div>\n', fixed: '<div x-data x-text="comment.body"></div>\n' },
    { code: '<p ⟦data-bind="visible: on, html: body"⟧></p>\n', fixed: '<p data-bind="visible: on, text: body"></p>\n' },
    { code: '<p ⟦innerhtml.bind="body"⟧></p>\n', fixed: '<p textcontent.bind="body"></p>\n' },
  ],
  good: ['<div x-data x-text="comment.body"></div>\n', '<div x-html="DOMPurify.sanitize(body)"></div><p data-bind="text: html"></p>\n'],
} satisfies Examples;
