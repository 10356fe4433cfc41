import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { replace, review } from '../../fix/edit.ts';
import { optionOf } from '../../code/languages/python/options.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import type { SyntaxNode } from '../../code/expression.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

function holdsStar(node: SyntaxNode, context: CodeContext): boolean {
  const value = context.valueNode(node);
  const read = context.expression(value);
  return (read.kind === 'array' ? read.elements : [value]).some((element) => context.stringOf(element) === '*');
}

export const rule = pythonRule({
  id: 'python/any-host-trusted',
  title: 'Host name or address that the sender of a request chooses is trusted',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [644, 348, 601],
  controls: ['OWASP A05:2021'],
  references: [
    'https://www.starlette.io/middleware/#trustedhostmiddleware',
    'https://docs.djangoproject.com/en/stable/topics/security/#host-header-validation',
    'https://www.uvicorn.org/settings/#http',
  ],
  message: 'The sender of the request chooses this value. Take the host and address from what you configured.',
  why: 'The `Host` and `X-Forwarded-For` headers are text that the client wrote. Links made from them lead to the server of the attacker, in password mails for example, and checks of the address pass for everyone.',
  remedy: 'List your host names and the addresses of your proxies, and build links from a setting.',
  fix: 'review',
  listeners: [
    onCall(
      ['*.add_middleware', '*.TrustedHostMiddleware', 'starlette.middleware.Middleware', '*.ProxyHeadersMiddleware'],
      (call, context, report) => {
        for (const name of ['allowed_hosts', 'trusted_hosts']) {
          const option = optionOf(call, context, name);
          if (option !== null && holdsStar(option.node, context))
            report(option.span, { message: 'Any host is accepted here. List the names that the site has.' });
        }
      },
    ),
    onBinding(['forwarded_allow_ips', 'FORWARDED_ALLOW_IPS', 'proxy_allow_ips', 'trusted_proxy'], (binding, context, report) => {
      if (!holdsStar(binding.value, context)) return;
      const isText = context.expression(binding.value).kind === 'string';
      report(binding.span, {
        message: 'Any client may say which address it has. List the addresses of your proxies.',
        fixes: [isText ? review('Trust this machine only', replace(spanOf(binding.value), "'127.0.0.1'")) : null],
      });
    }),
    onCall(['flask.url_for', 'url_for', 'quart.url_for'], (call, context, report) => {
      const external = argumentOf(call.args, '_external');
      if (external === null || context.valueOf(external.node) !== true || context.mentions(/SERVER_NAME|TRUSTED_HOSTS/)) return;
      report(spanOf(call.callee), { message: 'The Host header of the request becomes the host of this link. Set SERVER_NAME.' });
    }),
    // A check that passes when a header that the client writes holds the right address.
    {
      on: 'comparison',
      check({ node, operator, left, right }, context, report) {
        const isMember = operator === 'in' || operator === 'notIn';
        if (!isForwardedAddress(left, context) && (isMember || !isForwardedAddress(right, context))) return;
        const other = isForwardedAddress(left, context) ? right : left;
        const value = context.valueOf(other);
        // Asking whether there is one decides nothing.
        if (operator === 'other' || value === null || value === '' || typeof value === 'number') return;
        report(spanOf(node), {
          message: 'The client writes this header, so the check passes for everyone. Let your proxy set the address.',
        });
      },
    },
    onCall(['*.startswith'], (call, context, report) => {
      const read = context.expression(call.callee);
      if (read.kind === 'member' && isForwardedAddress(read.object, context))
        report(spanOf(call.node), {
          message: 'The client writes this header, so the check passes for everyone. Let your proxy set the address.',
        });
    }),
  ],
});

const forwardedHeader = /["'](?:HTTP_)?(?:X[-_](?:FORWARDED[-_]FOR|REAL[-_]IP|CLIENT[-_]IP|FORWARDED[-_]HOST)|TRUE[-_]CLIENT[-_]IP)["']/i;

/** True for the header itself, and for a variable that got its value from it. */
function isForwardedAddress(node: SyntaxNode, context: CodeContext): boolean {
  const value = context.valueNode(node);
  if (context.expression(value).kind === 'string') return false;
  return forwardedHeader.test(context.textOf(value).slice(0, 300));
}

export const examples = {
  bad: [
    {
      code: `import uvicorn

uvicorn.run(app, proxy_headers=True, ⟦forwarded_allow_ips="*"⟧)
`,
      fixed: `import uvicorn

uvicorn.run(app, proxy_headers=True, forwarded_allow_ips='127.0.0.1')
`,
    },
    {
      code: `from flask import request, url_for

def is_office():
    address = request.headers.get("X-Forwarded-For")
    return ⟦address == "192.0.2.7"⟧

link = ⟦url_for⟧("reset", token=token, _external=True)
app.add_middleware(TrustedHostMiddleware, ⟦allowed_hosts=["*"]⟧)
`,
    },
  ],
  good: [
    `from flask import request, url_for

def is_office():
    return request.remote_addr == "192.0.2.7"

link = url_for("reset", token=token)
`,
    `app.add_middleware(TrustedHostMiddleware, allowed_hosts=["shop.example.com"])
uvicorn.run(app, forwarded_allow_ips="10.0.0.5")
`,
  ],
} satisfies Examples;
