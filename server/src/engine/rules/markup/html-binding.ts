import { isRequestValue, isUsersValue } from '../../markup/expression.ts';
import { markupRule } from '../../markup/rule.ts';
import { unescapedValues } from '../../markup/unescaped.ts';
import type { Examples } from '../../model/rule.ts';

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
    for (const value of unescapedValues(markup)) {
      if (value.by !== 'binding' || !isUsersValue(value.expression)) continue;
      report(value.span, { fixes: value.fixes, ...(isRequestValue(value.expression) ? { severity: 'error', confidence: 'high' } : {}) });
    }
  },
});

export const examples = {
  bad: [
    { code: '<div x-data ⟦x-html="comment.body"⟧></div>\n', fixed: '<div x-data x-text="comment.body"></div>\n' },
    { code: '<p ⟦data-bind="visible: on, html: post.body"⟧></p>\n', fixed: '<p data-bind="visible: on, text: post.body"></p>\n' },
    { code: '<p ⟦innerhtml.bind="post.body"⟧></p>\n', fixed: '<p textcontent.bind="post.body"></p>\n' },
  ],
  good: ['<div x-data x-text="comment.body"></div>\n', '<div x-html="DOMPurify.sanitize(body)"></div><p data-bind="text: html"></p>\n'],
} satisfies Examples;
