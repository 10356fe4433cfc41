import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { isWorldWritable, modeCalls, modeGiven, tighterMode } from '../../code/languages/python/file-modes.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/permissive-file-mode',
  title: 'File mode that gives others more than reading',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [732, 276],
  controls: ['OWASP A01:2021'],
  references: ['https://docs.python.org/3/library/os.html#os.chmod', 'https://cwe.mitre.org/data/definitions/732.html'],
  message: 'Others than the owner may write or run this file. Give them no more than they need: 0o600 or 0o644.',
  why: 'Every account of the machine counts as one of the others, also that of a service that was broken into. What the group may write it can replace, and what everyone may run is one more program for an intruder.',
  remedy: 'Use `0o600` for secrets, `0o644` for what all may read, and `0o700` for own folders and programs.',
  fix: 'review',
  listeners: [
    onCall([...modeCalls], (call, context, report) => {
      const given = modeGiven(call, context);
      if (given === null) return;
      const { argument, mode } = given;
      // With the sticky bit, a shared folder is meant.
      if ((mode & 0o1000) !== 0) return;
      // Another rule speaks of `chmod`; what a new file gets is what the mask of the process leaves.
      const isOther = call.name.path.endsWith('chmod') && !isTestPath(context.path);
      if (isWorldWritable(mode) ? isOther : (mode & 0o033) === 0) return;
      // A folder must be entered by whoever reads in it.
      const isFolder = /mkdir|makedirs/.test(call.name.path);
      if (isFolder && (mode & 0o022) === 0) return;
      const fixed = tighterMode(call, argument, mode, context);
      report(spanOf(argument.node), {
        fixes: [fixed === null ? null : review(`Use ${fixed} (others can no longer change it)`, replace(spanOf(argument.node), fixed))],
      });
    }),
    onCall(['os.umask'], (call, context, report) => {
      const mask = argumentOf(call.args, 0, 'mask');
      const value = mask === null ? undefined : context.valueOf(mask.node);
      if (mask === null || typeof value !== 'number' || (value & 0o002) !== 0) return;
      report(spanOf(mask.node), { message: 'With this mask, new files may be writable by every user of the machine. Use 0o022 or 0o077.' });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import os

os.chmod(path, ⟦0o755⟧)
os.makedirs(folder, mode=⟦0o775⟧)
`,
      fixed: `import os

os.chmod(path, 0o700)
os.makedirs(folder, mode=0o755)
`,
    },
    {
      code: `import os
import stat

os.chmod(path, ⟦stat.S_IRWXU | stat.S_IXGRP⟧)
before = os.umask(⟦0⟧)
`,
    },
  ],
  good: [
    `import os

os.chmod(path, 0o600)
os.chmod(path, 0o644)
`,
    `import os

os.mkdir(folder, 0o755)
os.umask(0o077)
`,
  ],
} satisfies Examples;
