import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { decidesPermission } from '../../code/languages/python/authorization-words.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { pythonRule } from '../../code/rule.ts';

const testFile = /(?:^|\/)(?:test_[^/]*|[^/]*_tests?|conftest|tests?)\.py$/i;

export const rule = pythonRule({
  id: 'python/assert-statement',
  title: 'Check that an optimised run leaves out',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [703, 617],
  references: [
    'https://docs.python.org/3/reference/simple_stmts.html#the-assert-statement',
    'https://docs.python.org/3/using/cmdline.html#cmdoption-O',
  ],
  message: '`python -O` leaves assert statements out, and this check with them. Raise an error where it must count.',
  why: 'Assertions tell a developer that the program is wrong. Where one looks at data of others, or keeps a wrong state from going on, it is missing as soon as somebody runs the program optimised.',
  remedy: 'Raise an error:\n\n```python\nif size > limit:\n    raise ValueError("too big")\n```',
  fix: null,
  listeners: [
    {
      on: 'assert',
      check({ node, condition }, context, report) {
        if (testFile.test(context.path) || context.mentions(/^(?:import|from) (?:pytest|unittest)\b/m)) return;
        const name = context.facts.functionAt(node.startIndex)?.shape.name?.replace(/^this\./, '') ?? '';
        if (/^test/.test(name) || (decidesPermission(context.textOf(condition)) && !isTestPath(context.path))) return;
        // Checkers of types are told that there is a value.
        if (/\bis not None$/.test(context.textOf(condition))) return;
        report(spanOf(node));
      },
    },
  ],
});

export const examples = {
  bad: [
    {
      code: `def add(items, limit):
    ⟦assert len(items) < limit, "too many"⟧
    return sum(items)
`,
    },
    {
      code: `⟦assert settings.secret⟧
⟦assert True⟧
`,
    },
  ],
  good: [
    { path: 'tests/test_sum.py', code: `def test_add():\n    assert add(1, 2) == 3\n` },
    `def add(item):
    assert item is not None
    if item.price < 0:
        raise ValueError("price")
`,
  ],
} satisfies Examples;
