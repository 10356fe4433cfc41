import { isRequestValue, isUsersValue } from '../../markup/expression.ts';
import { markupRule } from '../../markup/rule.ts';
import { unescapedValues } from '../../markup/unescaped.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = markupRule({
  id: 'markup/unescaped-ejs',
  title: '`<%-` in an EJS template',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: ['https://ejs.co/#docs'],
  message: '<%- writes this value without escaping it. Write <%= value %>, or sanitise it first.',
  why: 'EJS escapes `<%= %>`; `<%- %>` puts the text into the page as it is. When any part of it comes from a user or a database, an attacker’s script runs with the reader’s session.',
  remedy:
    'Write `<%=`. Keep `<%-` for `include` and for HTML that was sanitised. For data in a script, escape `<` too:\n\n```ejs\n<script>const data = <%- serialize(data, { isJSON: true }) %></script>\n```',
  fix: 'review',
  check(markup, report) {
    for (const value of unescapedValues(markup)) {
      if (value.by !== 'ejs' || !isUsersValue(value.expression)) continue;
      report(value.span, { fixes: value.fixes, ...(isRequestValue(value.expression) ? { severity: 'error', confidence: 'high' } : {}) });
    }
  },
});

export const examples = {
  bad: [
    { path: 'post.ejs', code: '<article>⟦<%- post.body %>⟧</article>\n', fixed: '<article><%= post.body %></article>\n' },
    {
      path: 'name.ejs',
      code: '<% if (user) { %><b>⟦<%-user.name-%>⟧</b><% } %>\n',
      fixed: '<% if (user) { %><b><%=user.name-%></b><% } %>\n',
    },
    { path: 'data.ejs', code: '<script>const data = ⟦<%- JSON.stringify(req.query) %>⟧;</script>\n' },
  ],
  good: [
    { path: 'layout.ejs', code: "<%- include('header', { title }) %><%- body %><%- await include('x') %><%- contentFor('js') %>\n" },
    { path: 'post.ejs', code: '<p><%= post.body %></p><%- sanitizeHtml(post.body) %><%- __("terms") %>\n' },
    { path: 'page.html', code: '<p><%- escapedByUnderscore %></p>\n' },
  ],
} satisfies Examples;
