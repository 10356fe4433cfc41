import { replace, review } from '../../fix/edit.ts';
import { isTrustedValue } from '../../markup/expression.ts';
import { isShown } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** What layouts write unescaped because it is a page already, and helpers that make markup. */
const layout =
  /^(?:@?body|@?content|contents|yield|outlet|main|_?sections?(?:[. ].*)?|block\b.*|partial\b.*|include\b.*|component\b.*|embed\b.*|asset\w*\b.*|ghost_(?:head|foot)|toc|pagination\b.*|styles?|scripts?|css|head|foot(?:er)?|navigation|meta|json\w*\b.*|jsonstringify\b.*|stringify\b.*|inline\w*\b.*|markdown\b.*|raw\b.*|(?:t|i18n|translate|__|link|helper|icon)\s.*)$/i;

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
    if (!markup.dialects.handlebars) return;
    for (const part of markup.parts) {
      if (part.kind !== 'raw-output' || !part.open.startsWith('{{') || !isShown(part)) continue;
      if (isTrustedValue(part.text) || layout.test(part.text.replace(/^\.\.\/|^this\./, ''))) continue;
      const trim = part.open.startsWith('{{~') ? '~' : '';
      const fixed = `{{${trim}${part.text}${part.close.includes('~') ? '~' : ''}}}`;
      report(part.span, { fixes: [review('Escape it: HTML in the value is then shown as text', replace(part.span, fixed))] });
    }
  },
});

export const examples = {
  bad: [
    { path: 'post.hbs', code: '<article>⟦{{{post.body}}}⟧</article>\n', fixed: '<article>{{post.body}}</article>\n' },
    { path: 'user.mustache', code: '<p>⟦{{& user.bio }}⟧</p>\n', fixed: '<p>{{user.bio}}</p>\n' },
    { code: '{{#each notes}}<li>⟦{{{ this }}}⟧</li>{{/each}}\n', fixed: '{{#each notes}}<li>{{this}}</li>{{/each}}\n' },
  ],
  good: [
    { path: 'layout.hbs', code: '<body>{{{body}}}{{{block "scripts"}}}</body>\n' },
    { path: 'post.hbs', code: '<p>{{post.body}}</p>{{{t "terms"}}}{{{sanitize post.body}}}{{!-- {{{x}}} --}}\n' },
    { path: 'App.vue', code: '<template><p :a="{{}}">{{ body }}</p></template>\n' },
  ],
} satisfies Examples;
