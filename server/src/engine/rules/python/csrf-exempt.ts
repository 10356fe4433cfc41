import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { onBinding, pythonRule } from '../../code/rule.ts';

/** Views under these names answer other servers, which carry no browser's cookies. */
const machineView = /webhook|callback|hook|notify|notification|ipn|api|graphql|xmlrpc|oauth|saml|token|introspect/i;

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
    {
      on: 'unit',
      check(context, report) {
        const { text } = context.facts;
        for (const decorator of context.unit.decorators) {
          const inner = decorator.namedChild(0);
          if (inner === null || isTestPath(context.path)) continue;
          const name = context.resolve(inner)?.path ?? '';
          const wrapped = inner.type === 'call' ? inner.childForFieldName('arguments')?.namedChild(0) : null;
          const byMethod =
            name.endsWith('method_decorator()') && wrapped != null && (context.resolve(wrapped)?.path ?? '').endsWith('.csrf.csrf_exempt');
          const isExempt =
            name === 'django.views.decorators.csrf.csrf_exempt' ||
            byMethod ||
            /^flask_(?:wtf|seasurf)\.\w+(?:\.\w+)?\(\)\.exempt$/.test(name);
          if (!isExempt) continue;
          const definition = decorator.parent?.childForFieldName('definition')?.childForFieldName('name')?.text ?? '';
          if (machineView.test(definition)) continue;
          const lineStart = text.lastIndexOf('\n', decorator.startIndex - 1) + 1;
          const lineBreak = text.indexOf('\n', decorator.endIndex);
          const line = { start: lineStart, end: lineBreak < 0 ? text.length : lineBreak + 1 };
          report(spanOf(decorator), { fixes: [review('Remove the exemption (callers must send the token)', replace(line, ''))] });
        }
      },
    },
    onBinding(
      ['WTF_CSRF_ENABLED', 'WTF_CSRF_CHECK_DEFAULT'],
      (binding, context, report) => {
        if (context.valueOf(binding.value) !== false || isTestPath(context.path)) return;
        for (let node = binding.target?.parent ?? null; node !== null; node = node.parent) {
          const name =
            node.type === 'class_definition' || node.type === 'function_definition' ? (node.childForFieldName('name')?.text ?? '') : '';
          if (/test|dev|local/i.test(name)) return;
        }
        report(binding.span, {
          message: 'Forms accept requests forged by other web sites. Leave the CSRF check on.',
          fixes: [review('Switch the check on (forms must carry the token)', replace(spanOf(binding.value), 'True'))],
        });
      },
      ['assignment', 'pair'],
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
  ],
  good: [
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
