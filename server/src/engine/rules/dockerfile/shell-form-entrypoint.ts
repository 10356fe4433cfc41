import { replace, review } from '../../fix/edit.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = dockerfileRule({
  id: 'dockerfile/shell-form-entrypoint',
  title: 'Program started through a shell',
  severity: 'hint',
  confidence: 'high',
  recommended: false,
  cwe: [78],
  references: [
    'https://docs.docker.com/reference/build-checks/json-args-recommended/',
    'https://docs.docker.com/reference/dockerfile/#shell-and-exec-form',
  ],
  message: 'A shell starts the program, expands its arguments and keeps signals from it. Use the JSON form.',
  why: 'The shell is process 1, so `docker stop` does not reach the program, and variables in the line are expanded by the shell at each start: a value from outside is split and expanded there.',
  remedy: 'Write `CMD ["program", "argument"]`. Where a shell is needed, start the program with `exec`.',
  fix: 'review',
  check(dockerfile, report) {
    for (const instruction of dockerfile.instructions) {
      if ((instruction.kind !== 'cmd' && instruction.kind !== 'entrypoint') || instruction.exec !== null) continue;
      const { commands } = instruction.script;
      const [command] = commands;
      if (command === undefined) continue;
      if (command.words[0]?.value === 'exec') continue;
      const plain =
        commands.length === 1 &&
        command.redirects.length === 0 &&
        command.assignments.length === 0 &&
        command.operator === '' &&
        command.words.every((word) => !word.expands && !/[*?[~{}\]]/.test(word.value));
      const json = `[${command.words.map((word) => JSON.stringify(word.value)).join(', ')}]`;
      report(instruction.commandSpan, {
        fixes: [plain ? review('Start it without a shell', replace(instruction.commandSpan, json)) : null],
      });
    }
  },
});

export const examples = {
  bad: [
    {
      code: "FROM debian:12.5\nENTRYPOINT ⟦server --name 'two words'⟧\n",
      fixed: 'FROM debian:12.5\nENTRYPOINT ["server", "--name", "two words"]\n',
    },
    { code: 'FROM debian:12.5\nCMD ⟦server --port $PORT⟧\n' },
  ],
  good: ['FROM debian:12.5\nENTRYPOINT ["server"]\nCMD ["--port", "80"]\n', 'FROM debian:12.5\nCMD exec server --port "$PORT"\n'],
} satisfies Examples;
