import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

/** True for a handler of every exception, or of all that programs raise. */
function catchesEverything(handler: SyntaxNode, context: CodeContext): boolean {
  const caught = context.textOf({ start: handler.startIndex, end: handler.endIndex }).split(':', 1)[0] ?? '';
  return (
    /^except[ *\t]{0,10}(?:$|(?:builtins\.)?(?:Exception|BaseException)\b)/.test(caught) ||
    /^except[ *\t]{0,10}\([^)]{0,200}\b(?:Exception|BaseException)\b/.test(caught)
  );
}

export const rule = pythonRule({
  id: 'python/swallowed-exception',
  title: 'Every exception is passed over in silence',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [390, 703, 391],
  controls: ['OWASP A09:2021'],
  references: ['https://docs.python.org/3/tutorial/errors.html#handling-exceptions', 'https://cwe.mitre.org/data/definitions/390.html'],
  message: 'Whatever goes wrong here, nobody learns of it: an attack neither. Name the exception that is meant, or log it.',
  why: 'A check that fails with an error counts as passed when the error is thrown away, and a service under attack looks healthy. Attackers look for input that makes a check fail in just this way.',
  remedy:
    'Name what may happen, and tell of the rest:\n\n```python\nexcept FileNotFoundError:\n    pass\nexcept Exception:\n    logger.exception("could not load")\n    raise\n```',
  fix: null,
  listeners: [
    onCall(['contextlib.suppress', 'suppress'], (call, context, report) => {
      const all = call.args.find(({ node }) => /^(?:builtins\.)?(?:Exception|BaseException)$/.test(context.textOf(node)));
      if (all !== undefined) report(spanOf(call.callee));
    }),
    {
      on: 'handler',
      check({ node, body }, context, report) {
        const statements = body.namedChildren.filter((child) => child.type !== 'comment');
        const [only] = statements;
        if (statements.length !== 1 || only === undefined) return;
        const isEmpty = only.type === 'pass_statement' || only.type === 'continue_statement' || context.textOf(only) === '...';
        if (!isEmpty || !catchesEverything(node, context)) return;
        const line = context.textOf(node).split('\n', 1)[0]?.trimEnd().length ?? 6;
        report(only.startIndex - node.startIndex < line ? spanOf(node) : { start: node.startIndex, end: node.startIndex + line });
      },
    },
  ],
});

export const examples = {
  bad: [
    {
      code: `from contextlib import suppress

with ⟦suppress⟧(Exception):
    check()
try:
    check()
⟦except (ValueError, Exception):⟧
    pass
`,
    },
    {
      code: `try:
    check(token)
⟦except Exception:⟧
    pass
`,
    },
    {
      code: `for name in names:
    try:
        load(name)
    ⟦except:⟧
        continue
`,
    },
  ],
  good: [
    `try:
    load(name)
except FileNotFoundError:
    pass
`,
    `try:
    load(name)
except Exception as error:
    logger.exception(error)
`,
  ],
} satisfies Examples;
