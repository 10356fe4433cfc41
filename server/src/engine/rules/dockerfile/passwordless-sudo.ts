import { isDevelopmentContainer, isShipped, runCommands } from '../../manifests/dockerfile/query.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = dockerfileRule({
  id: 'dockerfile/passwordless-sudo',
  title: 'User may become root without a password',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [250, 269],
  references: ['https://docs.docker.com/build/building/best-practices/#user', 'https://www.sudo.ws/docs/man/sudoers.man/'],
  message: 'NOPASSWD lets every process become root, so USER protects nothing. Do root’s work in the build instead.',
  why: 'Whoever takes over the program runs `sudo` and is root of the container. The image looks as if it ran without privileges and does not.',
  remedy:
    'Remove the line from sudoers and the package `sudo`. Do what needs root before `USER`; allow single commands with their full path where one is needed at run time.',
  fix: null,
  check(dockerfile, report) {
    if (isDevelopmentContainer(dockerfile)) return;
    for (const { run, program } of runCommands(dockerfile)) {
      if (run.stage !== null && !isShipped(dockerfile, run)) continue;
      if (!/^(?:echo|printf|sed|tee)$/.test(program.name)) continue;
      for (const word of program.arguments) {
        const match = /NOPASSWD:\s*ALL\b/.exec(word.value);
        if (match !== null) report(word.part(match.index, match.index + match[0].length));
      }
    }
  },
});

export const examples = {
  bad: [
    { code: 'FROM debian:12.5\nRUN useradd app && echo "app ALL=(ALL) ⟦NOPASSWD: ALL⟧" >> /etc/sudoers\nUSER app\n' },
    { code: "FROM debian:12.5\nRUN printf '%%wheel ALL=(ALL:ALL) ⟦NOPASSWD:ALL⟧\\n' | tee /etc/sudoers.d/wheel\n" },
  ],
  good: [
    'FROM debian:12.5\nRUN echo "app ALL=(root) NOPASSWD: /usr/sbin/nginx -s reload" > /etc/sudoers.d/app\n',
    { code: 'FROM debian:12.5\nRUN echo "vscode ALL=(root) NOPASSWD:ALL" > /etc/sudoers.d/vscode\n', path: '.devcontainer/Dockerfile' },
  ],
} satisfies Examples;
