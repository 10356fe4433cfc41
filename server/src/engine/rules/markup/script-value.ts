import { insert, review } from '../../fix/edit.ts';
import { isHarmlessInScript, isServerTemplate, surroundingQuote } from '../../markup/template-context.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = markupRule({
  id: 'markup/script-value',
  title: 'Template value in a script',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [79, 116],
  controls: ['OWASP A03:2021'],
  references: [
    'https://docs.djangoproject.com/en/stable/ref/templates/builtins/#json-script',
    'https://jinja.palletsprojects.com/en/stable/templates/#jinja-filters.tojson',
  ],
  message: 'HTML escaping is not made for code: this value can end its text or the script. Pass it as JSON.',
  why: 'Escaping for HTML leaves backslashes, line breaks and back quotes alone, and does nothing for a value that stands outside quotes: `1;alert(1)` runs. Whoever can set the value can then write code of the page.',
  remedy:
    'Write the value as JSON: `{{ value|json_script:"id" }}` in Django, `{{ value|tojson }}` in Jinja, or put it into a `data-` attribute and read it from the script.',
  fix: 'review',
  check(markup, report) {
    if (!isServerTemplate(markup)) return;
    const starts = new Set(markup.scripts.map(({ start }) => start));
    for (const part of markup.parts) {
      if (part.place !== 'script' || part.kind !== 'output' || part.element === null) continue;
      const { content } = part.element;
      // Other types of script hold data or templates of their own.
      if (!starts.has(content.start)) continue;
      if (/\|\s*(?:safe|raw|mark_safe)\b/.test(part.text) || isHarmlessInScript(part)) continue;
      const quote = surroundingQuote(markup, part, content.start);
      const fixes = [];
      if (markup.dialects.django && quote !== '')
        fixes.push(review('Escape it for a script’s text with escapejs', insert(part.body.end, '|escapejs')));
      else if (markup.dialects.jinja && !markup.dialects.django && quote === '' && part.open.startsWith('{{') && !part.text.includes('|'))
        fixes.push(review('Write it as JSON with tojson', insert(part.body.end, '|tojson')));
      report(part.span, { fixes });
    }
  },
});

export const examples = {
  bad: [
    {
      path: 'templates/a.html',
      code: `{% load i18n %}<script>var name = "⟦{{ user.name }}⟧";</script>\n`,
      fixed: `{% load i18n %}<script>var name = "{{ user.name|escapejs }}";</script>\n`,
    },
    { path: 'a.jinja', code: '<script>var user = ⟦{{ user }}⟧;</script>\n', fixed: '<script>var user = {{ user|tojson }};</script>\n' },
    { path: 'a.ejs', code: "<script>var name = '⟦<%= user.name %>⟧';</script>\n" },
  ],
  good: [
    {
      path: 'templates/a.html',
      code: `{% load i18n %}<script>var id = {{ user.id }}, u = "{% url 'x' %}", n = "{{ name|escapejs }}";</script>\n`,
    },
    { path: 'a.jinja', code: '<script>var user = {{ user|tojson }};</script><script type="text/template"><b>{{ x }}</b></script>\n' },
    { path: 'A.vue', code: '<script>export default { template: "<b>{{ x }}</b>" }</script>\n' },
  ],
} satisfies Examples;
