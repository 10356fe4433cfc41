import { insert, safe } from '../../fix/edit.ts';
import type { PlacedPart } from '../../markup/model.ts';
import { attributeOf, fixedValue, isForeign } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** Tags of Django that write no form. Any other may bring the token along, as those of form libraries do. */
const plainTags =
  /^(?:if|elif|else|endif|for|empty|endfor|with|endwith|trans|translate|blocktrans|blocktranslate|plural|endblocktrans|endblocktranslate|url|static|load|comment|endcomment|now|cycle|firstof|spaceless|endspaceless|autoescape|endautoescape|filter|endfilter|widthratio|regroup|ifequal|ifnotequal|endifequal|endifnotequal|ifchanged|endifchanged|templatetag|get_current_language|localize|endlocalize)\b/;

/** True for a part of a form that may bring the token: a field of its name, another template, or a library's tag. */
function bringsToken(part: PlacedPart): boolean {
  if (/csrf|\|\s*crispy|\bsuper\b/.test(part.text)) return true;
  return part.open.startsWith('{%') ? !plainTags.test(part.text) : /^\{\{~?[>#]/.test(part.open);
}

export const rule = markupRule({
  id: 'markup/form-without-csrf-token',
  title: 'POST form of a Django template without a CSRF token',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [352],
  controls: ['OWASP A01:2021'],
  references: ['https://docs.djangoproject.com/en/stable/howto/csrf/'],
  message: 'This form posts without {% csrf_token %}: Django refuses it, or its check is off. Add the token.',
  why: 'Without the token a page of somebody else can send this form in the name of a signed-in reader. Where the form works all the same, the view was exempted from the check, and the attack works too.',
  remedy: 'Write `{% csrf_token %}` inside the form, and take `@csrf_exempt` from the view.',
  fix: 'safe',
  check(markup, report) {
    if (!markup.dialects.django) return;
    const { text } = markup.document.source;
    const brought = markup.parts.filter(bringsToken).map(({ span }) => span.start);
    let next = 0;
    for (const element of markup.elements) {
      if (element.name !== 'form' || fixedValue(markup, attributeOf(element, 'method'))?.toLowerCase() !== 'post') continue;
      if (isForeign(attributeOf(element, 'action')?.value ?? '')) continue;
      // Forms come in order, so what stands before this one is of no interest any more.
      while (next < brought.length && (brought[next] ?? 0) < element.content.start) next++;
      if ((brought[next] ?? text.length) < element.content.end) continue;
      // A closing tag that is missing, or that another template writes, hides what else is in the form.
      if (!/^<\/form/i.test(text.slice(element.content.end, element.content.end + 6))) continue;
      if (/\b(?:hx-headers|x-csrf)/.test(text) && attributeOf(element, 'hx-post') !== undefined) continue;
      report(element.span, { fixes: [safe('Add {% csrf_token %}', insert(element.span.end, '{% csrf_token %}'))] });
    }
  },
});

export const examples = {
  bad: [
    {
      path: 'templates/login.html',
      code: '{% load static %}\n⟦<form method="post" action="{% url \'login\' %}">⟧\n  {{ form }}\n</form>\n',
      fixed: '{% load static %}\n<form method="post" action="{% url \'login\' %}">{% csrf_token %}\n  {{ form }}\n</form>\n',
    },
    {
      path: 'templates/two.html',
      code: '{% load i18n %}<form method="post">{% csrf_token %}</form>⟦<form METHOD=POST>⟧<input name="q"></form>\n',
      fixed: '{% load i18n %}<form method="post">{% csrf_token %}</form><form METHOD=POST>{% csrf_token %}<input name="q"></form>\n',
    },
  ],
  good: [
    { path: 'templates/a.html', code: '{% load i18n %}<form method="post">{% csrf_token %}{{ form }}</form><form method="get"></form>\n' },
    {
      path: 'templates/b.html',
      code: '{% load i18n %}<form method="post" action="https://pay.example.com/">{{ form }}</form><form method="post">{% include "f.html" %}</form><form method="post">{% my_form f %}</form>\n',
    },
    { path: 'flask.jinja', code: '<form method="post">{{ form.hidden_tag() }}</form>\n' },
  ],
} satisfies Examples;
