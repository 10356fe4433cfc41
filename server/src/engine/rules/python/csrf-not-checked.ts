import { insert, replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { exemptionOf, exemptions, machineView } from '../../code/languages/python/csrf.ts';
import { importsModule, isTestPath } from '../../code/languages/python/calls.ts';
import { calleeText, isDevelopmentPlace, optionOf } from '../../code/languages/python/options.ts';
import { onBinding, onCall, onDecorator, pythonRule } from '../../code/rule.ts';

const switchTitle = 'Switch the check on (forms must carry the token)';

export const rule = pythonRule({
  id: 'python/csrf-not-checked',
  title: 'Requests from browsers may not be checked for forgery',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [352],
  controls: ['OWASP A01:2021'],
  references: [
    'https://docs.djangoproject.com/en/stable/ref/csrf/',
    'https://flask-wtf.readthedocs.io/en/latest/csrf/',
    'https://www.tornadoweb.org/en/stable/guide/security.html#cross-site-request-forgery-protection',
    'https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html',
  ],
  message: 'Nothing here checks for forged requests. Keep the CSRF check unless callers prove themselves otherwise.',
  why: 'A browser adds cookies to requests that other sites start. An endpoint that trusts cookies and checks no token can be used by any page that a logged-in visitor opens. Endpoints for machines are fine without it as long as they ask for a key or a signature.',
  remedy: 'Leave the check on for everything a browser uses, and let machines authenticate by a header.',
  fix: 'review',
  listeners: [
    onDecorator(exemptions, (decorator, context, report) => {
      if (exemptionOf(decorator, context) === 'possible') report(spanOf(decorator.node));
    }),
    onCall(['csrf_exempt', '*.csrf_exempt', '*.exempt'], (call, _context, report) => {
      const { path } = call.name;
      if (!/csrf_exempt$|(?:^|[._])(?:csrf|csrf_?protect|seasurf)(?:\(\))?\.exempt$|CSRFProtect\(\)\.exempt$/i.test(path)) return;
      if (call.node.parent?.type === 'decorator' || call.args.length === 0) return;
      report(spanOf(call.callee));
    }),
    onBinding(['WTF_CSRF_ENABLED', 'WTF_CSRF_CHECK_DEFAULT', 'xsrf_cookies'], (binding, context, report) => {
      if (context.valueOf(binding.value) !== false || !isDevelopmentPlace(binding.value, context)) return;
      report(binding.span, { fixes: [review(switchTitle, replace(spanOf(binding.value), 'True'))] });
    }),
    onBinding(
      ['WTF_CSRF_SSL_STRICT', 'csrf_enabled', 'CSRF_ENABLED', 'JWT_COOKIE_CSRF_PROTECT', 'JWT_CSRF_IN_COOKIES', 'CSRF_USE_SESSIONS'],
      (binding, context, report) => {
        if (context.valueOf(binding.value) !== false || binding.name === 'CSRF_USE_SESSIONS') return;
        report(binding.span, { fixes: [review(switchTitle, replace(spanOf(binding.value), 'True'))] });
      },
    ),
    onBinding(
      ['require_csrf', 'check_origin'],
      (binding, context, report) => {
        if (context.valueOf(binding.value) !== false) return;
        const callee = calleeText(binding, context);
        const isPyramid = /(?:set_default_csrf_options|view_config|add_view|check_csrf_origin|view_defaults)$/.test(callee);
        const told = !isTestPath(context.path) && /set_default_csrf_options$/.test(callee);
        const toldOfView =
          !isTestPath(context.path) && /(?:view_config|add_view)$/.test(callee) && !machineView.test(functionBelow(binding.value.parent));
        if (!isPyramid || told || toldOfView) return;
        report(binding.span, { fixes: [review(switchTitle, replace(spanOf(binding.value), 'True'))] });
      },
      ['keyword'],
    ),
    // `class Meta: csrf = False` in a form, and `meta={"csrf": False}`.
    onBinding(['csrf'], (binding, context, report) => {
      if (context.valueOf(binding.value) !== false) return;
      const inMeta = binding.form === 'assignment' && /^\s*class Meta\b/.test(classOf(binding.value, context.facts.text));
      const inCall =
        binding.form === 'pair' &&
        /meta\s*=\s*\{[^{}]{0,200}$/.test(context.facts.text.slice(Math.max(0, binding.span.start - 200), binding.span.start));
      const isNinja = binding.form === 'keyword' && /NinjaAPI$/.test(calleeText(binding, context));
      if (!inMeta && !inCall && !isNinja) return;
      report(binding.span, { fixes: [review(switchTitle, replace(spanOf(binding.value), 'True'))] });
    }),
    // A list of middleware without the one that checks.
    onBinding(
      ['MIDDLEWARE', 'MIDDLEWARE_CLASSES'],
      (binding, context, report) => {
        const list = context.expression(binding.value);
        if (list.kind !== 'array') return;
        const names = list.elements.map((element) => context.stringOf(element) ?? '');
        const session = names.findIndex((name) => /^django\.(?:contrib|middleware)\./.test(name));
        if (session < 0 || names.some((name) => /csrf/i.test(name))) return;
        const quote = context.textOf(binding.value).includes("'") ? "'" : '"';
        const after = list.elements[names.findIndex((name) => name.endsWith('CommonMiddleware'))] ?? list.elements[session];
        report(binding.nameSpan, {
          message: 'The middleware that checks for forged requests is not in the list. Add CsrfViewMiddleware.',
          fixes: [
            after === undefined
              ? null
              : review(
                  'Add CsrfViewMiddleware (forms must carry the token)',
                  insert(after.endIndex, `, ${quote}django.middleware.csrf.CsrfViewMiddleware${quote}`),
                ),
          ],
        });
      },
      ['assignment'],
    ),
    onCall(['tornado.web.Application'], (call, context, report) => {
      if (isTestPath(context.path) || optionOf(call, context, 'xsrf_cookies') !== null || call.args.some(({ spread }) => spread)) return;
      report(spanOf(call.callee));
    }),
    // Django REST framework and Tornado check in a method that some override with nothing.
    {
      on: 'function',
      check({ node, shape }, context, report) {
        if ((shape.name !== 'this.enforce_csrf' && shape.name !== 'this.check_xsrf_cookie') || shape.body === null) return;
        const statements = shape.body.namedChildren.filter((child) => child.type !== 'comment' && !/^["']/.test(context.textOf(child)));
        if (!statements.every((child) => /^(?:return(?:\s+None)?|pass)$/.test(context.textOf(child).trim()))) return;
        report(spanOf(node.childForFieldName('name') ?? node));
      },
    },
    onCall(['flask.Flask'], (call, context, report) => {
      // A file that makes the application and takes forms, and never names a check.
      if (
        !context.mentions(/methods\s{0,3}=\s{0,3}[[(][^\])]{0,80}(?:POST|PUT|DELETE)/) ||
        context.mentions(/csrf|seasurf|jwt|Authorization|api_key/i)
      )
        return;
      if (!importsModule(context, 'flask') || !context.mentions(/\bsession\b|current_user|login_user|request\.form/)) return;
      report(spanOf(call.callee));
    }),
  ],
});

/** The name of the function that a decorator's argument stands above. */
function functionBelow(node: SyntaxNode | null): string {
  for (let current = node; current !== null; current = current.parent)
    if (current.type === 'decorated_definition') return current.childForFieldName('definition')?.childForFieldName('name')?.text ?? '';
  return '';
}

function classOf(node: SyntaxNode, text: string): string {
  for (let current = node.parent; current !== null; current = current.parent)
    if (current.type === 'class_definition') return text.slice(current.startIndex, current.startIndex + 40);
  return '';
}

export const examples = {
  bad: [
    {
      code: `from flask_wtf import FlaskForm

class SearchForm(FlaskForm):
    class Meta:
        ⟦csrf = False⟧
`,
      fixed: `from flask_wtf import FlaskForm

class SearchForm(FlaskForm):
    class Meta:
        csrf = True
`,
    },
    {
      code: `⟦MIDDLEWARE⟧ = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
]
`,
      fixed: `MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware", "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
]
`,
    },
    {
      code: `from django.views.decorators.csrf import csrf_exempt

urlpatterns = [path("graphql", ⟦csrf_exempt⟧(GraphQLView.as_view()))]

⟦@csrf_exempt⟧
def payment_webhook(request):
    return check_signature(request)
`,
    },
  ],
  good: [
    `MIDDLEWARE = ["django.middleware.common.CommonMiddleware", "django.middleware.csrf.CsrfViewMiddleware"]
`,
    `from django.views.decorators.csrf import csrf_protect

@csrf_protect
def change_password(request):
    return save(request)
`,
    `class Meta:
    csrf = True

rates.exempt(view)
`,
  ],
} satisfies Examples;
