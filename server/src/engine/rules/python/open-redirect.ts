import type { Examples } from '../../model/rule.ts';
import { hostOrigin } from '../../code/languages/python/proof.ts';
import { isChosenBySender, redirectSinks } from '../../code/languages/python/redirect-calls.ts';
import { pythonRule } from '../../code/rule.ts';
import { sinks } from '../../code/sinks.ts';

export const rule = pythonRule({
  id: 'python/open-redirect',
  title: 'Redirect to an address from the request',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [601],
  controls: ['OWASP A01:2021'],
  references: [
    'https://docs.djangoproject.com/en/stable/topics/http/shortcuts/#redirect',
    'https://cheatsheetseries.owasp.org/cheatsheets/Unvalidated_Redirects_and_Forwards_Cheat_Sheet.html',
  ],
  message: 'The request says where the visitor goes next, so a link to this site can lead to a fake one. Check the host first.',
  why: 'A link that begins with your domain and ends on a copy of your login page is trusted by people and filters alike. The password typed there goes to the attacker.',
  remedy:
    'Accept paths of this site only, or names from a list:\n\n```python\nfrom django.utils.http import url_has_allowed_host_and_scheme\n\nif not url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}):\n    target = "/"\n```',
  fix: null,
  listeners: sinks(
    redirectSinks('nothing', (_call, context, argument) => typeof hostOrigin(argument, context) === 'object'),
    { accepts: isChosenBySender },
  ),
});

export const examples = {
  bad: [
    {
      code: `from flask import redirect, request

def login():
    target = request.args.get("next")
    return redirect(⟦target⟧)
`,
    },
    {
      code: `from django.http import HttpResponseRedirect

def leave(request):
    return HttpResponseRedirect(⟦"https://" + request.GET["host"]⟧)
`,
    },
  ],
  good: [
    `from flask import redirect, request, url_for

def login():
    if request.args["next"] == "home":
        return redirect(url_for("home", tab=request.args["tab"]))
    return redirect("/users/" + request.args["name"])
`,
    `from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme

def login(request):
    target = request.GET["next"]
    if url_has_allowed_host_and_scheme(target, allowed_hosts=None):
        return redirect(target)
    return redirect("/")
`,
    `from django.http import HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme

def leave(request):
    target = request.POST["next"]
    is_safe = url_has_allowed_host_and_scheme(url=target, allowed_hosts=None)
    return HttpResponseRedirect(target if is_safe else "/")
`,
    `from django.http import HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme

class Leave:
    def dispatch(self, request):
        return HttpResponseRedirect(self.get_next_page())

    def get_next_page(self):
        target = self.request.GET["next"]
        is_safe = url_has_allowed_host_and_scheme(url=target, allowed_hosts=None)
        if not is_safe:
            target = self.request.path
        return target
`,
    `from flask import redirect, request

def upload():
    return redirect(request.url)
`,
  ],
} satisfies Examples;
