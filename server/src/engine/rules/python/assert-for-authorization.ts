import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { decidesPermission } from '../../code/languages/python/authorization-words.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { pythonRule } from '../../code/rule.ts';

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
      on: 'assert',
      check({ node, condition }, context, report) {
        if (isTestPath(context.path) || !decidesPermission(context.textOf(condition))) return;
        const { text } = context.facts;
        const message = node.namedChildren[1];
        const lineStart = text.lastIndexOf('\n', node.startIndex - 1) + 1;
        const indent = /^\s*/.exec(text.slice(lineStart, node.startIndex))?.[0] ?? '';
        const alone = lineStart + indent.length === node.startIndex;
        const raised = `if not (${context.textOf(condition)}):\n${indent}    raise PermissionError(${message === undefined ? '' : context.textOf(message)})`;
        report(spanOf(node), {
          fixes: [
            alone
              ? review('Raise PermissionError instead (callers that catch AssertionError change)', replace(spanOf(node), raised))
              : null,
          ],
        });
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
