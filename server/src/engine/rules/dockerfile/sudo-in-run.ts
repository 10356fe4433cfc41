import { remove, safe } from '../../fix/edit.ts';
import { runsOf } from '../../manifests/dockerfile/query.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = dockerfileRule({
  id: 'dockerfile/sudo-in-run',
  title: 'RUN calls sudo',
  severity: 'info',
  confidence: 'medium',
  recommended: false,
  cwe: [250],
  references: ['https://docs.docker.com/build/building/best-practices/#user'],
  message: 'sudo is not needed to build an image, and installed it lets the running program become root. Use USER.',
  why: 'A build that needs `sudo` needs it without a password, so every process of the image can become root. Docker’s own guide advises against it for its odd handling of terminals and signals too.',
  remedy: 'Do the steps that need root before `USER`, or switch with `USER root` and back. Drop `sudo` where the step runs as root anyway.',
  fix: 'safe',
  check(dockerfile, report) {
    for (const run of runsOf(dockerfile)) {
      for (const command of run.script.commands) {
        const [word, following] = command.words;
        if (word?.value !== 'sudo' || following === undefined) continue;
        const user = dockerfile.userAt(run);
        const isRoot = user?.name === 'root' || user?.name === '0';
        // With options sudo may do more than become root, and an assignment before it would not reach the program.
        const plain = isRoot && !following.value.startsWith('-') && !/^\w+=/.test(following.value) && command.assignments.length === 0;
        report(word.span, {
          fixes: [plain ? safe('Remove sudo: the step runs as root', remove({ start: word.span.start, end: following.span.start })) : null],
        });
      }
    }
  },
});

export const examples = {
  bad: [
    {
      code: 'FROM debian:12.5\nUSER root\nRUN ⟦sudo⟧ apt-get update && \\\n    ⟦sudo⟧ \\\n    apt-get install -y curl\n',
      fixed: 'FROM debian:12.5\nUSER root\nRUN apt-get update && \\\n    apt-get install -y curl\n',
    },
    { code: 'FROM registry.example.com/base:1.2\nUSER app\nRUN ⟦sudo⟧ -E make install\n' },
  ],
  good: ['FROM debian:12.5\nRUN apt-get update && apt-get install -y sudo\n', 'FROM debian:12.5\nRUN echo sudo make install\n'],
} satisfies Examples;
