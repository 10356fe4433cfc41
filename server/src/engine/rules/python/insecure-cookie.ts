import { replace, review, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { appendArgument, hasSpread, isTestPath } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const sessionName = /(?:^|[_-])(?:session|sess|sessionid|sid|auth|token|jwt|login|remember|access|refresh)(?:$|[_-])/i;

export const rule = pythonRule({
  id: 'python/insecure-cookie',
  title: 'Cookie without the Secure or HttpOnly flag',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [614, 1004],
  controls: ['OWASP A05:2021'],
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/Cookies#security',
    'https://docs.djangoproject.com/en/stable/ref/request-response/#django.http.HttpResponse.set_cookie',
    'https://flask.palletsprojects.com/en/stable/api/#flask.Response.set_cookie',
  ],
  message: 'This cookie can be stolen: set `secure=True` against sniffing and `httponly=True` against injected scripts.',
  why: 'Without `Secure` the cookie also travels over plain HTTP, where anyone on the network reads it. Without `HttpOnly` a script injected into the page reads it. Either way the session belongs to somebody else.',
  remedy: 'Set all three flags:\n\n```python\nresponse.set_cookie("session", value, secure=True, httponly=True, samesite="Lax")\n```',
  fix: 'safe',
  listeners: [
    onCall(['*.set_cookie', '*.set_secure_cookie', '*.set_signed_cookie'], (call, context, report) => {
      if (isTestPath(context.path)) return;
      const secure = argumentOf(call.args, 'secure');
      const httpOnly = argumentOf(call.args, 'httponly');
      for (const argument of [secure, httpOnly]) {
        if (argument === null || context.expression(argument.node).kind !== 'boolean' || context.valueOf(argument.node) !== false) continue;
        const isSecure = argument === secure;
        const message = isSecure
          ? 'This cookie also travels over plain HTTP, where anyone can read it. Set secure to True.'
          : 'Scripts can read this cookie, so an injected script steals it. Set httponly to True.';
        const edit = replace(spanOf(argument.node), 'True');
        report(argument.span, {
          message,
          fixes: [isSecure ? review('Send over HTTPS only (plain HTTP loses the cookie)', edit) : safe('Hide it from scripts', edit)],
        });
      }
      if (secure !== null || httpOnly !== null || hasSpread(call)) return;
      const key = argumentOf(call.args, 0, 'key') ?? argumentOf(call.args, 'name');
      const name = key === null ? null : context.stringOf(key.node);
      if (name === null || !sessionName.test(name) || /csrf|xsrf/i.test(name)) return;
      // A cookie that is set to expire at once carries nothing.
      const maximumAge = argumentOf(call.args, 'max_age');
      const value = argumentOf(call.args, 1, 'value');
      if ((maximumAge !== null && context.valueOf(maximumAge.node) === 0) || (value !== null && context.stringOf(value.node) === ''))
        return;
      const edit = appendArgument(call, 'secure=True, httponly=True, samesite="Lax"');
      report(spanOf(call.callee), { fixes: [edit === null ? null : review('Add secure, httponly and samesite (needs HTTPS)', edit)] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `def login(response, token):
    response.set_cookie("theme", "dark", ⟦httponly=False⟧)
    ⟦response.set_cookie⟧("session_token", token)
`,
      fixed: `def login(response, token):
    response.set_cookie("theme", "dark", httponly=True)
    response.set_cookie("session_token", token, secure=True, httponly=True, samesite="Lax")
`,
    },
    {
      code: `from django.http import HttpResponse

response = HttpResponse("ok")
response.set_cookie("auth", value, ⟦secure=False⟧, httponly=True)
`,
      fixed: `from django.http import HttpResponse

response = HttpResponse("ok")
response.set_cookie("auth", value, secure=True, httponly=True)
`,
    },
  ],
  good: [
    `response.set_cookie("session", value, secure=True, httponly=True)
response.set_cookie("theme", "dark")
`,
    `response.set_cookie("session", "", max_age=0)
response.set_cookie("session", value, secure=settings.secure)
response.set_cookie("token", value, **options)
`,
  ],
} satisfies Examples;
