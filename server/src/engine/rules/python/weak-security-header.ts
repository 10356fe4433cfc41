import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { optionListeners } from '../../code/languages/python/options.ts';
import { onBinding, onCall, onDecorator, pythonRule } from '../../code/rule.ts';

/** What is weak about a header's value, in words; null for values that protect. */
function weaknessOf(header: string, value: string): string | null {
  switch (header.toLowerCase()) {
    case 'content-security-policy': {
      if (
        /'unsafe-(?:inline|eval)'/.test(value) ||
        /(?:default|script|object)-src[^;]{0,120}[\s:](?:\*|https?:|data:)(?:\s|;|$)/.test(value)
      )
        return 'This policy lets injected scripts run. Take out unsafe-inline, unsafe-eval and the wildcard.';
      return null;
    }
    case 'x-frame-options':
      return /^(?:deny|sameorigin)$/i.test(value.trim())
        ? null
        : 'Browsers do not know this value, so any site may frame the page. Use DENY.';
    case 'x-content-type-options':
      return /^nosniff$/i.test(value.trim()) ? null : 'Browsers may guess a type and run an upload as a script. The value is nosniff.';
    case 'strict-transport-security': {
      const age = /max-age\s*=\s*"?(\d{1,12})/i.exec(value);
      return age !== null && Number(age[1]) >= 86400
        ? null
        : 'Browsers are told to forget that this site needs HTTPS. Set max-age to a year.';
    }
    case 'referrer-policy':
      return /unsafe-url|^no-referrer-when-downgrade$/i.test(value.trim())
        ? 'Other sites learn the full address of this page. Use strict-origin-when-cross-origin.'
        : null;
    default:
      return null;
  }
}

const better: Readonly<Record<string, string>> = {
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'referrer-policy': 'strict-origin-when-cross-origin',
};
const headers = ['Content-Security-Policy', 'X-Frame-Options', 'X-Content-Type-Options', 'Strict-Transport-Security', 'Referrer-Policy'];

function fixFor(header: string, value: SyntaxNode, context: CodeContext): ReturnType<typeof review> | null {
  const text = better[header.toLowerCase()];
  if (text === undefined || context.expression(value).kind !== 'string') return null;
  const quote = context.textOf(value).startsWith("'") ? "'" : '"';
  return review(`Send ${text}`, replace(spanOf(value), `${quote}${text}${quote}`));
}

/** Texts of a policy that is given as a list, or as a dictionary of lists. */
function policyTexts(node: SyntaxNode, context: CodeContext, depth = 0): string[] {
  const value = context.valueNode(node);
  const read = context.expression(value);
  if (depth > 3) return [];
  if (read.kind === 'array') return read.elements.flatMap((element) => policyTexts(element, context, depth + 1));
  if (read.kind === 'object')
    return read.pairs.flatMap(({ value: given }) => (given === null ? [] : policyTexts(given, context, depth + 1)));
  const text = context.stringOf(value);
  return text === null ? [] : [text];
}

const unsafePolicy = /'unsafe-(?:inline|eval)'|(?:^|\s)\*(?:\s|$)/;
const framed = 'Any site may show this page in a frame and lead clicks astray. Keep the protection against framing.';

