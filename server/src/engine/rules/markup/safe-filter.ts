import { isRequestValue, isUsersValue } from '../../markup/expression.ts';
import { markupRule } from '../../markup/rule.ts';
import { unescapedValues } from '../../markup/unescaped.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = markupRule({
  id: 'markup/safe-filter',
  title: 'Template value marked as safe HTML',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: [
    'https://docs.djangoproject.com/en/stable/ref/templates/builtins/#safe',
    'https://jinja.palletsprojects.com/en/stable/templates/#html-escaping',
    'https://twig.symfony.com/doc/3.x/filters/raw.html',
  ],
  message: 'This filter switches escaping off for the value: HTML in it runs. Take the filter away, or sanitise the value.',
  why: 'The template escapes values so that a user’s `<script>` is shown and not run. `safe` and `raw` say that there is nothing to escape, for whatever the value will ever be. One text that a user wrote is enough for stored cross-site scripting.',
  remedy:
    'Take the filter away. Where HTML is wanted, sanitise it in the view, with `nh3.clean` for instance, and mark it as safe there. Data for scripts goes through `json_script` or `tojson`.',
  fix: 'review',
  check(markup, report) {
    for (const value of unescapedValues(markup)) {
      if (value.by !== 'filter' || !isUsersValue(value.expression)) continue;
      report(value.span, { fixes: value.fixes, ...(isRequestValue(value.expression) ? { severity: 'error', confidence: 'high' } : {}) });
    }
  },
});

export const examples = {
  bad: [
    {
      path: 'templates/post.html',
      code: '<article>⟦{{ post.body|safe }}⟧</article>\n',
      fixed: '<article>{{ post.body }}</article>\n',
    },
    { path: 'post.html.twig', code: '<p>⟦{{ comment.text | raw }}⟧</p>\n', fixed: '<p>{{ comment.text }}</p>\n' },
    {
      path: 'note.j2',
      code: '<p title="x">⟦{{ note|markdown|safe }}⟧</p>\n',
      fixed: '<p title="x">{{ note|markdown }}</p>\n',
    },
    { path: 'data.html', code: '{% if x %}<script>var data = ⟦{{ request.args|safe }}⟧;</script>{% endif %}\n' },
  ],
  good: [
    { path: 'templates/post.html', code: '<p>{{ post.body }}</p>{{ data|tojson|safe }}{{ _("terms")|safe }}{{ post.body|bleach|safe }}\n' },
    { path: 'layout.njk', code: '<main>{{ content | safe }}</main>{# {{ x|safe }} #}{% raw %}{{ x|safe }}{% endraw %}\n' },
    { path: 'nginx.conf.j2', code: 'server_name {{ name|safe }};\n' },
    { path: 'App.vue', code: '<template><p>{{ body | safe }}</p></template>\n' },
  ],
} satisfies Examples;
