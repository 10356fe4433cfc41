import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const bits: Readonly<Record<string, number>> = {
  S_IRWXU: 0o700,
  S_IRUSR: 0o400,
  S_IWUSR: 0o200,
  S_IXUSR: 0o100,
  S_IRWXG: 0o070,
  S_IRGRP: 0o040,
  S_IWGRP: 0o020,
  S_IXGRP: 0o010,
  S_IRWXO: 0o007,
  S_IROTH: 0o004,
  S_IWOTH: 0o002,
  S_IXOTH: 0o001,
  S_ISVTX: 0o1000,
};

/** The permission bits of a number or of names joined by `|`; null where a part is not known. Masks (`&`, `~`) are not known. */
function modeOf(node: SyntaxNode, context: CodeContext): number | null {
  const value = context.valueNode(node);
  const read = context.expression(value);
  if (read.kind === 'number') return read.value;
  if (read.kind === 'operation') {
    const known = read.operator === '|' ? read.operands.map((operand) => modeOf(operand, context) ?? 0) : [];
    return known.length === 0 ? null : known.reduce((sum, part) => sum | part, 0);
  }
  const path = context.resolve(value)?.path ?? '';
  return path.startsWith('stat.') ? (bits[path.slice(5)] ?? null) : null;
}

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
    onCall(['os.chmod', 'os.fchmod', 'os.lchmod', '*.chmod'], (call, context, report) => {
      if (isTestPath(context.path)) return;
      const isModule = call.name.path.startsWith('os.');
      const argument = argumentOf(call.args, isModule || call.args.length > 1 ? 1 : 0, 'mode');
      if (argument === null) return;
      const mode = modeOf(argument.node, context);
      if (mode === null || !Number.isInteger(mode) || (mode & 0o002) === 0 || (mode & 0o1000) !== 0 || mode > 0o7777) return;
      const read = context.expression(argument.node);
      const octal = /^0[oO]?/.exec(context.textOf(argument.node))?.[0];
      const fixed = read.kind === 'number' && octal !== undefined ? `${octal}${(mode & ~0o002).toString(8).padStart(3, '0')}` : null;
      report(spanOf(argument.node), {
        fixes: [fixed === null ? null : review(`Use ${fixed} (others can no longer write)`, replace(spanOf(argument.node), fixed))],
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

os.chmod("/srv/app/run.sh", 0o775)
os.chmod(path, 0o664)
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
Path(name).chmod(0o775)
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
