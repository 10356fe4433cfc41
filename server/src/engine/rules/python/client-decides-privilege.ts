import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { pythonRule } from '../../code/rule.ts';

const privilege =
  /["'](?:is_?)?(?:admin|administrator|superuser|staff|role|roles|user_?role|privileges?|permissions?|authenticated|logged_?in)["']/i;
const fromClient = /(?:^|\.)(?:cookies|COOKIES)(?:\.get\(|\[)|(?:^|\.)headers(?:\.get\(|\[)|get_cookie\(/;

/** `request.cookies.get("is_admin")`: a right that the browser claims to have. */
function claims(node: SyntaxNode, context: CodeContext): boolean {
  const written = context.textOf(context.valueNode(node)).slice(0, 200);
  return fromClient.test(written) && privilege.test(written);
}

export const rule = pythonRule({
  id: 'python/client-decides-privilege',
  title: 'Right that the browser of the visitor decides',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [565, 807, 501],
  controls: ['OWASP A01:2021'],
  references: [
    'https://cwe.mitre.org/data/definitions/565.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Authorization_Cheat_Sheet.html',
  ],
  message: 'Visitors write their own cookies and headers, so anyone gets this right. Keep it on the server, or sign it.',
  why: 'Cookies, headers and fields come from the browser and hold whatever its user typed. A right that is read from them belongs to everybody who knows the name.',
  remedy: 'Look the right up on the server, by the user of the session:\n\n```python\nif current_user.is_admin:\n    …\n```',
  fix: null,
  listeners: [
    {
      on: 'comparison',
      check({ operator, left, right }, context, report) {
        if (operator !== 'equal' && operator !== 'unequal') return;
        const claimed = [left, right].find((node) => claims(node, context));
        if (claimed !== undefined) report(spanOf(claimed));
      },
    },
    {
      on: 'unit',
      check(context, report) {
        for (const { target, value } of context.unit.assignments) {
          if (target.type !== 'subscript' || !/(?:^|\.)session\[/.test(context.textOf(target)) || !privilege.test(context.textOf(target)))
            continue;
          const trace = context.trace(value);
          if (trace !== null && isRemote(trace)) report(spanOf(value), { related: context.related(trace) });
        }
      },
    },
  ],
});

export const examples = {
  bad: [
    {
      code: `from flask import request, session

def show():
    if ⟦request.cookies.get("is_admin")⟧ == "1":
        return everything()
`,
    },
    {
      code: `from flask import request, session

def login():
    session["role"] = ⟦request.form["role"]⟧
`,
    },
  ],
  good: [
    `from flask import request, session

def show():
    if session.get("role") == "admin" or request.cookies.get("theme") == "dark":
        return everything()
`,
    `from flask import request, session

def login():
    session["theme"] = request.form["theme"]
`,
  ],
} satisfies Examples;
