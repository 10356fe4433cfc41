import { replace, review } from '../../fix/edit.ts';
import { copiesOf, runCommands } from '../../manifests/dockerfile/query.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** The mode without the right to write for all, or null where that right is not given. */
function withoutWorldWrite(mode: string): string | null {
  const octal = /^(0?[0-7]?)([0-7])([0-7])([0-7])$/.exec(mode);
  if (octal !== null) {
    const [, special = '', owner = '', group = '', others = ''] = octal;
    // With the sticky bit, as on /tmp, everyone may add files and only owners may remove them.
    if ((Number(others) & 2) === 0 || (Number(special === '' ? 0 : special) & 1) === 1) return null;
    return `${special}${owner}${String(Number(group) & 5)}${String(Number(others) & 5)}`;
  }
  const clauses = mode.split(',');
  const narrowed = clauses.map((clause) => {
    const match = /^([ugoa]*)([+=])([rwxXst]+)$/.exec(clause);
    if (match === null || !/[oa]/.test(match[1] ?? '') || !(match[3] ?? '').includes('w')) return clause;
    if ((match[3] ?? '').includes('t')) return clause;
    const rights = (match[3] ?? '').replace('w', '');
    return rights === ''
      ? `${(match[1] ?? '').includes('o') && match[1] !== 'a' ? 'o' : 'go'}-w`
      : `${match[1] ?? ''}${match[2] ?? ''}${rights}`;
  });
  const result = narrowed.join(',');
  return result === mode ? null : result;
}

export const rule = dockerfileRule({
  id: 'dockerfile/world-writable-permissions',
  title: 'Files that everyone may write',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [732],
  references: ['https://docs.docker.com/reference/dockerfile/#copy---chown---chmod', 'https://cwe.mitre.org/data/definitions/732.html'],
  message: 'Every process in the container may change these files, programs too. Give the right to write to one user.',
  why: 'A process that was taken over plants code in files that another user, or root at the next start, runs. `USER` then no longer separates anything.',
  remedy: 'Give the files to the user who needs them (`COPY --chown=app:app`, `chown`) and use 755 or 644.',
  fix: 'review',
  check(dockerfile, report) {
    const title = (mode: string): string => `Use ${mode} (other users can no longer write)`;
    for (const { program } of runCommands(dockerfile)) {
      if (program.name !== 'chmod') continue;
      const mode = program.arguments.find((word) => !/^-[A-Za-z-]+$/.test(word.value));
      const narrowed = mode === undefined ? null : withoutWorldWrite(mode.value);
      if (mode === undefined || narrowed === null || program.arguments.some((word) => /^\/(?:var\/)?tmp\/?$/.test(word.value))) continue;
      report(mode.span, { fixes: [review(title(narrowed), replace(mode.part(0, mode.value.length), narrowed))] });
    }
    for (const copy of copiesOf(dockerfile)) {
      for (const flag of copy.flags) {
        const narrowed = flag.name === 'chmod' ? withoutWorldWrite(flag.value) : null;
        if (narrowed !== null) report(flag.span, { fixes: [review(title(narrowed), replace(flag.valueSpan, narrowed))] });
      }
    }
  },
});

export const examples = {
  bad: [
    {
      code: 'FROM debian:12.5\nRUN mkdir /data && chmod -R ⟦777⟧ /data && chmod ⟦a+rwx⟧ /opt/run.sh\n',
      fixed: 'FROM debian:12.5\nRUN mkdir /data && chmod -R 755 /data && chmod a+rx /opt/run.sh\n',
    },
    {
      code: 'FROM debian:12.5\nCOPY ⟦--chmod=0666⟧ app.conf /etc/\nRUN chmod ⟦o+w⟧ /var/log/app\n',
      fixed: 'FROM debian:12.5\nCOPY --chmod=0644 app.conf /etc/\nRUN chmod o-w /var/log/app\n',
    },
  ],
  good: [
    'FROM debian:12.5\nRUN chmod 755 /opt/run.sh && chmod 1777 /tmp/x && chmod +x a && chmod g+w /data && chmod 777 /tmp\n',
    'FROM debian:12.5\nCOPY --chmod=755 run.sh /\nRUN echo chmod 777 /data\n',
  ],
} satisfies Examples;
