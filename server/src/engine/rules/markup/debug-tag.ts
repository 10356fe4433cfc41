import { remove, review } from '../../fix/edit.ts';
import { isShown } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = markupRule({
  id: 'markup/debug-tag',
  title: 'Template that prints its whole context',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [489, 200],
  controls: ['OWASP A05:2021'],
  references: [
    'https://docs.djangoproject.com/en/stable/ref/templates/builtins/#debug',
    'https://twig.symfony.com/doc/3.x/functions/dump.html',
  ],
  message: 'This prints every value the template got, settings and sessions as well. Take it out.',
  why: 'Left in, it shows readers the template’s context: users, tokens, settings, in Django also the loaded modules. In some versions the output was not even escaped.',
  remedy: 'Delete the tag. For development use a debug toolbar that is not installed in production.',
  fix: 'review',
  check(markup, report) {
    for (const part of markup.parts) {
      if (!isShown(part)) continue;
      const isDebug = part.open.startsWith('{%') && /^debug$/.test(part.text);
      const isDump =
        /^\{[{%]/.test(part.open) && /^dump\s*\([^()]{0,100}\)$|^dump$/.test(part.text) && !markup.dialects.vue && !markup.dialects.angular;
      if (isDebug || (isDump && markup.dialects.jinja))
        report(part.span, { fixes: [review('Take it out: nothing is printed any more', remove(part.span))] });
    }
  },
});

export const examples = {
  bad: [
    { path: 'templates/a.html', code: '<pre>⟦{% debug %}⟧</pre>\n', fixed: '<pre></pre>\n' },
    { path: 'a.html.twig', code: '<pre>⟦{{ dump() }}⟧</pre>\n', fixed: '<pre></pre>\n' },
  ],
  good: [
    { path: 'templates/a.html', code: '{% if debug %}<p>{{ debug }}</p>{% endif %}{# {% debug %} #}\n' },
    { path: 'b.njk', code: '<script>var x = {{ data | dump }};</script>\n' },
  ],
} satisfies Examples;
