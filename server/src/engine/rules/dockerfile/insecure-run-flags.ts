import { review } from '../../fix/edit.ts';
import { removeWord } from '../../manifests/dockerfile/edits.ts';
import { runsOf } from '../../manifests/dockerfile/query.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = dockerfileRule({
  id: 'dockerfile/insecure-run-flags',
  title: 'RUN without its sandbox',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [250],
  references: [
    'https://docs.docker.com/reference/dockerfile/#run---security',
    'https://docs.docker.com/reference/dockerfile/#run---network',
  ],
  message: 'This step runs without its sandbox and can take over the build machine. Remove the flag.',
  why: '`--security=insecure` gives the step the rights of a privileged container, and `--network=host` the network of the machine that builds, with every service that listens on it. A package’s install script is enough to use them.',
  remedy: 'Remove the flag. Do the work that needs such rights outside the build, or on a machine that is thrown away after it.',
  fix: 'review',
  check(dockerfile, report) {
    for (const run of runsOf(dockerfile)) {
      for (const flag of run.flags) {
        const title = 'Run the step in its sandbox (it fails if it needs more)';
        if (flag.name === 'security' && flag.value === 'insecure')
          report(flag.span, { fixes: [review(title, removeWord(dockerfile, flag.span))] });
        if (flag.name === 'network' && flag.value === 'host') {
          report(flag.span, {
            severity: 'warning',
            message: 'This step reaches every service on the build machine’s network. Remove --network=host.',
            fixes: [review(title, removeWord(dockerfile, flag.span))],
          });
        }
      }
    }
  },
});

export const examples = {
  bad: [
    {
      code: 'FROM debian:12.5\nRUN ⟦--security=insecure⟧ mount -t proc proc /mnt\n',
      fixed: 'FROM debian:12.5\nRUN mount -t proc proc /mnt\n',
    },
    {
      code: 'FROM debian:12.5\nRUN --mount=type=cache,target=/c \\\n    ⟦--network=host⟧ \\\n    make\n',
      fixed: 'FROM debian:12.5\nRUN --mount=type=cache,target=/c \\\n    make\n',
    },
  ],
  good: [
    'FROM debian:12.5\nRUN --security=sandbox --network=none make\n',
    'FROM debian:12.5\nRUN docker run --network=host --security=insecure x\n',
  ],
} satisfies Examples;
