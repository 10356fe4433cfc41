import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/constant-exec',
  title: 'Code hidden in a text',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [78, 95],
  references: ['https://docs.python.org/3/library/functions.html#exec'],
  message: 'This text is run as code, out of sight of every tool that reads programs. Write it as code.',
  why: 'Code in a text is neither checked nor seen by editors and scanners, so that reviewers pass over it. It is also how packages with a hidden purpose start, and the first place to change for whoever wants to add one.',
  remedy: 'Write the statements themselves, or call the function that they call.',
  fix: null,
  listeners: [
    onCall(['exec', 'builtins.exec', '__builtin__.exec'], (call, context, report) => {
      const [code] = call.args;
      if (code !== undefined && context.isConstant(code.node)) report(spanOf(call.callee));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `⟦exec⟧("import os; os.remove('lock')")
`,
    },
    {
      code: `SETUP = "counter = 0"
⟦exec⟧(SETUP, namespace)
`,
    },
  ],
  good: [
    `counter = 0
`,
    `runner.exec("uptime")
`,
  ],
} satisfies Examples;
