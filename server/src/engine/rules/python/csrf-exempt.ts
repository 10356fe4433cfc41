import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { exemptionOf, exemptions, machineView } from '../../code/languages/python/csrf.ts';
import { isDevelopmentPlace, optionListeners } from '../../code/languages/python/options.ts';
import { onBinding, onDecorator, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/csrf-exempt',
  title: 'View without protection against forged requests',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [352],
  controls: ['OWASP A01:2021'],
  references: ['https://docs.djangoproject.com/en/stable/howto/csrf/', 'https://flask-wtf.readthedocs.io/en/latest/csrf/'],
  message: 'Other web sites can send this request in the name of a visitor who is logged in. Keep the CSRF check.',
  why: 'A browser adds the cookies of your site to requests that other sites start. Without the CSRF token, a page that the visitor merely opens can post forms here and act with their rights.',
  remedy:
    'Remove the exemption and send the token with the form or in the `X-CSRFToken` header. For a webhook that checks a signature of its own, silence this finding with a reason.',
  fix: 'review',
  listeners: [
    onDecorator(exemptions, (decorator, context, report) => {
      if (exemptionOf(decorator, context) !== 'proven') return;
      const { text } = context.facts;
      const lineStart = text.lastIndexOf('\n', decorator.node.startIndex - 1) + 1;
      const lineBreak = text.indexOf('\n', decorator.node.endIndex);
      const line = { start: lineStart, end: lineBreak < 0 ? text.length : lineBreak + 1 };
      report(spanOf(decorator.node), { fixes: [review('Remove the exemption (callers must send the token)', replace(line, ''))] });
    }),
    onBinding(
      ['WTF_CSRF_ENABLED', 'WTF_CSRF_CHECK_DEFAULT'],
      (binding, context, report) => {
        if (context.valueOf(binding.value) !== false || isDevelopmentPlace(binding.value, context)) return;
        report(binding.span, {
          message: 'Forms accept requests forged by other web sites. Leave the CSRF check on.',
          fixes: [review('Switch the check on (forms must carry the token)', replace(spanOf(binding.value), 'True'))],
        });
      },
      ['assignment', 'pair', 'keyword'],
    ),
    onBinding(
      ['xsrf_cookies'],
      (binding, context, report) => {
        if (context.valueOf(binding.value) !== false || isDevelopmentPlace(binding.value, context)) return;
        report(binding.span, {
          message: 'Other web sites can post here in the name of a visitor. Set xsrf_cookies to True.',
          fixes: [review('Switch the check on (forms must carry the token)', replace(spanOf(binding.value), 'True'))],
        });
      },
      ['keyword', 'pair', 'assignment'],
    ),
    ...optionListeners(
      [
        {
          calls: ['*.set_default_csrf_options'],
          option: 'require_csrf',
          place: 0,
          bad: [false],
          message: 'No view checks for forged requests. Let require_csrf be True, and exempt single views.',
          fix: { kind: 'review', title: 'Require the token (forms must carry it)', value: 'True' },
        },
        {
          calls: ['*.set_default_csrf_options'],
          option: 'check_origin',
          bad: [false],
          message: 'The origin of requests is not compared, so one leaked token serves any web site. Leave the check on.',
          fix: { kind: 'review', title: 'Check the origin', value: 'True' },
        },
        {
          calls: ['*.view_config', '*.add_view'],
          option: 'require_csrf',
          bad: [false],
          when: (call, context) => {
            const view = call.node.parent?.type === 'decorator' ? call.node.parent.parent?.childForFieldName('definition') : null;
            return !machineView.test(view == null ? context.textOf(call.node) : context.textOf(view.childForFieldName('name') ?? view));
          },
          message: 'Other web sites can send this request in the name of a visitor. Keep require_csrf on.',
          fix: { kind: 'review', title: 'Require the token (forms must carry it)', value: 'True' },
        },
      ],
      { skipsTests: true },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `from django.views.decorators.csrf import csrf_exempt

⟦@csrf_exempt⟧
def change_password(request):
    return save(request)
`,
      fixed: `from django.views.decorators.csrf import csrf_exempt

def change_password(request):
    return save(request)
`,
    },
    {
      code: `from flask import Flask

app = Flask(__name__)
⟦app.config["WTF_CSRF_ENABLED"] = False⟧
`,
      fixed: `from flask import Flask

app = Flask(__name__)
app.config["WTF_CSRF_ENABLED"] = True
`,
    },
    {
      code: `from pyramid.config import Configurator

config = Configurator()
config.set_default_csrf_options(⟦require_csrf=False⟧)
settings = {"cookie_secret": secret, ⟦"xsrf_cookies": False⟧}
`,
      fixed: `from pyramid.config import Configurator

config = Configurator()
config.set_default_csrf_options(require_csrf=True)
settings = {"cookie_secret": secret, "xsrf_cookies": True}
`,
    },
  ],
  good: [
    `config.set_default_csrf_options(require_csrf=True)
application = tornado.web.Application(handlers, xsrf_cookies=True)
`,
    `from django.views.decorators.csrf import csrf_protect

@csrf_protect
def change_password(request):
    return save(request)
`,
    `from django.views.decorators.csrf import csrf_exempt

@csrf_exempt
def payment_webhook(request):
    return check_signature(request)
`,
    `class TestConfig:
    WTF_CSRF_ENABLED = False
`,
  ],
} satisfies Examples;
