import { replace, safe } from '../../fix/edit.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = dockerfileRule({
  id: 'dockerfile/deprecated-maintainer',
  title: 'MAINTAINER is deprecated',
  severity: 'hint',
  confidence: 'high',
  recommended: false,
  cwe: [477],
  references: ['https://docs.docker.com/reference/build-checks/maintainer-deprecated/'],
  message: 'MAINTAINER is deprecated, and scanners of images do not read it. Use a LABEL.',
  why: 'Whoever finds a hole in the image looks for its author in the label `org.opencontainers.image.authors`. Docker may drop the instruction.',
  remedy: 'Write `LABEL org.opencontainers.image.authors="…"`.',
  fix: 'safe',
  check(dockerfile, report) {
    for (const instruction of dockerfile.instructions) {
      if (instruction.kind !== 'maintainer' || instruction.words.length === 0) continue;
      const text = instruction.syntax.arguments.text.trim().replace(/^(["'])(.*)\1$/, '$2');
      const label = `LABEL org.opencontainers.image.authors="${text.replace(/["\\$]/g, '\\$&')}"`;
      const span = { start: instruction.keywordSpan.start, end: instruction.span.end };
      report(instruction.keywordSpan, { fixes: [dockerfile.escape === '\\' ? safe('Use a LABEL', replace(span, label)) : null] });
    }
  },
});

export const examples = {
  bad: [
    {
      code: 'FROM debian:12.5\n⟦MAINTAINER⟧ Jo Doe <jo@example.com>\n',
      fixed: 'FROM debian:12.5\nLABEL org.opencontainers.image.authors="Jo Doe <jo@example.com>"\n',
    },
    { code: 'FROM debian:12.5\n⟦maintainer⟧ "Jo"', fixed: 'FROM debian:12.5\nLABEL org.opencontainers.image.authors="Jo"' },
  ],
  good: ['FROM debian:12.5\nLABEL org.opencontainers.image.authors="Jo"\n', 'FROM debian:12.5\n# MAINTAINER Jo\n'],
} satisfies Examples;
