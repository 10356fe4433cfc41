import { replace, review, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { appendArgument, isTestPath } from '../../code/languages/python/calls.ts';
import { placeInCall } from '../../code/languages/python/options.ts';
import { cookieOf, cookieSetters, missingFlags } from '../../code/languages/python/cookies.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

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
    onCall(cookieSetters, (call, context, report) => {
      const cookie = isTestPath(context.path) ? null : cookieOf(call, context);
      if (cookie === null) return;
      // Where the call takes several lines, a reader looks at its first.
      const first = call.callee.endIndex;
      const apart = cookie.off.filter(
        ({ option }) => option.isArgument && context.facts.text.slice(first, option.span.start).includes('\n'),
      );
      if (apart.length > 0 && apart.length === cookie.off.length) {
        const edits = apart.map(({ option }) => replace(spanOf(option.node), 'True'));
        report(spanOf(call.callee), { fixes: [review('Switch the flags on (plain HTTP may lose the cookie)', ...edits)] });
        return;
      }
      for (const { flag, option } of cookie.off) {
        if (context.expression(option.node).kind === 'name' && !cookie.isSession) continue;
        const isSecure = flag === 'secure';
        const message = isSecure
          ? 'This cookie also travels over plain HTTP, where anyone can read it. Set secure to True.'
          : 'Scripts can read this cookie, so an injected script steals it. Set httponly to True.';
        const edit = replace(spanOf(option.node), 'True');
        report(placeInCall(call, option.span), {
          message,
          fixes: [isSecure ? review('Send over HTTPS only (plain HTTP loses the cookie)', edit) : safe('Hide it from scripts', edit)],
        });
      }
      if (cookie.off.length > 0 || !cookie.isSession || !cookie.missing.includes('secure') || !cookie.missing.includes('httponly')) return;
      const edit = appendArgument(call, missingFlags(cookie));
      report(spanOf(call.callee), { fixes: [edit === null ? null : review('Add the missing flags (needs HTTPS)', edit)] });
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
      code: `def login(response, token):
    ⟦response.set_cookie⟧(
        "session",
        token,
        secure=False,
        httponly=False,
    )
`,
      fixed: `def login(response, token):
    response.set_cookie(
        "session",
        token,
        secure=True,
        httponly=True,
    )
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
