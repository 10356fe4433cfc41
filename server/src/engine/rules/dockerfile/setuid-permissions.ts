import { replace, review } from '../../fix/edit.ts';
import { copiesOf, isShipped, runCommands } from '../../manifests/dockerfile/query.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** The mode without set-user-id and set-group-id, or null where it sets neither. */
function withoutSetuid(mode: string): string | null {
  const octal = /^0?([2467])([0-7]{3})$/.exec(mode);
  if (octal !== null) return Number(octal[1]) === 2 ? null : `${String(Number(octal[1]) & 1)}${octal[2] ?? ''}`;
  return /^[ua]*u?\+s$/.test(mode) ? mode.replace('+', '-') : null;
}

export const rule = dockerfileRule({
  id: 'dockerfile/setuid-permissions',
  title: 'Program that runs as its owner for everyone',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [250, 732],
  controls: ['CIS Docker Benchmark 1.6.0: 4.8'],
  references: ['https://man7.org/linux/man-pages/man2/chmod.2.html', 'https://cwe.mitre.org/data/definitions/250.html'],
  message: 'The set-user-ID bit runs this program as its owner, mostly root, for everyone. Remove the bit.',
  why: 'A user without privileges who finds a hole in the program is its owner, which in an image is mostly root. `USER` then no longer helps.',
  remedy:
    'Leave the bit away. Where one right is needed, give that one: `setcap cap_net_bind_service=+ep`. Start containers with `--security-opt no-new-privileges`.',
  fix: 'review',
  check(dockerfile, report) {
    const title = (mode: string): string => `Use ${mode} (the program runs as the user who starts it)`;
    for (const { run, program } of runCommands(dockerfile)) {
      if (program.name !== 'chmod' || (run.stage !== null && !isShipped(dockerfile, run))) continue;
      const mode = program.arguments.find((word) => !/^-[A-Za-z-]+$/.test(word.value));
      const plain = mode === undefined ? null : withoutSetuid(mode.value);
      if (mode !== undefined && plain !== null)
        report(mode.span, { fixes: [review(title(plain), replace(mode.part(0, mode.value.length), plain))] });
    }
    for (const copy of copiesOf(dockerfile)) {
      for (const flag of copy.flags) {
        const plain = flag.name === 'chmod' ? withoutSetuid(flag.value) : null;
        if (plain !== null) report(flag.span, { fixes: [review(title(plain), replace(flag.valueSpan, plain))] });
      }
    }
  },
});

export const examples = {
  bad: [
    {
      code: 'FROM debian:12.5\nRUN chmod ⟦4755⟧ /opt/tool && chmod ⟦u+s⟧ /bin/ping\n',
      fixed: 'FROM debian:12.5\nRUN chmod 0755 /opt/tool && chmod u-s /bin/ping\n',
    },
    { code: 'FROM debian:12.5\nCOPY ⟦--chmod=6755⟧ tool /usr/bin/\n', fixed: 'FROM debian:12.5\nCOPY --chmod=0755 tool /usr/bin/\n' },
  ],
  good: [
    'FROM debian:12.5\nRUN chmod 0755 /opt/tool && chmod u-s /bin/ping && chmod 1777 /tmp && chmod g+s /srv/shared\n',
    'FROM debian:12.5\nRUN find / -perm /6000 -type f -exec chmod a-s {} \\;\n',
  ],
} satisfies Examples;
