import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
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
    onCall([...modeCalls], (call, context, report) => {
      const given = isTestPath(context.path) ? null : modeGiven(call, context);
      if (given === null || !isWorldWritable(given.mode)) return;
      const { argument, mode } = given;
      // What a new folder or file gets is what the mask of the process leaves.
      const isMasked = !call.name.path.endsWith('chmod');
      const fixed = tighterMode(call, argument, mode, context);
      report(spanOf(argument.node), {
        ...(isMasked ? ({ severity: 'info', confidence: 'low' } as const) : {}),
        fixes: [fixed === null ? null : review(`Use ${fixed} (others can no longer change it)`, replace(spanOf(argument.node), fixed))],
      });
    }),
    onCall(['os.umask'], (call, context, report) => {
      const mask = argumentOf(call.args, 0, 'mask');
      if (mask === null || isTestPath(context.path) || context.valueOf(mask.node) !== 0) return;
      // A mask that is put back soon after is only read or lifted for a moment.
      if (call.node.parent?.type === 'assignment') return;
      report(spanOf(mask.node), {
        severity: 'info',
        confidence: 'low',
        message: 'From here on, new files may be writable by every user of the machine. Use a mask such as 0o022.',
        fixes: [review('Use 0o022 (others can no longer write new files)', replace(spanOf(mask.node), '0o022'))],
      });
    }),
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
