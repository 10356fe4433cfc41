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
      const off = cookie.off.filter(({ option }) => context.expression(option.node).kind !== 'name' || cookie.isSession);
      const switched = off.map(({ option }) => replace(spanOf(option.node), 'True'));
      const added = cookie.missing.length === 0 ? null : appendArgument(call, missingFlags(cookie));
      const everything = review('Set all flags (plain HTTP loses the cookie)', ...switched, ...(added === null ? [] : [added]));
      // Where the call takes several lines, a reader looks at its first.
      const isApart = ({ option }: (typeof off)[number]): boolean =>
        context.facts.text.slice(call.callee.endIndex, option.span.start).includes('\n');
      if (off.length > 0 && off.every(isApart)) {
        report(spanOf(call.callee), { fixes: [everything] });
        return;
      }
      for (const { flag, option } of off) {
        const isSecure = flag === 'secure';
        const message = isSecure
          ? 'This cookie also travels over plain HTTP, where anyone can read it. Set secure to True.'
          : 'Scripts can read this cookie, so an injected script steals it. Set httponly to True.';
        // Where other flags are missing too, the audit rule would speak of those once this one is set.
        const isLast = cookie.missing.length === 0 && off.length === 1;
        const alone = isSecure || !isLast ? null : safe('Hide it from scripts', replace(spanOf(option.node), 'True'));
        report(placeInCall(call, option.span), { message, fixes: [alone ?? everything] });
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
    response.set_cookie("theme", "dark", httponly=True, secure=True, samesite="Lax")
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
        httponly=True, samesite="Lax",
    )
`,
    },
    {
      code: `response.set_cookie("theme", "dark", secure=True, ⟦httponly=False⟧, samesite="Lax")
`,
      fixed: `response.set_cookie("theme", "dark", secure=True, httponly=True, samesite="Lax")
`,
    },
    {
      code: `from django.http import HttpResponse

response = HttpResponse("ok")
response.set_cookie("auth", value, ⟦secure=False⟧, httponly=True)
`,
      fixed: `from django.http import HttpResponse

response = HttpResponse("ok")
response.set_cookie("auth", value, secure=True, httponly=True, samesite="Lax")
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
