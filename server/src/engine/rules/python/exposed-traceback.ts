import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { isView, makesResponse } from '../../code/languages/python/web-views.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

/** The statement that sends a value to the client, for a value that stands in it or in a variable that it sends. */
function sendingStatement(node: SyntaxNode, context: CodeContext): SyntaxNode | null {
  for (let current = node.parent; current !== null; current = current.parent) {
    if (current.type === 'return_statement') return current;
    if (current.type === 'call') {
      const callee = context.textOf(current.childForFieldName('function') ?? current);
      if (/(?:^|\.)(?:log|logger|logging|print|debug|info|warning|error|exception|critical)$/i.test(callee)) return null;
      if (/^self\.(?:write|finish)$|\bresponse\.(?:write|send)$|\bresp\.(?:text|body)$/.test(callee)) return current;
    }
    if (current.type === 'block' || current.type === 'module') return null;
  }
  return null;
}

export const rule = pythonRule({
  id: 'python/exposed-traceback',
  title: 'Traceback is sent to the client',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [209, 497],
  controls: ['OWASP A05:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Error_Handling_Cheat_Sheet.html',
    'https://cwe.mitre.org/data/definitions/209.html',
  ],
  message: 'The client learns paths, code and values from this traceback. Log it, and answer with a plain text.',
  why: 'A traceback names files, versions, queries and sometimes the values of variables. Attackers provoke errors to read them and to see how far their input came.',
  remedy:
    'Log the traceback, and answer with a text that says nothing:\n\n```python\nlogger.exception("export failed")\nreturn {"error": "internal error"}, 500\n```',
  fix: 'review',
  listeners: [
    onCall(
      ['traceback.format_exc', 'traceback.format_exception', 'traceback.format_tb', 'traceback.format_stack'],
      (call, context, report) => {
        if (isTestPath(context.path) || isForDevelopers(call.node, context)) return;
        let shown: SyntaxNode = call.node;
        let statement = sendingStatement(call.node, context);
        const assigned = call.node.parent?.type === 'assignment' ? call.node.parent.childForFieldName('left') : null;
        if (statement === null && assigned?.type === 'identifier') {
          const use = useInAnswer(assigned, context);
          if (use !== null) {
            shown = use;
            statement = sendingStatement(use, context);
          }
        }
        if (statement === null) return;
        const isAnswer =
          (isView(context.facts.functionAt(call.node.startIndex)) && !isOutcome(statement, context)) ||
          makesResponse(context.textOf(statement)) ||
          statement.type === 'call';
        if (!isAnswer) return;
        const fix =
          shown === call.node
            ? review('Answer with a plain text (log the traceback yourself)', replace(spanOf(call.node), '"internal error"'))
            : null;
        report(spanOf(shown), { fixes: [fix] });
      },
    ),
  ],
});

/** True for `return None, trace` and `return False, trace`, which a caller looks at: the first part of an answer is its body. */
function isOutcome(statement: SyntaxNode, context: CodeContext): boolean {
  return /^return\s+\(?(?:None|False|True)\s*,/.test(context.textOf(statement));
}

/** True for a value that only a switch for development lets out. */
function isForDevelopers(node: SyntaxNode, context: CodeContext): boolean {
  for (let current = node.parent; current !== null; current = current.parent) {
    if (current.type === 'function_definition') return false;
    const isChoice = current.type === 'conditional_expression' || current.type === 'if_statement';
    if (isChoice && /debug|DEBUG|development|verbose/.test(context.textOf(current).slice(0, 400))) return true;
  }
  return false;
}

/** The place after an assignment where its name is sent, in the same block. */
function useInAnswer(target: SyntaxNode, context: CodeContext): SyntaxNode | null {
  const name = context.textOf(target);
  const block = target.parent?.parent?.parent;
  if (block == null) return null;
  for (const statement of block.namedChildren) {
    if (statement.startIndex < target.endIndex || statement.type !== 'return_statement') continue;
    const found = identifierIn(statement, name, context);
    if (found !== null) return found;
  }
  return null;
}

function identifierIn(node: SyntaxNode, name: string, context: CodeContext): SyntaxNode | null {
  if (node.type === 'identifier' && context.textOf(node) === name) return node;
  for (const child of node.namedChildren) {
    const found = identifierIn(child, name, context);
    if (found !== null) return found;
  }
  return null;
}

export const examples = {
  bad: [
    {
      code: `import traceback
from flask import jsonify

@app.route("/export")
def export():
    try:
        return run()
    except Exception:
        return jsonify(error=⟦traceback.format_exc()⟧), 500
`,
      fixed: `import traceback
from flask import jsonify

@app.route("/export")
def export():
    try:
        return run()
    except Exception:
        return jsonify(error="internal error"), 500
`,
    },
    {
      code: `import traceback
from django.http import HttpResponse

def export(request):
    try:
        return run()
    except Exception:
        trace = traceback.format_exc()
        return HttpResponse(⟦trace⟧, status=500)
`,
    },
  ],
  good: [
    `import traceback

def handle(request):
    try:
        return work(request.data), None
    except Exception:
        return None, traceback.format_exc()
`,
    `import logging
import traceback

@app.route("/export")
def export():
    try:
        return run()
    except Exception:
        logging.error(traceback.format_exc())
        return "internal error", 500
`,
    `import traceback

def describe():
    return traceback.format_exc()
`,
  ],
} satisfies Examples;