export const rule = pythonRule({
  id: 'python/weak-security-header',
  title: 'Header that protects browsers is weak or taken away',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [693, 1021, 16, 523],
  controls: ['OWASP A05:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html',
    'https://docs.djangoproject.com/en/stable/ref/clickjacking/',
    'https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CSP',
  ],
  message: 'This header does not protect the visitor. Send the strict value.',
  why: 'These headers are the second wall: when a mistake lets markup in, the policy keeps its scripts from running, and the frame option keeps other sites from laying your page under theirs. A weak value is as good as none.',
  remedy:
    'Send strict values, and open single pages where they need it:\n\n```python\nresponse.headers["Content-Security-Policy"] = "default-src \'self\'"\n```',
  fix: 'review',
  listeners: [
    onBinding(
      [
        'Content-Security-Policy',
        'X-Frame-Options',
        'X-Content-Type-Options',
        'Strict-Transport-Security',
        'Referrer-Policy',
        'Policy',
        'Options',
        'Security',
      ],
      (binding, context, report) => {
        const written = context.textOf(binding.target ?? binding.nameSpan);
        const header = headers.find((name) => written.includes(name));
        const value = header === undefined ? null : context.stringOf(binding.value);
        const weakness = header === undefined || value === null ? null : weaknessOf(header, value);
        if (header === undefined || weakness === null) return;
        report(binding.span, { message: weakness, fixes: [fixFor(header, binding.value, context)] });
      },
      ['assignment', 'pair'],
    ),
    onCall(['*.set_header', '*.add_header', '*.setdefault', '*.set', '*.append', '*.send_header', '*.add'], (call, context, report) => {
      const [name, value] = call.args;
      const header = name === undefined ? null : context.stringOf(name.node);
      const text = value === undefined ? null : context.stringOf(value.node);
      const weakness = header === null || text === null ? null : weaknessOf(header, text);
      if (weakness === null || value === undefined || header === null) return;
      report(spanOf(call.callee), { message: weakness, fixes: [fixFor(header, value.node, context)] });
    }),
    onCall(['*.pop', '*.remove', '*.clear_header', '*.discard'], (call, context, report) => {
      const header = call.args[0] === undefined ? null : context.stringOf(call.args[0].node);
      if (header === null || !headers.some((name) => name.toLowerCase() === header.toLowerCase())) return;
      report(spanOf(call.callee), { message: 'This takes a protecting header away. Keep it, or send a value that is right for the page.' });
    }),
    onDecorator(['xframe_options_exempt', '*.xframe_options_exempt', '*.csp_exempt'], (decorator, _context, report) => {
      report(spanOf(decorator.node), { message: framed });
    }),
    onCall(['xframe_options_exempt', '*.xframe_options_exempt'], (call, _context, report) => {
      if (call.node.parent?.type !== 'decorator') report(spanOf(call.callee), { message: framed });
    }),
    onBinding(['X_FRAME_OPTIONS'], (binding, context, report) => {
      const value = context.valueOf(binding.value);
      if (value === undefined || (typeof value === 'string' && /^(?:deny|sameorigin)$/i.test(value))) return;
      report(binding.span, { message: framed, fixes: [review('Allow no frames', replace(spanOf(binding.value), "'DENY'"))] });
    }),
    onBinding(
      ['xframe_options_exempt'],
      (binding, context, report) => {
        if (context.valueOf(binding.value) === true)
          report(binding.span, { message: framed, fixes: [review('Keep the protection', replace(spanOf(binding.value), 'False'))] });
      },
      ['assignment'],
    ),
    onBinding(
      [
        'CSP_SCRIPT_SRC',
        'CSP_DEFAULT_SRC',
        'CSP_OBJECT_SRC',
        'CONTENT_SECURITY_POLICY',
        'content_security_policy',
        'csp',
        'script-src',
        'default-src',
      ],
      (binding, context, report) => {
        if (/^[a-z]+-src$/.test(binding.name) && binding.form !== 'pair') return;
        // The whole policy is looked at once, at its setting.
        if (
          binding.form === 'pair' &&
          /(?:csp|content_security_policy)\w{0,20}\s?=/i.test(context.textOf(statementOf(binding.value)).slice(0, 60))
        )
          return;
        if (!policyTexts(binding.value, context).some((text) => unsafePolicy.test(text))) return;
        report(binding.span, { message: 'This policy lets injected scripts run. Take out unsafe-inline, unsafe-eval and the wildcard.' });
      },
    ),
    ...optionListeners([
      {
        calls: ['flask_talisman.Talisman', 'flask_talisman.talisman.Talisman', '*.init_app', 'Talisman'],
        option: 'content_security_policy',
        bad: [null, false],
        message: 'No content security policy is sent, so injected scripts run. Give one, or leave the default.',
        fix: { kind: 'review', title: 'Use the default policy (inline scripts stop)', value: null },
      },
      {
        calls: ['flask_talisman.Talisman', 'flask_talisman.talisman.Talisman', '*.init_app', 'Talisman'],
        option: 'force_https',
        bad: [false],
        message: 'Visitors can stay on plain HTTP, where traffic can be read and changed. Leave force_https on.',
        fix: { kind: 'review', title: 'Force HTTPS', value: 'True' },
      },
      ...['session_cookie_secure', 'session_cookie_http_only', 'strict_transport_security', 'x_content_type_options'].map((option) => ({
        calls: ['flask_talisman.Talisman', 'flask_talisman.talisman.Talisman', 'Talisman'],
        option,
        bad: [false],
        message: 'This protection is switched off. Leave it on.',
        fix: { kind: 'review', title: 'Switch it on', value: 'True' } as const,
      })),
      {
        calls: ['flask_talisman.Talisman', 'flask_talisman.talisman.Talisman', 'Talisman'],
        option: 'frame_options',
        bad: [null, false, 'ALLOWALL'],
        message: framed,
        fix: { kind: 'review', title: 'Allow no frames', value: "'DENY'" },
      },
    ]),
    onBinding(
      ['MIDDLEWARE', 'MIDDLEWARE_CLASSES'],
      (binding, context, report) => {
        const list = context.expression(binding.value);
        const names = list.kind === 'array' ? list.elements.map((element) => context.stringOf(element) ?? '') : [];
        if (!names.some((name) => /^django\.(?:contrib|middleware)\./.test(name))) return;
        const lacking = ['clickjacking.XFrameOptionsMiddleware', 'security.SecurityMiddleware'].filter(
          (name) => !names.some((given) => given.endsWith(name)),
        );
        if (lacking.length === 0) return;
        report(binding.nameSpan, { message: `Protecting headers are not sent: ${lacking.join(' and ')} is not in the list. Add it.` });
      },
      ['assignment'],
    ),
  ],
});

function statementOf(node: SyntaxNode): SyntaxNode {
  let current = node;
  while (current.parent !== null && current.type !== 'expression_statement' && current.type !== 'call') current = current.parent;
  return current;
}

export const examples = {
  bad: [
    {
      code: `def add_headers(response):
    ⟦response.headers["Content-Security-Policy"] = "script-src 'self' 'unsafe-inline'"⟧
    return response
`,
    },
    {
      code: `def add_headers(response):
    ⟦response["X-Frame-Options"] = "ALLOWALL"⟧
    ⟦response.headers.set⟧("Strict-Transport-Security", "max-age=0")
    return response
`,
      fixed: `def add_headers(response):
    response["X-Frame-Options"] = "DENY"
    response.headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
    return response
`,
    },
    {
      code: `from django.views.decorators.clickjacking import xframe_options_exempt

⟦@xframe_options_exempt⟧
def widget(request):
    return render(request, "widget.html")
`,
    },
  ],
  good: [
    `def add_headers(response):
    response.headers["Content-Security-Policy"] = "default-src 'self'; img-src *"
    response.headers["X-Frame-Options"] = "SAMEORIGIN"
    response.headers["Strict-Transport-Security"] = "max-age=63072000"
    return response
`,
    `X_FRAME_OPTIONS = "DENY"
CSP_SCRIPT_SRC = ("'self'",)
MIDDLEWARE = ["django.middleware.security.SecurityMiddleware", "django.middleware.clickjacking.XFrameOptionsMiddleware"]
`,
  ],
} satisfies Examples;
