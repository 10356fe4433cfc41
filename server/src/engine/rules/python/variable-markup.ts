import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { djangoMarks, formatFinding, markupFinding, markups } from '../../code/languages/python/markup-calls.ts';
import { isUnknown, placeOf } from '../../code/languages/python/unknown.ts';
import { onBinding, onCall, onDecorator, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/variable-markup',
  title: 'Text that templates are told not to escape',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: [
    'https://docs.djangoproject.com/en/stable/ref/utils/#django.utils.safestring.mark_safe',
    'https://docs.djangoproject.com/en/stable/howto/custom-template-tags/#filters-and-auto-escaping',
    'https://markupsafe.palletsprojects.com/en/stable/escaping/',
  ],
  message: 'Templates print this text as it is. Look where it comes from; `format_html` or `escape` make values harmless.',
  why: 'A text marked as safe is not escaped any more. Where people can write a part of it, a `<script>` in it runs for whoever looks at the page.',
  remedy:
    'Keep the markup fixed and let the library escape the values:\n\n```python\nformat_html("<b>{}</b>", name)\nMarkup("<b>{}</b>").format(name)\n```',
  fix: 'review',
  listeners: [
    onCall([...djangoMarks, ...markups, 'mark_safe', 'Markup', 'SafeString'], (call, context, report) => {
      const argument = argumentOf(call.args, 0);
      if (argument === null || !isUnknown(argument.node, context) || markupFinding(call, context) !== null) return;
      const isName = context.expression(argument.node).kind === 'name' && /(?:^|\.)Markup$/.test(call.name.path);
      const written = context.textOf(call.callee);
      report(placeOf(call, argument.node, context), {
        fixes: [
          isName && written === 'Markup'
            ? review(
                'Escape the text with `Markup.escape` (markup in it then shows as text)',
                replace(spanOf(call.callee), 'Markup.escape'),
              )
            : null,
        ],
      });
    }),
    onCall(['django.utils.html.format_html', 'format_html'], (call, context, report) => {
      const argument = argumentOf(call.args, 0, 'format_string');
      if (argument === null || !isUnknown(argument.node, context) || formatFinding(call, context) !== null) return;
      report(placeOf(call, argument.node, context));
    }),
    onDecorator(['django.utils.html.html_safe', 'html_safe'], (decorator, _context, report) => {
      report(spanOf(decorator.node), {
        message: 'All that this class prints counts as safe HTML. Look whether its texts escape what they hold.',
      });
    }),
    onBinding(['is_safe', 'allow_tags'], (binding, context, report) => {
      if (binding.form === 'pair' || context.valueOf(binding.value) !== true) return;
      if (binding.target !== null && binding.target.type !== 'attribute') return;
      report(binding.span, { message: 'What this function answers is not escaped. Look whether it escapes the values that it puts in.' });
    }),
    {
      on: 'file',
      check(context, report) {
        for (const match of context.facts.text.matchAll(
          /^[ \t]{0,40}class \w{1,100}\([^()\n]{0,200}\b(?:SafeString|SafeText|SafeData)\b/gm,
        )) {
          const start = match.index + match[0].indexOf('class');
          report(
            { start, end: match.index + match[0].length },
            { message: 'Texts of this class are never escaped by templates. Look what they are made of.' },
          );
        }
      },
    },
    {
      on: 'function',
      check({ node, shape }, _context, report) {
        if (shape.name !== 'this.__html__') return;
        const name = node.childForFieldName('name');
        if (name !== null)
          report(spanOf(name), { message: 'Templates print what `__html__` answers as it is. Escape each value that it puts in.' });
      },
    },
  ],
});

export const examples = {
  bad: [
    {
      code: `from markupsafe import Markup

def show(text):
    return Markup(⟦text⟧)
`,
      fixed: `from markupsafe import Markup

def show(text):
    return Markup.escape(text)
`,
    },
    {
      code: `from django import template
from django.utils.safestring import mark_safe

register = template.Library()

@register.filter(⟦is_safe=True⟧)
def show(value):
    return mark_safe(⟦value⟧)

class Badge:
    def ⟦__html__⟧(self):
        return self.text
`,
    },
  ],
  good: [
    `from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe

def show(value):
    mark_safe("<b>new</b>")
    mark_safe(escape(value))
    return format_html("<b>{}</b>", value)
`,
    `from markupsafe import Markup

def show(name):
    return Markup("<b>{}</b>").format(name)
`,
  ],
} satisfies Examples;
