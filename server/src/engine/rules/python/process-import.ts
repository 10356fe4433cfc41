import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { onImport, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/process-import',
  title: 'File that starts other programs',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [78],
  controls: ['OWASP A03:2021'],
  references: ['https://docs.python.org/3/library/subprocess.html#security-considerations'],
  message: 'This file starts other programs. Look at each call: whether a shell is used, and what goes into the arguments.',
  why: 'Programs that are started run with all rights of this one. An audit reads every place where that happens; this is where to begin.',
  remedy: 'Nothing has to change where each call passes a list of fixed words and checked values.',
  fix: null,
  listeners: [
    onImport(['subprocess', 'subprocess32', 'popen2', 'commands', 'pexpect', 'plumbum', 'sh', 'invoke'], ({ node, nameNode }, context, report) => {
      // The first name of a statement stands for the others.
      const [first] = node.childrenForFieldName('name');
      const isFirst = first === undefined || (first.startIndex <= nameNode.startIndex && nameNode.startIndex < first.endIndex);
      if (isFirst && !isTestPath(context.path)) report(spanOf(node));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `⟦import subprocess⟧\n` },
    { code: `⟦from subprocess import PIPE, Popen⟧\n\nPopen(["ls"])\n` },
  ],
  good: [`import os\n`, { code: `import subprocess\n`, path: 'tests/test_tools.py' }],
} satisfies Examples;
