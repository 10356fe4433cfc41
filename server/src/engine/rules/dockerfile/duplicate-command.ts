import { safe } from '../../fix/edit.ts';
import { removeInstruction } from '../../manifests/dockerfile/edits.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = dockerfileRule({
  id: 'dockerfile/duplicate-command',
  title: 'Instruction without effect',
  severity: 'hint',
  confidence: 'high',
  recommended: false,
  cwe: [1164],
  references: ['https://docs.docker.com/reference/build-checks/multiple-instructions-disallowed/'],
  message: 'Only the last CMD, ENTRYPOINT or HEALTHCHECK of a stage counts. Remove this earlier one.',
  why: 'Docker drops all but the last without a word. A reader, or a reviewer of the image, believes that this one runs.',
  remedy: 'Remove the earlier instruction, or move it to a stage of its own.',
  fix: 'safe',
  check(dockerfile, report) {
    for (const stage of dockerfile.stages) {
      for (const kind of ['cmd', 'entrypoint', 'healthcheck']) {
        const same = stage.instructions.filter((instruction) => instruction.kind === kind && !instruction.onBuild);
        const last = same.pop();
        for (const earlier of same) {
          report(earlier.keywordSpan, {
            fixes: [safe(`Remove the ${earlier.keyword} that has no effect`, removeInstruction(dockerfile, earlier))],
            related: last === undefined ? [] : [{ span: last.keywordSpan, message: 'This one counts.' }],
          });
        }
      }
    }
  },
});

export const examples = {
  bad: [
    { code: 'FROM debian:12.5\n⟦CMD⟧ ["a"]\nCMD ["b"]\n', fixed: 'FROM debian:12.5\nCMD ["b"]\n' },
    {
      code: 'FROM debian:12.5\n⟦ENTRYPOINT⟧ ["a"]\nENTRYPOINT ["b"]\nFROM debian:12.5\nENTRYPOINT ["c"]',
      fixed: 'FROM debian:12.5\nENTRYPOINT ["b"]\nFROM debian:12.5\nENTRYPOINT ["c"]',
    },
  ],
  good: ['FROM debian:12.5\nENTRYPOINT ["a"]\nCMD ["b"]\n', 'FROM debian:12.5 AS a\nCMD ["a"]\nFROM a\nCMD ["b"]\nONBUILD CMD ["c"]\n'],
} satisfies Examples;
