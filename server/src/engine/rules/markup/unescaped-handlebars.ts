import { isRequestValue, isUsersValue } from '../../markup/expression.ts';
import { markupRule } from '../../markup/rule.ts';
import { unescapedValues } from '../../markup/unescaped.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = markupRule({
  id: 'markup/unescaped-handlebars',
  title: 'Triple braces in a Handlebars or Mustache template',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: ['https://handlebarsjs.com/guide/#html-escaping', 'https://mustache.github.io/mustache.5.html'],
  message: 'Three braces or {{& write this value without escaping it. Write {{value}}, or sanitise it first.',
  why: 'Handlebars and Mustache escape `{{value}}`; `{{{value}}}` and `{{&value}}` put the text into the page as it is. When any part of it comes from a user, an attacker’s script runs with the reader’s session.',
  remedy: 'Write two braces. Where HTML is wanted, sanitise it before it reaches the template.',
  fix: 'review',
  check(markup, report) {
    for (const value of unescapedValues(markup)) {
      if (value.by !== 'handlebars' || !isUsersValue(value.expression)) continue;
      report(value.span, { fixes: value.fixes, ...(isRequestValue(value.expression) ? { severity: 'error', confidence: 'high' } : {}) });
    }
  },
});

export const examples = {
  bad: [
    { path: 'post.hbs', code: '<article>⟦{{{post.body}}}⟧</article>\n', fixed: '<article>{{post.body}}</article>\n' },
    { path: 'user.mustache', code: '<p>⟦{{& user.bio }}⟧</p>\n', fixed: '<p>{{user.bio}}</p>\n' },
    { code: '{{#each notes}}<li>⟦{{{ this.text }}}⟧</li>{{/each}}\n', fixed: '{{#each notes}}<li>{{this.text}}</li>{{/each}}\n' },
  ],
  good: [
    { path: 'layout.hbs', code: '<body>{{{body}}}{{{block "scripts"}}}</body>\n' },
    { path: 'post.hbs', code: '<p>{{post.body}}</p>{{{t "terms"}}}{{{sanitize post.body}}}{{!-- {{{x}}} --}}\n' },
    { path: 'App.vue', code: '<template><p :a="{{}}">{{ body }}</p></template>\n' },
  ],
} satisfies Examples;
