import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { callOfArgument } from '../../code/languages/python/calls.ts';
import { traceWithLineBreaks } from '../../code/languages/python/line-breaks.ts';
import { placeOf } from '../../code/languages/python/unknown.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

const answer = /(?:^|[._])(?:resp|response|res|reply|rsp|output|\w{0,40}Response\(\)|make_response\(\))$/i;
const headers = /(?:^|\.)headers$/;

export const rule = pythonRule({
  id: 'python/response-header',
  title: 'Data from the request in a header or cookie of the answer',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [113, 20],
  controls: ['OWASP A03:2021'],
  references: ['https://owasp.org/www-community/attacks/HTTP_Response_Splitting', 'https://cwe.mitre.org/data/definitions/113.html'],
  message: 'The request decides what this header or cookie says. Check the value against what is allowed first.',
  why: 'Frameworks refuse line breaks, yet the sender still chooses the value: a cookie that fixes a session, a type that turns text into a page, an origin that may read the answer.',
  remedy:
    'Take the value from a list in the code, or check it against a pattern:\n\n```python\nif re.fullmatch(r"[a-z]{2}", language):\n    response.set_cookie("language", language)\n```',
  fix: null,
  listeners: [
    onCall(['*.set_cookie', '*.set_signed_cookie'], (call, context, report) => {
      for (const place of [0, 1]) {
        const argument = argumentOf(call.args, place, place === 0 ? 'key' : 'value');
        const trace = argument === null ? null : traceWithLineBreaks(argument.node, context);
        if (argument === null || trace === null) continue;
        report(placeOf(call, argument.node, context), { related: context.related(trace) });
        return;
      }
    }),
    onCall(
      ['*.add_header', '*.set_header', '*.add', '*.set', '*.setdefault', '*.append', '*.append_header', '*.extend', '*.update'],
      (call, context, report) => {
        const { path } = call.name;
        const receiver = path.replace(/\.\w+$/, '');
        const isHeader = /_header$/.test(path)
          ? answer.test(receiver) || receiver === 'this'
          : headers.test(receiver) && !/request/i.test(receiver);
        if (!isHeader) return;
        const argument = argumentOf(call.args, 1) ?? argumentOf(call.args, 0);
        const trace = argument === null ? null : traceWithLineBreaks(argument.node, context);
        if (argument !== null && trace !== null) report(placeOf(call, argument.node, context), { related: context.related(trace) });
      },
    ),
    onBinding(
      ['headers'],
      (binding, context, report) => {
        const call = callOfArgument(binding.value, context);
        if (call === null || !/(?:Response|HTTPException|make_response|HttpResponse\w{0,20})$/.test(call.name.path)) return;
        const trace = traceWithLineBreaks(binding.value, context);
        if (trace !== null) report(placeOf(call, binding.value, context), { related: context.related(trace) });
      },
      ['keyword'],
    ),
    {
      on: 'unit',
      check(context, report) {
        if (!context.mentions(/\bheaders\[|\bresp(?:onse)?\[|\bcookies?\[/)) return;
        for (const { target, value } of context.unit.assignments) {
          if (target.type !== 'subscript') continue;
          const object = context.textOf(target.childForFieldName('value') ?? target);
          const key = target.childForFieldName('subscript');
          // Django sets headers on the response itself.
          const isAnswer =
            (/(?:^|\.)(?:headers|cookies|cookie)$/.test(object) && /resp|rsp|\bself\b|make_/i.test(object)) ||
            /^(?:resp|response)$/.test(object);
          if (!isAnswer) continue;
          for (const node of key === null ? [value] : [value, key]) {
            const trace = traceWithLineBreaks(node, context);
            if (trace === null) continue;
            report(spanOf(target), { related: context.related(trace) });
            break;
          }
        }
      },
    },
  ],
});

export const examples = {
  bad: [
    {
      code: `from flask import make_response, request

def view():
    response = make_response("ok")
    ⟦response.headers["X-Name"]⟧ = request.args["name"]
    response.set_cookie("language", ⟦request.args["language"]⟧)
    return response
`,
    },
    {
      code: `from django.http import HttpResponse

def view(request):
    response = HttpResponse()
    ⟦response["X-Name"]⟧ = request.GET["name"]
    response.headers.setdefault("X-Id", ⟦request.GET["id"]⟧)
    return response
`,
    },
  ],
  good: [
    `from flask import make_response, request

def view():
    response = make_response("ok")
    response.headers["X-Id"] = str(int(request.args["id"]))
    headers = {}
    headers["X-Name"] = request.args["name"]
    return response
`,
    `def view(request, response, name):
    response["X-Name"] = name
    response.set_cookie("language", "en")
`,
  ],
} satisfies Examples;
