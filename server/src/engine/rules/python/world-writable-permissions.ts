import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { isWorldWritable, modeCalls, modeGiven, tighterMode } from '../../code/languages/python/file-modes.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/world-writable-permissions',
  title: 'File that everyone on the machine may change',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [732],
  controls: ['OWASP A01:2021'],
  references: ['https://docs.python.org/3/library/os.html#os.chmod', 'https://cwe.mitre.org/data/definitions/732.html'],
  message: 'Every user of the machine may change this file, and so what the program does. Take the write bit from others.',
  why: 'A file that everyone may write is a way into whatever reads it: another account, or a service that was broken into, replaces a script or a setting and runs with the rights of its reader.',
  remedy: 'Give others at most read access:\n\n```python\nos.chmod(path, 0o644)   # 0o755 for programs and folders, 0o600 for secrets\n```',
  fix: 'review',
  listeners: [
    onCall(
      modeCalls.filter((name) => name.endsWith('chmod')),
      (call, context, report) => {
        const given = isTestPath(context.path) ? null : modeGiven(call, context);
        if (given === null || !isWorldWritable(given.mode)) return;
        const { argument, mode } = given;
        const fixed = tighterMode(call, argument, mode, context);
        report(spanOf(argument.node), {
          fixes: [fixed === null ? null : review(`Use ${fixed} (others can no longer change it)`, replace(spanOf(argument.node), fixed))],
        });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import os

os.chmod("/srv/app/run.sh", ⟦0o777⟧)
os.chmod(path, ⟦0o666⟧)
`,
      fixed: `import os

os.chmod("/srv/app/run.sh", 0o700)
os.chmod(path, 0o644)
`,
    },
    {
      code: `import os
import stat
from pathlib import Path

os.chmod(path, ⟦stat.S_IRWXU | stat.S_IRWXG | stat.S_IRWXO⟧)
Path(name).chmod(⟦0o777⟧)
`,
      fixed: `import os
import stat
from pathlib import Path

os.chmod(path, stat.S_IRWXU | stat.S_IRWXG | stat.S_IRWXO)
Path(name).chmod(0o700)
`,
    },
  ],
  good: [
    `import os

os.chmod(path, 0o644)
os.chmod("/var/spool/shared", 0o1777)
`,
    `import os

os.chmod(path, os.stat(path).st_mode | 0o111)
os.chmod(path, mode & ~0o022)
`,
  ],
} satisfies Examples;
