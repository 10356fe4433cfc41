import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { isTestPath, nodesWithin } from '../../code/languages/python/calls.ts';
import { pythonRule } from '../../code/rule.ts';

const permission =
  /\b(?:is_(?:admin|staff|superuser|authenticated|authorized|owner|allowed)|has_perm(?:ission)?s?|check_(?:permission|access|password|token|signature)|can_(?:edit|delete|view|read|write|access)\w*|authorized|permitted|verify_(?:token|signature|password))\b/;
const assertion = new Set(['assert_statement']);

export const rule = pythonRule({
  id: 'python/assert-for-authorization',
  title: 'Permission checked with assert',
  severity: 'warning',
  confidence: 'medium',
  recommended: false,
  cwe: [617, 703],
  references: ['https://docs.python.org/3/reference/simple_stmts.html#the-assert-statement'],
  message: '`python -O` removes assert statements, and this check with them. Raise PermissionError instead.',
  why: 'Assertions are for finding mistakes while developing. With optimisation on, Python leaves them out, and whoever calls this gets in without any check.',
  remedy: 'Raise an error that always counts:\n\n```python\nif not user.is_admin:\n    raise PermissionError("administrators only")\n```',
  fix: 'review',
  listeners: [
    {
      on: 'file',
      check(context, report) {
        if (isTestPath(context.path)) return;
        const { text, root } = context.facts;
        // Most files hold none, so the tree is searched only where the word stands.
        if (!/\bassert\b/.test(text) || !permission.test(text)) return;
        for (const statement of nodesWithin(root, assertion)) {
          const [condition, message] = statement.namedChildren;
          if (condition === undefined || !permission.test(context.textOf(condition))) continue;
          const lineStart = text.lastIndexOf('\n', statement.startIndex - 1) + 1;
          const indent = /^\s*/.exec(text.slice(lineStart, statement.startIndex))?.[0] ?? '';
          const alone = lineStart + indent.length === statement.startIndex;
          const raised = `if not (${context.textOf(condition)}):\n${indent}    raise PermissionError(${message === undefined ? '' : context.textOf(message)})`;
          report(spanOf(statement), {
            fixes: [
              alone
                ? review('Raise PermissionError instead (callers that catch AssertionError change)', replace(spanOf(statement), raised))
                : null,
            ],
          });
        }
      },
    },
  ],
});

export const examples = {
  bad: [
    {
      code: `def remove(user, item):
    ⟦assert user.is_admin, "administrators only"⟧
    item.delete()
`,
      fixed: `def remove(user, item):
    if not (user.is_admin):
        raise PermissionError("administrators only")
    item.delete()
`,
    },
    {
      code: `def view(request):
    ⟦assert request.user.has_perm("shop.view")⟧
    return show(request)
`,
      fixed: `def view(request):
    if not (request.user.has_perm("shop.view")):
        raise PermissionError()
    return show(request)
`,
    },
  ],
  good: [
    `def add(items):
    assert len(items) > 0
    return sum(items)
`,
    { path: 'tests/test_users.py', code: `def test_admin(user):\n    assert user.is_admin\n` },
  ],
} satisfies Examples;
