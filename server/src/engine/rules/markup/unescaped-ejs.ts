import { replace, review } from '../../fix/edit.ts';
import { isPlainValue, isTrustedValue } from '../../markup/expression.ts';
import { isShown } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** What layouts write unescaped because it is a page already, and functions that make markup of their own. */
const layout =
  /^(?:await\s+)?(?:(?:locals|this)\.)?(?:include\w*|partial|layout|body|content|yield|contentFor|block|blocks?\b.*|section|js|css|style|script|stylesheets?|javascripts?|render\w*|paginate|pagination|[\w.]*(?:_tag|Tag|_for)\s*\(.*|list_\w+|link_to|css|js|favicon_tag|open_graph|toc|head|footer|header|meta\w*)\s*(?:\(|\.toString|\)|;|$)/s;

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
    if (!markup.dialects.ejs) return;
    for (const part of markup.parts) {
      if (part.open !== '<%-' || !isShown(part) || isTrustedValue(part.text) || layout.test(part.text)) continue;
      const inScript = part.place === 'script';
      if (/^serialize\w*\(/.test(part.text) || (inScript && !part.text.includes('JSON.stringify') && isPlainValue(part.text))) continue;
      // An escaped value in a script is another mistake: no edit of the mark alone mends it.
      const mark = { start: part.span.start, end: part.span.start + part.open.length };
      const fixes = inScript ? [] : [review('Escape it: HTML in the value is then shown as text', replace(mark, '<%='))];
      report(part.span, { fixes });
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
    { path: 'data.ejs', code: '<script>const data = ⟦<%- JSON.stringify(data) %>⟧;</script>\n' },
  ],
  good: [
    { path: 'layout.ejs', code: "<%- include('header', { title }) %><%- body %><%- await include('x') %><%- contentFor('js') %>\n" },
    { path: 'post.ejs', code: '<p><%= post.body %></p><%- sanitizeHtml(post.body) %><%- __("terms") %>\n' },
    { path: 'page.html', code: '<p><%- escapedByUnderscore %></p>\n' },
  ],
} satisfies Examples;
