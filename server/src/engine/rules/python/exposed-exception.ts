import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { nodesWithin } from '../../code/languages/python/calls.ts';
import { isView, makesResponse, raisedName, showsException, traceText } from '../../code/languages/python/web-views.ts';
import { onDecorator, pythonRule } from '../../code/rule.ts';
import type { Report } from '../../model/rule.ts';

const senders = new Set(['return_statement', 'call', 'raise_statement']);

/** Reports each statement of a body that sends what an exception says. */
function check(body: SyntaxNode, name: string | null, view: boolean, context: CodeContext, report: Report): void {
  for (const node of nodesWithin(body, senders)) {
    const text = context.textOf(node).slice(0, 400);
    const callee = node.type === 'call' ? context.textOf(node.childForFieldName('function') ?? node) : '';
    const sends =
      node.type === 'return_statement'
        ? view || makesResponse(text)
        : node.type === 'raise_statement'
          ? /^raise\s+(?:\w{1,40}\.)?(?:HTTPException|HTTP\w{0,40}Error|HttpError|abort|ServerError|NotFound|BadRequest|APIException|ValidationError)\(/.test(
              text,
            ) && view
          : /^(?:self\.(?:write|finish|send_error)|(?:flask\.)?abort|response\.write)$/.test(callee);
    if (!sends) continue;
    // A traceback in an answer is told of by a rule of its own.
    const value = text.replace(/^(?:return|raise)\s+/, '');
    if (/traceback\.format_/.test(text) || !(showsException(value, name) || traceText.test(value))) continue;
    const shown = nodesWithin(node, new Set(['call'])).find(
      (call) => name !== null && new RegExp(`^(?:str|repr)\\(\\s*${name}\\s*\\)$`).test(context.textOf(call)),
    );
    report(spanOf(node), {
      fixes: [
        shown === undefined
          ? null
          : review('Answer with a plain text (log the exception yourself)', replace(spanOf(shown), '"request failed"')),
      ],
    });
  }
}

export const rule = pythonRule({
  id: 'python/exposed-exception',
  title: 'Text of an exception is sent to the client',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [209],
  controls: ['OWASP A05:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Error_Handling_Cheat_Sheet.html',
    'https://cwe.mitre.org/data/definitions/209.html',
  ],
  message: 'What the exception says reaches the client: paths, queries, host names. Log it, and answer plainly.',
  why: 'Texts of exceptions are written for developers. Those of databases hold queries, those of files hold paths, and those of clients hold addresses and tokens.',
  remedy:
    'Log the exception, and answer with a text of your own:\n\n```python\nlogger.exception("export failed")\nreturn {"error": "request failed"}, 500\n```',
  fix: 'review',
  listeners: [
    {
      on: 'handler',
      check({ node, body }, context, report) {
        check(body, raisedName(node, context), isView(context.facts.functionAt(body.startIndex)), context, report);
      },
    },
    onDecorator(
      ['*.errorhandler', '*.exception_handler', '*.app_errorhandler', '*.error_handler', '*.handle_exception'],
      (decorator, context, report) => {
        const definition = decorator.node.parent?.childForFieldName('definition');
        const body = definition?.childForFieldName('body');
        const fact = body == null ? null : context.facts.functionAt(body.startIndex);
        const name = fact?.shape.parameters.flatMap((parameter) => parameter.bindings.map((binding) => binding.name)).at(-1);
        if (body == null || name === undefined) return;
        // Pages of HTTP errors that the framework itself raises say nothing more than the error.
        if (decorator.args[0] !== undefined && /^[1-4]\d\d$/.test(context.textOf(decorator.args[0].node))) return;
        check(body, name, true, context, report);
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `@app.route("/export")
def export():
    try:
        return run()
    except Exception as error:
        ⟦return {"error": str(error)}, 500⟧
`,
      fixed: `@app.route("/export")
def export():
    try:
        return run()
    except Exception as error:
        return {"error": "request failed"}, 500
`,
    },
    {
      code: `from django.http import JsonResponse

class Export(View):
    def load(self):
        try:
            return run()
        except ValueError as problem:
            ⟦return JsonResponse({"error": f"failed: {problem}"})⟧
`,
    },
    {
      code: `@app.errorhandler(Exception)
def failed(error):
    ⟦return f"<p>{error}</p>", 500⟧
`,
    },
  ],
  good: [
    `@app.route("/export")
def export():
    try:
        return run()
    except Exception as error:
        logger.error("export failed: %s", error)
        return {"error": "request failed"}, 500
`,
    `def read(path):
    try:
        return open(path)
    except OSError as error:
        return str(error)
`,
  ],
} satisfies Examples;
