import { isUsersValue } from '../../markup/expression.ts';
import { markupRule } from '../../markup/rule.ts';
import { unescapedValues } from '../../markup/unescaped.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = markupRule({
  id: 'markup/unescaped-value',
  title: 'Value written into a page without escaping',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [79, 116],
  controls: ['OWASP A03:2021'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html'],
  message: 'This value goes into the page as it is: what it is made of must be escaped before. Escape it here.',
  why: 'Here escaping was switched off for a value that may be markup of the program’s own. It is safe only as long as every part of it was escaped where it was put together, which the template cannot see.',
  remedy: 'Let the template escape the value. Where it is markup, make it with a function that escapes its parts, or sanitise it in place.',
  fix: 'review',
  check(markup, report) {
    for (const value of unescapedValues(markup)) if (!isUsersValue(value.expression)) report(value.span, { fixes: value.fixes });
  },
});

export const examples = {
  bad: [
    { path: 'A.vue', code: '<template><p ⟦v-html="rows"⟧ /></template>\n', fixed: '<template><p v-text="rows" /></template>\n' },
    { path: 'a.html.twig', code: '<p>⟦{{ rows|raw }}⟧</p>\n', fixed: '<p>{{ rows }}</p>\n' },
    { path: 'a.hbs', code: '<ul>{{#each x}}⟦{{{this}}}⟧{{/each}}</ul>\n', fixed: '<ul>{{#each x}}{{this}}{{/each}}</ul>\n' },
    { path: 'a.ejs', code: '<p>⟦<%- part %>⟧</p>\n', fixed: '<p><%= part %></p>\n' },
    { path: 'a.pug', code: 'p⟦!= rows⟧\n', fixed: 'p= rows\n' },
    { path: 'a.svelte', code: '<p>⟦{@html rows}⟧</p>\n', fixed: '<p>{rows}</p>\n' },
  ],
  good: [
    { path: 'A.vue', code: '<template><p v-text="rows" /><p v-html="post.body" /></template>\n' },
    { path: 'a.html.twig', code: '<p>{{ rows }}{{ sanitize(rows)|raw }}</p>\n' },
    { path: 'a.ejs', code: "<p><%- include('x') %></p>\n" },
  ],
} satisfies Examples;
