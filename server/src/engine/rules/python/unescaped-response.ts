import { replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples, ReportDetails } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { answersHtml, bodyOf, htmlBody, isNoHtml, responseNames } from '../../code/languages/python/html-answers.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { textParts } from '../../code/languages/python/text-parts.ts';
import { placeOf } from '../../code/languages/python/unknown.ts';
import { onCall, pythonRule, type Call } from '../../code/rule.ts';

function escaped(body: SyntaxNode, context: CodeContext): Fix | null {
  const values = textParts(body, context).flatMap((part) =>
    part.kind === 'value' && context.trace(part.node) !== null ? [part.node] : [],
  );
  const [value] = values;
  if (value === undefined || values.length !== 1 || value.startIndex < body.startIndex || value.endIndex > body.endIndex) return null;
  if (body.type === 'string' && /['"]/.test(context.textOf(value))) return null;
  const addImport = context.addImport('html');
  return review(
    'Escape the value with `html.escape`',
    replace(spanOf(value), `html.escape(${context.textOf(value)})`),
    ...(addImport === null ? [] : [addImport]),
  );
}

/** Handlers that tests set up to echo what they are sent have no visitors. */
function mild(context: CodeContext): ReportDetails {
  return isTestPath(context.path) ? { severity: 'hint', confidence: 'low' } : {};
}

/** True where the function told the browser before that it sends no page: `self.set_header("Content-Type", "text/plain")`. */
function saysPlainText(call: Call, context: CodeContext): boolean {
  const around = context.facts.functionAt(call.node.startIndex)?.node;
  if (around === undefined || !/\.(?:write|finish)$/.test(call.name.path)) return false;
  const before = context.facts.text.slice(around.startIndex, call.node.startIndex);
  return /content[-_]type['"]?\]?\s{0,3}[,=]\s{0,8}['"](?:text\/(?!html|xml)|application\/(?!xhtml|xml)|image\/(?!svg)|audio\/|video\/)/i.test(
    before,
  );
}

export const rule = pythonRule({
  id: 'python/unescaped-response',
  title: 'Page that shows data from the request without escaping it',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: [
    'https://flask.palletsprojects.com/en/stable/web-security/#cross-site-scripting-xss',
    'https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html',
  ],
  message: "Data from the request is sent back as HTML, so a link can run a script in the visitor's session. Escape it.",
  why: 'The answer is HTML unless it says otherwise. A crafted link puts `<script>` into the page, and the script runs as the visitor who opened it: it reads the page, the cookies and sends requests.',
  remedy: 'Render a template, which escapes by itself, or escape the value:\n\n```python\nreturn f"Hello {html.escape(name)}"\n```',
  fix: 'review',
  listeners: [
    {
      on: 'function',
      check(fact, context, report) {
        if (!answersHtml(fact, context)) return;
        for (const value of fact.returns) {
          const body = bodyOf(value, context);
          if (body === null || context.isConstant(body) || isNoHtml(body, context)) continue;
          const trace = context.trace(body);
          if (trace !== null && isRemote(trace))
            report(spanOf(body), { ...mild(context), related: context.related(trace), fixes: [escaped(body, context)] });
        }
      },
    },
    onCall(responseNames, (call, context, report) => {
      const body = htmlBody(call, context);
      const trace = body === null ? null : context.trace(body);
      if (body === null || trace === null || !isRemote(trace) || saysPlainText(call, context)) return;
      report(placeOf(call, body, context), { ...mild(context), related: context.related(trace), fixes: [escaped(body, context)] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import html
from flask import Flask, request

app = Flask(__name__)

@app.route("/hello")
def hello():
    name = request.args.get("name", "")
    return ⟦f"<h1>Hello {name}</h1>"⟧

@app.route("/users/<user>")
def show(user):
    return ⟦"No user " + user⟧, 404
`,
      fixed: `import html
from flask import Flask, request

app = Flask(__name__)

@app.route("/hello")
def hello():
    name = request.args.get("name", "")
    return f"<h1>Hello {html.escape(name)}</h1>"

@app.route("/users/<user>")
def show(user):
    return "No user " + html.escape(user), 404
`,
    },
    {
      code: `import html
from django.http import HttpResponse

def search(request):
    return HttpResponse(⟦"<p>%s</p>" % request.GET["q"]⟧)
`,
      fixed: `import html
from django.http import HttpResponse

def search(request):
    return HttpResponse("<p>%s</p>" % html.escape(request.GET["q"]))
`,
    },
  ],
  good: [
    `from flask import Flask, jsonify, render_template, request

app = Flask(__name__)

@app.route("/hello")
def hello():
    return render_template("hello.html", name=request.args["name"])

@app.route("/data/<int:number>")
def data(number):
    return jsonify(request.json) if number > 1 else f"{number}"
`,
    `from fastapi import FastAPI

app = FastAPI()

@app.get("/hello")
def hello(name: str):
    return f"Hello {name}"
`,
    `from django.http import HttpResponse

def echo(request):
    return HttpResponse(request.GET["q"], content_type="text/plain")
`,
    `from tornado.web import RequestHandler

class Echo(RequestHandler):
    def get(self):
        self.set_header("Content-Type", "text/plain")
        self.finish("Hello %s" % self.get_argument("name"))
`,
  ],
} satisfies Examples;
