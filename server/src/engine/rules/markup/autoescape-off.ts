import { replace, review } from '../../fix/edit.ts';
import { isShown } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = markupRule({
  id: 'markup/autoescape-off',
  title: 'Escaping switched off in a template',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [79, 116],
  controls: ['OWASP A03:2021'],
  references: [
    'https://docs.djangoproject.com/en/stable/ref/templates/builtins/#autoescape',
    'https://jinja.palletsprojects.com/en/stable/templates/#autoescape-overrides',
    'https://twig.symfony.com/doc/3.x/tags/autoescape.html',
  ],
  message: 'No value in this block is escaped: HTML in any of them runs. Switch escaping on.',
  why: 'Within the block every `{{ value }}` is put into the page as it is, and so is every value that somebody adds later. One of them that a user can set is enough for cross-site scripting.',
  remedy: 'Take the block away, and mark the one value that holds sanitised HTML instead.',
  fix: 'review',
  check(markup, report) {
    if (markup.elements.length === 0) return;
    for (const part of markup.parts) {
      if (!part.open.startsWith('{%') || !isShown(part)) continue;
      const match = /^autoescape\s+(off|false)\b/.exec(part.text);
      if (match?.[1] === undefined) continue;
      const end = part.body.start + match[0].length;
      const on = match[1] === 'off' ? 'on' : 'true';
      report(part.span, {
        fixes: [review('Switch escaping on: HTML in the values is then shown as text', replace({ start: end - match[1].length, end }, on))],
      });
    }
  },
});

export const examples = {
  bad: [
    {
      path: 'templates/post.html',
      code: '⟦{% autoescape off %}⟧<p>{{ body }}</p>{% endautoescape %}\n',
      fixed: '{% autoescape on %}<p>{{ body }}</p>{% endautoescape %}\n',
    },
    {
      path: 'post.jinja2',
      code: '⟦{%- autoescape false -%}⟧<p>{{ body }}</p>{% endautoescape %}\n',
      fixed: '{%- autoescape true -%}<p>{{ body }}</p>{% endautoescape %}\n',
    },
  ],
  good: [
    { path: 'templates/a.html', code: '{% autoescape on %}<p>{{ body }}</p>{% endautoescape %}\n' },
    { path: 'b.jinja', code: '{# {% autoescape false %} #}<p>{{ body }}</p>\n' },
    { path: 'mail.txt.j2', code: '{% autoescape false %}{{ body }}{% endautoescape %}\n' },
  ],
} satisfies Examples;
