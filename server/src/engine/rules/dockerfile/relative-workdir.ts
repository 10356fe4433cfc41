import { replace, review } from '../../fix/edit.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = dockerfileRule({
  id: 'dockerfile/relative-workdir',
  title: 'Working directory that depends on the base image',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [426],
  references: ['https://docs.docker.com/reference/build-checks/workdir-relative-path/'],
  message: 'This path depends on the base image’s working directory, which may change. Start it with a slash.',
  why: 'Files and programs then land in a folder that the publisher of the base image chooses. A new version of it moves them, in the worst case to where something else is read or run.',
  remedy: 'Set an absolute `WORKDIR` first, or write this one with a leading slash.',
  fix: 'review',
  check(dockerfile, report) {
    for (const stage of dockerfile.stages) {
      if (stage.windows || stage.parent !== null) continue;
      for (const instruction of stage.instructions) {
        if (instruction.kind !== 'workdir' || instruction.onBuild) continue;
        const [word] = instruction.words;
        const path = word === undefined ? null : dockerfile.resolve(word.value, instruction);
        if (word === undefined || path === null || /^(?:\/|\$|[A-Za-z]:|\\)/.test(path)) break;
        report(word.span, {
          fixes: [
            review(
              'Start at the root of the image (files move if the base image has a working directory)',
              replace(word.valueSpan, `/${word.value.replace(/^\.\//, '')}`),
            ),
          ],
        });
        break;
      }
    }
  },
});

export const examples = {
  bad: [
    { code: 'FROM debian:12.5\nWORKDIR ⟦app⟧\nCOPY . .\n', fixed: 'FROM debian:12.5\nWORKDIR /app\nCOPY . .\n' },
    {
      code: 'FROM nginx:1.27\nWORKDIR ⟦./usr/share/nginx/html⟧\nWORKDIR sub\n',
      fixed: 'FROM nginx:1.27\nWORKDIR /usr/share/nginx/html\nWORKDIR sub\n',
    },
  ],
  good: ['FROM debian:12.5\nWORKDIR /app\nWORKDIR src\n', 'FROM debian:12.5\nARG DIR\nWORKDIR $DIR\n'],
} satisfies Examples;
