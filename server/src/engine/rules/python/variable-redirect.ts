import type { Examples } from '../../model/rule.ts';
import { hostOrigin } from '../../code/languages/python/proof.ts';
import { isChosenBySender, redirectSinks } from '../../code/languages/python/redirect-calls.ts';
import { isUnknown } from '../../code/languages/python/unknown.ts';
import { pythonRule } from '../../code/rule.ts';
import { sinks } from '../../code/sinks.ts';

/** What names a page of this site: made from a route, or an object that knows its own address. */
const ownPage =
  /(?:^|\.)(?:url_for|reverse|reverse_lazy|get_absolute_url|get_success_url|resolve_url|route_url|route_path|uri_for|get_url|login_url|url_path_for)\(\)$/;

export const rule = pythonRule({
  id: 'python/variable-redirect',
  title: 'Redirect to an address that is not fixed',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [601],
  controls: ['OWASP A01:2021'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Unvalidated_Redirects_and_Forwards_Cheat_Sheet.html'],
  message: 'Where the visitor goes next the file does not show. Make sure that the address is a page of this site.',
  why: 'A link that begins with your domain and ends on a copy of your login page is trusted. It needs only one value that people can write.',
  remedy: 'Build the address from the name of a route, or check its host:\n\n```python\nreturn redirect(url_for("home"))\n```',
  fix: null,
  listeners: sinks(
    redirectSinks('nonConstant', (_call, context, argument) => {
      if (!isUnknown(argument, context)) return false;
      const origin = hostOrigin(argument, context);
      if (origin === 'fixed') return false;
      const trace = context.trace(argument);
      if (typeof origin === 'object' && trace !== null && isChosenBySender(trace, context)) return false;
      const value = context.valueNode(argument);
      if (ownPage.test(context.resolve(value)?.path ?? '')) return false;
      const read = context.expression(value);
      // Models are given as they are, and answer their own address; a call of the program's own makes one.
      return read.kind !== 'call' || trace !== null;
    }),
    { accepts: () => false, unproven: {} },
  ),
});

export const examples = {
  bad: [
    {
      code: `from flask import redirect, request

def leave(target):
    redirect(⟦target⟧)
    return redirect(⟦request.referrer⟧)
`,
    },
    {
      code: `from django.http import HttpResponseRedirect

def leave(settings):
    return HttpResponseRedirect(⟦settings["next"]⟧)
`,
    },
  ],
  good: [
    `from flask import redirect, url_for

def leave(name):
    redirect("/home")
    redirect(f"/users/{name}")
    return redirect(url_for("user", name=name))
`,
    `from django.shortcuts import redirect

def leave(item):
    return redirect(item.get_absolute_url())
`,
  ],
} satisfies Examples;
