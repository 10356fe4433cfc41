import { remove, review } from '../../fix/edit.ts';
import type { PlacedPart } from '../../markup/model.ts';
import { isTrustedValue, splitFilters } from '../../markup/expression.ts';
import { isShown } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

const unescaping = new Set(['safe', 'raw', 'mark_safe', 'safeseq']);
/** Filters that escape or sanitise, or whose result holds no markup: what comes after them is harmless. */
const escaping =
  /^(?:e|escape|force_?escape|html_escape|escape_?js|escapejs|sanitize\w*|bleach\w*|clean\w*|purify\w*|striptags|strip_tags|linebreaks(?:br)?|nl2br|urlize|urlencode|url_encode|tojson|to_json|json|json_encode|json_script|length|count|int|float|round|date|time|number_format|slugify|slug|t|trans|translate|i18n|icon|svg|crispy|as_crispy_\w+|bootstrap\w*|highlight|render_\w+|htmlsafe\w*|inline\w*|css|js|hash|md5|xmlattr)$/;
/** What layouts hand on because it is a page already. */
const layout =
  /^(?:content|body|contents|yield|main|page\.content|section\.content|layoutContent|content_for_\w+|self\.\w+\(\)|toc|page\.toc)$/;

/** The filter that switches escaping off, where the value is not evidently harmless. */
export function unescapedFilter(part: PlacedPart): { readonly start: number; readonly end: number } | null {
  if (part.kind === 'comment' || !part.open.startsWith('{{') || !/\|\s*(?:safe|raw|mark_safe)/.test(part.text)) return null;
  const { value, filters } = splitFilters(part.text);
  const at = filters.findIndex(({ name }) => unescaping.has(name));
  const filter = filters[at];
  if (filter === undefined || layout.test(value) || isTrustedValue(value)) return null;
  if (filters.some(({ name }) => escaping.test(name))) return null;
  let { start } = filter;
  while (start > 0 && part.text.charAt(start - 1) === ' ') start--;
  let { end } = filter;
  while (end > start && part.text.charAt(end - 1) === ' ') end--;
  return { start: part.body.start + start, end: part.body.start + end };
}

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
    if (markup.dialects.vue || markup.dialects.angular || markup.elements.length === 0) return;
    if (markup.language !== 'jinja' && markup.language !== 'html') return;
    for (const part of markup.parts) {
      const filter = isShown(part) ? unescapedFilter(part) : null;
      if (filter === null) continue;
      report(part.span, {
        fixes: part.place === 'script' ? [] : [review('Take the filter away: HTML in the value is then shown as text', remove(filter))],
      });
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
    { path: 'data.html', code: '{% if x %}<script>var data = ⟦{{ data|safe }}⟧;</script>{% endif %}\n' },
  ],
  good: [
    { path: 'templates/post.html', code: '<p>{{ post.body }}</p>{{ data|tojson|safe }}{{ _("terms")|safe }}{{ post.body|bleach|safe }}\n' },
    { path: 'layout.njk', code: '<main>{{ content | safe }}</main>{# {{ x|safe }} #}{% raw %}{{ x|safe }}{% endraw %}\n' },
    { path: 'nginx.conf.j2', code: 'server_name {{ name|safe }};\n' },
    { path: 'App.vue', code: '<template><p>{{ body | safe }}</p></template>\n' },
  ],
} satisfies Examples;
