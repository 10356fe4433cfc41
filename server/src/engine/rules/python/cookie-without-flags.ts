import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { appendArgument, isTestPath } from '../../code/languages/python/calls.ts';
import { cookieOf, cookieSetters, missingFlags } from '../../code/languages/python/cookies.ts';
import { optionOf, placeInCall } from '../../code/languages/python/options.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/cookie-without-flags',
  title: 'Cookie that does not set all of Secure, HttpOnly and SameSite',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [614, 1004, 1275],
  controls: ['OWASP A05:2021'],
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/Cookies#security',
    'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html',
  ],
  message: 'This cookie leaves out a protecting flag. Set secure, httponly and samesite unless scripts need it.',
  why: 'Frameworks send cookies without flags unless they are told otherwise. Such a cookie travels over plain HTTP, can be read by injected scripts, or comes along with requests that other sites start. Whether that matters depends on what the cookie holds.',
  remedy: 'Say all three:\n\n```python\nresponse.set_cookie("theme", value, secure=True, httponly=True, samesite="Lax")\n```',
  fix: 'review',
  listeners: [
    onCall([...cookieSetters, '*.add_cookie'], (call, context, report) => {
      const cookie = cookieOf(call, context);
      if (
        cookie === null ||
        (call.name.path.endsWith('.add_cookie') && !/(?:^|[._])(?:response|resp|res)\.add_cookie$/.test(call.name.path))
      )
        return;
      const inTests = isTestPath(context.path);
      if (cookie.off.length > 0) {
        // The rule about insecure cookies tells of these outside tests.
        for (const { flag, option } of cookie.off) {
          if (!inTests && (context.expression(option.node).kind !== 'name' || cookie.isSession)) continue;
          report(placeInCall(call, option.span), { fixes: [review(`Set ${flag} to True`, replace(spanOf(option.node), 'True'))] });
        }
        return;
      }
      const sameSite = optionOf(call, context, 'samesite') ?? optionOf(call, context, 'same_site');
      if (sameSite !== null && isWeakSameSite(context.valueOf(sameSite.node))) {
        report(sameSite.span, {
          message: 'Other web sites can start requests that carry this cookie. Set samesite to "Lax" or "Strict".',
          fixes: [review('Keep it to requests of this site ("Lax")', replace(spanOf(sameSite.node), '"Lax"'))],
        });
        return;
      }
      if (cookie.missing.length === 0) return;
      // Tornado signs these; browsers send cookies without SameSite as with Lax.
      if (/\.set_(?:secure|signed)_cookie$/.test(call.name.path) && cookie.missing.every((flag) => flag === 'samesite')) return;
      const told = !inTests && cookie.isSession && cookie.missing.includes('secure') && cookie.missing.includes('httponly');
      if (told) return;
      const edit = appendArgument(call, missingFlags(cookie));
      report(spanOf(call.callee), { fixes: [edit === null ? null : review('Add the missing flags (needs HTTPS)', edit)] });
    }),
    // Cookies of http.cookies, Sanic and CherryPy are given their flags by keys.
    onBinding(
      ['secure', 'httponly'],
      (binding, context, report) => {
        const value = context.valueOf(binding.value);
        const target = binding.target === null ? '' : context.textOf(binding.target);
        if ((value !== false && value !== 0) || !/cookie|morsel/i.test(target)) return;
        report(binding.span, { fixes: [review(`Set ${binding.name} to True`, replace(spanOf(binding.value), 'True'))] });
      },
      ['assignment'],
    ),
  ],
});

function isWeakSameSite(value: unknown): boolean {
  return value === null || value === false || (typeof value === 'string' && value.toLowerCase() === 'none');
}

export const examples = {
  bad: [
    {
      code: `def choose(response, theme):
    ⟦response.set_cookie⟧("theme", theme)
    ⟦response.set_cookie⟧("lang", "en", secure=True)
    return response
`,
      fixed: `def choose(response, theme):
    response.set_cookie("theme", theme, secure=True, httponly=True, samesite="Lax")
    response.set_cookie("lang", "en", secure=True, httponly=True, samesite="Lax")
    return response
`,
    },
    {
      code: `response.set_cookie("cart", cart, secure=True, httponly=True, ⟦samesite="None"⟧)
⟦response.cookies["cart"]["httponly"] = False⟧
`,
      fixed: `response.set_cookie("cart", cart, secure=True, httponly=True, samesite="Lax")
response.cookies["cart"]["httponly"] = True
`,
    },
  ],
  good: [
    `response.set_cookie("theme", "dark", secure=True, httponly=True, samesite="Lax")
response.set_cookie("theme", "", max_age=0)
response.set_cookie("theme", value, **options)
`,
    `flags = {"secure": True, "httponly": True, "samesite": "Strict"}
response.set_cookie("theme", value, **flags)
jar.set_cookie(cookie)
`,
  ],
} satisfies Examples;
