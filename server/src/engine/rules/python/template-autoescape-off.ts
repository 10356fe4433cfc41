import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { importsModule } from '../../code/languages/python/calls.ts';
import { calleeText, optionListeners } from '../../code/languages/python/options.ts';
import { onBinding, pythonRule } from '../../code/rule.ts';

const title = 'Escape values (templates that print markup must mark it)';

export const rule = pythonRule({
  id: 'python/template-autoescape-off',
  title: 'Django or Tornado templates that do not escape what they print',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [79, 116],
  controls: ['OWASP A03:2021'],
  references: [
    'https://docs.djangoproject.com/en/stable/topics/templates/#django.template.backends.django.DjangoTemplates',
    'https://www.tornadoweb.org/en/stable/template.html',
  ],
  message: 'Values are printed into pages as they are, so data becomes markup and scripts. Leave autoescape on.',
  why: 'Both frameworks escape what templates print unless they are told not to. Without it a name or a comment that holds `<script>` runs in the browser of every visitor, with that session.',
  remedy: 'Leave it on, and mark single values that hold markup of your own as safe.',
  fix: 'review',
  listeners: [
    ...optionListeners(
      [
        {
          calls: [
            'django.template.Context',
            'django.template.context.Context',
            'django.template.RequestContext',
            'django.template.Engine',
            'django.template.engine.Engine',
          ],
          option: 'autoescape',
          bad: [false],
          // Mails and files made from templates are no pages.
          when: (_call, context) =>
            !/text\/plain|\.txt\b|EmailMessage|send_mail|\.py-tpl|management/.test(context.facts.text + context.path),
          fix: { kind: 'review', title, value: 'True' },
        },
        {
          calls: ['tornado.web.Application', 'tornado.template.Template', 'tornado.template.Loader', 'tornado.template.DictLoader'],
          option: 'autoescape',
          bad: [null, ''],
          fix: { kind: 'review', title, value: '"xhtml_escape"' },
        },
      ],
      { skipsTests: true },
    ),
    onBinding(
      ['autoescape'],
      (binding, context, report) => {
        const value = context.valueOf(binding.value);
        const before = context.facts.text.slice(Math.max(0, binding.span.start - 2_000), binding.span.start);
        const inDjango =
          value === false && /["']?(?:OPTIONS|BACKEND)["']?\s*[:=]/.test(before) && !calleeText(binding, context).includes('Environment');
        const inTornado = value === null && importsModule(context, 'tornado') && /settings/i.test(before);
        const inContext = value === false && /(?:Request)?Context\(\s*(?:request,\s*)?\{[^{}]{0,300}$/.test(before);
        if (!inDjango && !inTornado && !inContext) return;
        report(binding.span, { fixes: [review(title, replace(spanOf(binding.value), value === null ? '"xhtml_escape"' : 'True'))] });
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      path: 'shop/settings.py',
      code: `TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {⟦"autoescape": False⟧},
    }
]
`,
      fixed: `TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {"autoescape": True},
    }
]
`,
    },
    {
      code: `import tornado.web
from django.template import Context

tornado.web.Application(handlers, xsrf_cookies=True, ⟦autoescape=None⟧)
Context({"name": name}, ⟦autoescape=False⟧)
`,
      fixed: `import tornado.web
from django.template import Context

tornado.web.Application(handlers, xsrf_cookies=True, autoescape="xhtml_escape")
Context({"name": name}, autoescape=True)
`,
    },
  ],
  good: [
    `from django.template import Context

Context({"name": name})
`,
    `settings = {"autoescape": False}
`,
  ],
} satisfies Examples;
