import { replace, review } from '../../fix/edit.ts';
import { runsOf } from '../../manifests/dockerfile/query.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import type { Examples } from '../../model/rule.ts';
import type { Span } from '../../model/span.ts';

const option = /StrictHostKeyChecking(?:\s*=\s*|\s+)(no|off)\b/i;

export const rule = dockerfileRule({
  id: 'dockerfile/disabled-ssh-host-key-checking',
  title: 'SSH accepts any host',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [322],
  references: ['https://man.openbsd.org/ssh_config#StrictHostKeyChecking'],
  message: 'SSH accepts any host key, so anyone on the way can pose as the server. Write its key to known_hosts.',
  why: 'The host key is what proves that the server is the one you mean. Without the check, an attacker on the network receives what you send and serves what you fetch; written to the image’s settings, every container stays open to it.',
  remedy: 'Copy the published host key to `/etc/ssh/ssh_known_hosts`. `accept-new` takes an unknown host once and refuses a changed key.',
  fix: 'review',
  check(dockerfile, report) {
    const reportAt = (span: Span): void => {
      report(span, { fixes: [review('Accept only new hosts (a changed key is refused)', replace(span, 'accept-new'))] });
    };
    for (const run of runsOf(dockerfile)) {
      for (const command of run.script.commands) {
        const words = [...command.words, ...command.redirects.flatMap(({ target }) => target ?? [])];
        words.forEach((word, index) => {
          const match = option.exec(word.value);
          if (match !== null) {
            const end = match.index + match[0].length;
            reportAt(word.part(end - (match[1] ?? '').length, end));
          } else if (/^StrictHostKeyChecking$/i.test(word.value)) {
            const following = words[index + 1];
            if (following !== undefined && /^(?:no|off)$/i.test(following.value)) reportAt(following.span);
          }
        });
        for (const { value, valueSpan, quote } of command.assignments) {
          const match = option.exec(value);
          if (match === null || quote === '') continue;
          const end = valueSpan.start + 1 + match.index + match[0].length;
          reportAt({ start: end - (match[1] ?? '').length, end });
        }
      }
    }
    for (const instruction of dockerfile.instructions) {
      if (instruction.kind !== 'env') continue;
      for (const { valueSpan } of instruction.pairs) {
        const match = option.exec(dockerfile.document.source.text.slice(valueSpan.start, valueSpan.end));
        if (match === null) continue;
        const end = valueSpan.start + match.index + match[0].length;
        reportAt({ start: end - (match[1] ?? '').length, end });
      }
    }
  },
});

export const examples = {
  bad: [
    {
      code: 'FROM debian:12.5\nRUN mkdir ~/.ssh && echo "Host *\\n  StrictHostKeyChecking ⟦no⟧\\n" >> ~/.ssh/config\nENV GIT_SSH_COMMAND="ssh -o StrictHostKeyChecking=⟦no⟧"\n',
      fixed:
        'FROM debian:12.5\nRUN mkdir ~/.ssh && echo "Host *\\n  StrictHostKeyChecking accept-new\\n" >> ~/.ssh/config\nENV GIT_SSH_COMMAND="ssh -o StrictHostKeyChecking=accept-new"\n',
    },
    {
      code: "FROM debian:12.5\nRUN GIT_SSH_COMMAND='ssh -o StrictHostKeyChecking=⟦no⟧' git clone git@example.com:team/app.git\nRUN scp -oStrictHostKeyChecking=⟦no⟧ example.com:/a /a\n",
      fixed:
        "FROM debian:12.5\nRUN GIT_SSH_COMMAND='ssh -o StrictHostKeyChecking=accept-new' git clone git@example.com:team/app.git\nRUN scp -oStrictHostKeyChecking=accept-new example.com:/a /a\n",
    },
  ],
  good: [
    'FROM debian:12.5\nCOPY known_hosts /etc/ssh/ssh_known_hosts\nRUN ssh -o StrictHostKeyChecking=yes example.com\n',
    'FROM debian:12.5\nENV GIT_SSH_COMMAND="ssh -o StrictHostKeyChecking=accept-new"\n',
  ],
} satisfies Examples;
