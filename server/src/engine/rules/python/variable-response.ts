import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { htmlBody, responseNames } from '../../code/languages/python/html-answers.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { isUnknown, placeOf } from '../../code/languages/python/unknown.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/variable-response',
  title: 'Page whose text is not fixed and not escaped',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: [
    'https://docs.djangoproject.com/en/stable/topics/security/#cross-site-scripting-xss-protection',
    'https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html',
  ],
  message: 'This text goes to the browser as HTML, past the templates that escape. Escape it, or name another type.',
  why: 'A response made by hand is HTML unless it says otherwise. Where any part of the text comes from people, a `<script>` in it runs for whoever looks at the page.',
  remedy: 'Render a template, or escape each value; for other content say so: `content_type="text/plain"`.',
  fix: 'review',
  listeners: [
    onCall(
      responseNames.filter((name) => !name.startsWith('*')),
      (call, context, report) => {
        const body = htmlBody(call, context);
        if (body === null || !isUnknown(body, context)) return;
        const trace = context.trace(body);
        if (trace !== null && isRemote(trace)) return;
        const addImport = context.addImport('html');
        const isName = context.expression(body).kind === 'name';
        report(placeOf(call, body, context), {
          fixes: [
            isName
              ? review(
                  'Escape the text (markup in it then shows as text)',
                  replace(spanOf(body), `html.escape(${context.textOf(body)})`),
                  ...(addImport === null ? [] : [addImport]),
                )
              : null,
          ],
        });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import html
from django.http import HttpResponse

def show(item):
    return HttpResponse(⟦item⟧)
`,
      fixed: `import html
from django.http import HttpResponse

def show(item):
    return HttpResponse(html.escape(item))
`,
    },
    {
      code: `from flask import make_response

def show(item):
    return make_response(⟦"<b>%s</b>" % item.name⟧)
`,
    },
  ],
  good: [
    `import json
from django.http import HttpResponse
from django.template import loader

def show(item, count: int):
    HttpResponse("ok")
    HttpResponse(json.dumps(item))
    HttpResponse(f"{count}")
    return HttpResponse(loader.get_template("item.html").render({"item": item}))
`,
    `from django.http import HttpResponse

def show(item):
    return HttpResponse(item, content_type="text/plain")
`,
  ],
} satisfies Examples;
