import { insert, review } from '../../fix/edit.ts';
import { runCommands } from '../../manifests/dockerfile/query.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = dockerfileRule({
  id: 'dockerfile/missing-no-install-recommends',
  title: 'Packages installed that nobody asked for',
  severity: 'hint',
  confidence: 'high',
  recommended: false,
  cwe: [1104],
  controls: ['CIS Docker Benchmark 1.6.0: 4.3'],
  references: [
    'https://docs.docker.com/build/building/best-practices/#apt-get',
    'https://manpages.debian.org/bookworm/apt/apt-get.8.en.html',
  ],
  message: 'Recommended packages come along and widen what can be attacked. Add --no-install-recommends.',
  why: 'Each package is code that may have holes and must be patched. apt installs recommended packages too, which in an image are mostly not used.',
  remedy: 'Add `--no-install-recommends`, and name the packages that are needed after all, such as `ca-certificates`.',
  fix: 'review',
  check(dockerfile, report) {
    for (const { program } of runCommands(dockerfile)) {
      if (program.name !== 'apt-get' && program.name !== 'apt') continue;
      const install = program.arguments.find((word) => !word.value.startsWith('-'));
      if (install?.value !== 'install') continue;
      if (
        program.arguments.some(
          (word) => /no-install-recommends|Install-Recommends/i.test(word.value) || (word.expands && word.value.startsWith('-')),
        )
      )
        continue;
      report(install.span, {
        fixes: [
          review('Leave out recommended packages (name those that are needed)', insert(install.span.end, ' --no-install-recommends')),
        ],
      });
    }
  },
});

export const examples = {
  bad: [
    {
      code: 'FROM debian:12.5\nRUN apt-get update && apt-get ⟦install⟧ -y curl\n',
      fixed: 'FROM debian:12.5\nRUN apt-get update && apt-get install --no-install-recommends -y curl\n',
    },
    {
      code: 'FROM debian:12.5\nRUN apt-get -y ⟦install⟧ \\\n    curl\n',
      fixed: 'FROM debian:12.5\nRUN apt-get -y install --no-install-recommends \\\n    curl\n',
    },
  ],
  good: [
    'FROM debian:12.5\nRUN apt-get install -y --no-install-recommends curl && apt-get update\n',
    'FROM debian:12.5\nRUN apt-get -o APT::Install-Recommends=false install -y curl\n',
  ],
} satisfies Examples;
