import { insert, safe } from '../../fix/edit.ts';
import type { MarkupElement, MarkupModel } from '../../markup/model.ts';
import { isPlainValue } from '../../markup/expression.ts';
import { attributesOf } from '../../markup/query.ts';
import { isEmber } from '../../markup/template-context.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

function isComponent(markup: MarkupModel, element: MarkupElement): boolean {
  return /[A-Z]|[.:]/.test(markup.document.source.text.slice(element.nameSpan.start, element.nameSpan.end));
}

export const rule = markupRule({
  id: 'markup/unquoted-template-attribute',
  title: 'Template value in an attribute without quotes',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [79, 116],
  controls: ['OWASP A03:2021'],
  references: [
    'https://docs.djangoproject.com/en/stable/topics/security/#cross-site-scripting-xss-protection',
    'https://flask.palletsprojects.com/en/stable/web-security/#cross-site-scripting-xss',
  ],
  message: 'Without quotes a space in the value starts a new attribute, such as onmouseover. Put quotes round it.',
  why: 'Templates escape `<`, `>`, `&` and quotes, but not white space. In an attribute without quotes the value `x onmouseover=alert(1)` needs none of the escaped characters to run a script.',
  remedy: 'Write the quotes:\n\n```html\n<a href="{{ link }}">\n```',
  fix: 'safe',
  check(markup, report) {
    const { dialects, document } = markup;
    if (dialects.vue || dialects.angular || dialects.svelte || dialects.pug) return;
    if (!dialects.jinja && !dialects.ejs && (!dialects.handlebars || isEmber(markup))) return;
    for (const [attribute, element] of attributesOf(markup)) {
      if (attribute.quote !== '' || attribute.value === null || attribute.name.startsWith('@') || isComponent(markup, element)) continue;
      const output = (markup.partsOf.get(attribute) ?? []).find(
        (part) => (part.kind === 'output' || part.kind === 'raw-output') && part.place !== 'comment' && !isPlainValue(part.text),
      );
      if (output === undefined) continue;
      const { valueSpan } = attribute;
      const written = document.source.text.slice(valueSpan.start, valueSpan.end);
      const quote = written.includes('"') ? "'" : '"';
      // A value that itself holds quotes, as `{{ a|default:"x" }}` does, keeps them; the ones round it must differ.
      const fixes = written.includes(quote)
        ? []
        : [safe('Put quotes round the value', insert(valueSpan.start, quote), insert(valueSpan.end, quote))];
      report(attribute.span, { fixes });
    }
  },
});

export const examples = {
  bad: [
    { path: 'templates/user.html', code: '<b ⟦title={{ user.name }}⟧>x</b>\n', fixed: '<b title="{{ user.name }}">x</b>\n' },
    { path: 'user.ejs', code: '<input ⟦value=<%= user.name %>⟧>\n', fixed: '<input value="<%= user.name %>">\n' },
    { path: 'user.hbs', code: '<i ⟦class=a-{{kind}}⟧></i>\n', fixed: '<i class="a-{{kind}}"></i>\n' },
    { path: 'user.jinja', code: '<i ⟦alt={{ name|default("x") }}⟧></i>\n', fixed: '<i alt=\'{{ name|default("x") }}\'></i>\n' },
  ],
  good: [
    { path: 'templates/user.html', code: '<b title="{{ user.name }}" data-id={{ user.id }} style={% static "x" %}>x</b>\n' },
    { path: 'A.svelte', code: '<b title={name}>x</b>\n' },
    { path: 'ember.hbs', code: '<Button @label={{name}} /><b onclick={{action "go"}} class={{kind}}>x</b>{{yield}}\n' },
  ],
} satisfies Examples;
