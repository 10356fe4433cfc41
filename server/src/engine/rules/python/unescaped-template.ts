import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { appendArgument, callOfArgument, hasSpread } from '../../code/languages/python/calls.ts';
import { isAboutPages, jinjaEnvironments } from '../../code/languages/python/template-calls.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

const makoCalls = ['mako.template.Template', 'mako.lookup.TemplateLookup'];
const offInText = /\{%-?\s{0,5}autoescape\s{1,5}(?:off|false)\s{0,5}-?%\}|\{\{[^{}\n]{0,200}\|\s{0,5}(?:safe|safeseq)\b[^{}\n]{0,80}\}\}/g;

export const rule = pythonRule({
  id: 'python/unescaped-template',
  title: 'Template that prints values without escaping them',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [79, 116],
  controls: ['OWASP A03:2021'],
  references: [
    'https://docs.makotemplates.org/en/latest/filtering.html',
    'https://jinja.palletsprojects.com/en/stable/api/#autoescaping',
    'https://docs.djangoproject.com/en/stable/ref/templates/language/#automatic-html-escaping',
  ],
  message: 'This template prints values as they are. If it makes a page, markup in a value becomes part of it. Escape.',
  why: 'A name or a comment that holds `<script>` runs in the browser of whoever looks at the page. Text that is no page needs no escaping; that is what to look for here.',
  remedy:
    'Turn escaping on:\n\n```python\nTemplate(text, default_filters=["h"])        # Mako\nEnvironment(autoescape=select_autoescape())  # Jinja\n```',
  fix: 'review',
  listeners: [
    onCall(makoCalls, (call, _context, report) => {
      if (argumentOf(call.args, 'default_filters') !== null || hasSpread(call)) return;
      const edit = appendArgument(call, 'default_filters=["h"]');
      report(spanOf(call.callee), {
        fixes: [edit === null ? null : review('Escape values (templates that print markup need `|n`)', edit)],
      });
    }),
    onCall(
      jinjaEnvironments.filter((name) => name.endsWith('Environment')),
      (call, context, report) => {
        if (
          argumentOf(call.args, 'autoescape') !== null ||
          hasSpread(call) ||
          (/\.Environment$/.test(call.name.path) && isAboutPages(context))
        )
          return;
        const edit = appendArgument(call, 'autoescape=True');
        report(spanOf(call.callee), { fixes: [edit === null ? null : review('Turn autoescape on (texts that are no HTML change)', edit)] });
      },
    ),
    onBinding(
      ['autoescape'],
      (binding, context, report) => {
        const value = context.valueOf(binding.value);
        if (value !== false && value !== null) return;
        const call = callOfArgument(binding.value, context);
        // Contexts and settings of Django and Tornado have a rule of their own.
        if (call !== null && /Context$|Engine$|^tornado\./.test(call.name.path)) return;
        if (binding.target !== null && binding.target.type !== 'attribute') return;
        if (call !== null && jinjaEnvironments.includes(call.name.path) && (isAboutPages(context) || value === null)) return;
        report(binding.span, {
          fixes: [
            value === false
              ? review('Turn autoescape on (values that hold markup show as text)', replace(spanOf(binding.value), 'True'))
              : null,
          ],
        });
      },
      ['keyword', 'assignment'],
    ),
    {
      on: 'file',
      check(context, report) {
        const { text, root } = context.facts;
        for (const match of text.matchAll(offInText)) {
          const node = root.namedDescendantForIndex(match.index, match.index + match[0].length);
          if (node === null || !/^string/.test(node.type)) continue;
          report({ start: match.index, end: match.index + match[0].length });
        }
      },
    },
  ],
});

export const examples = {
  bad: [
    {
      code: `from mako.template import Template

page = ⟦Template⟧("<b>\${name}</b>")
`,
      fixed: `from mako.template import Template

page = Template("<b>\${name}</b>", default_filters=["h"])
`,
    },
    {
      code: `from flask import Flask

PAGE = "<b>⟦{{ name|safe }}⟧</b>"
app = Flask(__name__)
⟦app.jinja_env.autoescape = False⟧
`,
      fixed: `from flask import Flask

PAGE = "<b>{{ name|safe }}</b>"
app = Flask(__name__)
app.jinja_env.autoescape = True
`,
    },
  ],
  good: [
    `from mako.template import Template

page = Template("<b>\${name}</b>", default_filters=["h"])
`,
    `from jinja2 import Environment, select_autoescape

pages = Environment(autoescape=select_autoescape())
PAGE = "{{ name }}"
`,
  ],
} satisfies Examples;
