import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { builtTexts, callAround } from '../../code/languages/python/built-text.ts';
import { hostOrigin, isRemote } from '../../code/languages/python/proof.ts';
import { redirectSinks } from '../../code/languages/python/redirect-calls.ts';
import { requestSinks } from '../../code/languages/python/request-calls.ts';
import { pythonRule } from '../../code/rule.ts';

/** Calls whose own rules look at the address. */
const known = new Set([...requestSinks(() => true), ...redirectSinks('nothing', () => true)].flatMap(({ names }) => names));

export const rule = pythonRule({
  id: 'python/built-address',
  title: 'Address whose host comes from outside',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [918, 601],
  controls: ['OWASP A10:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html',
    'https://docs.djangoproject.com/en/stable/topics/security/#host-header-validation',
  ],
  message: 'The sender decides which host this address names. Take the host from the settings or from a list.',
  why: 'An address made from the `Host` header or a parameter leads where its sender wants: a link in a mail to a copy of your site, a call of an internal server.',
  remedy: 'Take the host from the settings:\n\n```python\nlink = f"https://{settings.SITE_HOST}/reset/{token}"\n```',
  fix: null,
  listeners: [
    {
      on: 'file',
      check(context, report) {
        for (const text of builtTexts(context, /["'](?:https?|wss?|ftp):\/\//gi)) {
          const origin = hostOrigin(text, context);
          const trace = typeof origin === 'object' ? context.trace(origin) : null;
          if (trace === null || !isRemote(trace)) continue;
          const call = callAround(text, context);
          if (call !== null && known.has(call.name.path)) continue;
          report(spanOf(text), { related: context.related(trace) });
        }
      },
    },
  ],
});

export const examples = {
  bad: [
    {
      code: `from flask import request

def link(token):
    return ⟦f"https://{request.host}/reset/{token}"⟧
`,
    },
    {
      code: `def view(request):
    address = ⟦"http://%s/status" % request.GET["host"]⟧
    return address
`,
    },
  ],
  good: [
    `from flask import request

HOST = "example.com"

def link():
    return f"https://{HOST}/users/" + request.args["name"]
`,
    `def link(host):
    return f"https://{host}/"
`,
  ],
} satisfies Examples;
