import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { importSinks } from '../../code/languages/python/import-calls.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { isUnknown } from '../../code/languages/python/unknown.ts';
import { onCall, pythonRule } from '../../code/rule.ts';
import { sinks } from '../../code/sinks.ts';

export const rule = pythonRule({
  id: 'python/dynamic-import',
  title: 'Module or library whose name is not fixed',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [706, 829],
  controls: ['OWASP A08:2021'],
  references: [
    'https://docs.python.org/3/library/importlib.html#importlib.import_module',
    'https://cwe.mitre.org/data/definitions/829.html',
  ],
  message: 'Which module is loaded here the file does not show, and loading runs its code. Look who names it.',
  why: 'Importing a module runs it. A name that comes from a setting, a file or a caller lets whoever writes those run code here.',
  remedy: 'Choose the module from a table, or check that the name lies below a package of the program before it is loaded.',
  fix: null,
  listeners: [
    ...sinks(
      importSinks('nonConstant', (_call, context, argument) => {
        const trace = context.trace(argument);
        return (trace === null || !isRemote(trace)) && isUnknown(argument, context);
      }),
      {
        unproven: {},
      },
    ),
    // A folder that modules are looked for in.
    onCall(['sys.path.append', 'sys.path.insert', 'sys.path.extend', 'site.addsitedir'], (call, context, report) => {
      const folder = argumentOf(call.args, call.name.path === 'sys.path.insert' ? 1 : 0);
      const trace = folder === null ? null : context.trace(folder.node);
      if (folder === null || trace === null || /\bsys\.argv\[0\]/.test(context.textOf(trace.sourceSpan))) return;
      report(spanOf(folder.node), {
        message: 'Modules are imported from a folder that comes from outside, and run. Use a folder of your own.',
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import ctypes
import importlib

def load(settings, path):
    ctypes.CDLL(⟦path⟧)
    return importlib.import_module(⟦settings["module"]⟧)
`,
    },
    {
      code: `def load(name):
    return __import__(⟦name⟧)
`,
    },
  ],
  good: [
    `import ctypes
import importlib

json = importlib.import_module("json")
library = ctypes.CDLL("libc.so.6")
`,
    `import importlib

def load(name):
    if name not in {"json", "csv"}:
        raise ValueError(name)
    return importlib.import_module(name)
`,
  ],
} satisfies Examples;
