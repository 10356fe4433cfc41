import { review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { removeStatement } from '../../code/languages/python/calls.ts';
import { onCall, onImport, pythonRule } from '../../code/rule.ts';

const modules = [
  'pdb',
  'ipdb',
  'pudb',
  'wdb',
  'rpdb',
  'web_pdb',
  'remote_pdb',
  'celery.contrib.rdb',
  'debugpy',
  'pydevd',
  'ptvsd',
  'IPython.core.debugger',
  'madbg',
  'rpudb',
];
const starters = [
  'set_trace',
  'settrace',
  'post_mortem',
  'listen',
  'enable_attach',
  'wait_for_client',
  'breakpoint',
  'pm',
  'run',
  'runcall',
];

export const rule = pythonRule({
  id: 'python/debugger-left-in',
  title: 'Debugger started by the program',
  severity: 'hint',
  confidence: 'high',
  recommended: false,
  cwe: [489],
  controls: ['OWASP A05:2021'],
  references: ['https://docs.python.org/3/library/pdb.html', 'https://docs.python.org/3/library/functions.html#breakpoint'],
  message: 'The program stops here and waits for a developer; a remote debugger lets anyone in. Remove it before release.',
  why: 'On a server nobody types at the prompt, so each request that comes by here hangs. A debugger that listens on a port runs whatever is sent to it, without asking who sends.',
  remedy: 'Remove the call. Set break points in the editor, which leave no trace in the code.',
  fix: 'review',
  listeners: [
    onCall(
      [
        'breakpoint',
        'builtins.breakpoint',
        'sys.breakpointhook',
        'IPython.embed',
        'code.interact',
        ...modules.flatMap((module) => starters.map((name) => `${module}.${name}`)),
      ],
      (call, context, report) => {
        const isStatement = call.node.parent?.type === 'expression_statement';
        report(spanOf(call.callee), { fixes: [isStatement ? review('Remove the statement', removeStatement(call.node, context)) : null] });
      },
    ),
    onImport(['pdb', 'ipdb', 'pudb', 'rpdb', 'remote_pdb', 'web_pdb', 'wdb', 'pydevd', 'ptvsd'], ({ node, nameNode }, _context, report) => {
      // One statement is one finding.
      const first = node.childrenForFieldName('name')[0];
      if (first !== undefined && nameNode.startIndex <= first.endIndex) report(spanOf(node));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `⟦import pdb⟧

def load(path):
    ⟦pdb.set_trace⟧()
    return open(path)
`,
      fixed: `import pdb

def load(path):
    return open(path)
`,
    },
    {
      code: `def load(path):
    ⟦breakpoint⟧()
    return open(path)
`,
      fixed: `def load(path):
    return open(path)
`,
    },
  ],
  good: [
    `def breakpoint():
    return 3

breakpoint()
`,
    `from shop import pdb

pdb.load(path)
`,
  ],
} satisfies Examples;
