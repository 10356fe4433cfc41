import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { textParts } from '../../code/languages/python/text-parts.ts';
import { placeOf } from '../../code/languages/python/unknown.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const texts = [
  'os.system',
  'os.popen',
  'os.popen2',
  'os.popen3',
  'os.popen4',
  'popen2.popen2',
  'popen2.popen3',
  'commands.getoutput',
  'commands.getstatusoutput',
  'subprocess.getoutput',
  'subprocess.getstatusoutput',
];
const withShell = ['run', 'call', 'check_call', 'check_output', 'Popen'].map((name) => `subprocess.${name}`);
/** Programs that do something else when a file is named like one of their options. */
const risky = /(?:^|[\s/])(?:chown|chmod|chgrp|tar|rsync|zip|7z|scp)\s/;

/** True for one command of a line that names such a program and then a bare `*`. */
function isRisky(command: string): boolean {
  const program = risky.exec(command);
  return program !== null && /\s\*/.test(command.slice(program.index + program[0].length - 1));
}

/** The whole command, a list of words joined. */
function commandText(command: SyntaxNode, context: CodeContext): string {
  const read = context.expression(context.valueNode(command));
  if (read.kind === 'array') return read.elements.map((element) => context.stringOf(element) ?? 'x').join(' ');
  return textParts(command, context)
    .map((part) => (part.kind === 'text' ? part.value : 'x'))
    .join('');
}

export const rule = pythonRule({
  id: 'python/wildcard-in-command',
  title: 'Wildcard that a shell expands into options',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [78, 155],
  controls: ['OWASP A03:2021'],
  references: ['https://www.gnu.org/software/tar/manual/html_section/checkpoints.html', 'https://cwe.mitre.org/data/definitions/155.html'],
  message: 'The shell turns `*` into names of files, and a file named `--option` acts as an option. Write `./*`.',
  why: 'Whoever can put a file into the folder names it `--checkpoint-action=exec=sh x.sh`, and `tar` runs it. `chown`, `chmod` and `rsync` have options of the same kind. A name that begins with `./` is never an option.',
  remedy:
    'Begin the pattern with a folder, or end the options first:\n\n```python\nsubprocess.run(["tar", "cf", "all.tar", "--", *names], check=True)\n```',
  fix: 'review',
  listeners: [
    onCall([...texts, ...withShell], (call, context, report) => {
      const command = argumentOf(call.args, 0, withShell.includes(call.name.path) ? 'args' : 'cmd');
      if (command === null) return;
      const shell = argumentOf(call.args, 'shell');
      if (withShell.includes(call.name.path) && (shell === null || context.valueOf(shell.node) === false)) return;
      const text = commandText(command.node, context);
      if (!text.split(/[;&|]/).some(isRisky) || /\.\/\*|\s--\s/.test(text)) return;
      const literal = context.expression(command.node);
      const written = literal.kind === 'string' ? context.textOf(literal.content) : '';
      const bare = [...written.matchAll(/(?<=\s)\*/g)];
      const [star] = bare;
      const fix =
        literal.kind === 'string' && star !== undefined && bare.length === 1
          ? review(
              'Write `./*` (names in the output begin with `./`)',
              replace({ start: literal.content.start + star.index, end: literal.content.start + star.index + 1 }, './*'),
            )
          : null;
      report(placeOf(call, spanOf(command.node), context), { fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import os

os.system(⟦"tar cf all.tar *"⟧)
`,
      fixed: `import os

os.system("tar cf all.tar ./*")
`,
    },
    {
      code: `import subprocess

subprocess.call(⟦"/bin/chown root: *"⟧, shell=True)
`,
      fixed: `import subprocess

subprocess.call("/bin/chown root: ./*", shell=True)
`,
    },
  ],
  good: [
    `import os

os.system("tar cf all.tar ./*")
os.system("ls *")
os.system("chmod 600 /srv/*")
`,
    `import subprocess

subprocess.call("tar cf all.tar *")
subprocess.call(["chown", "root", "*"])
`,
  ],
} satisfies Examples;
