import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import { safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const weak =
  /^(?:diffie-hellman-group1-sha1|diffie-hellman-group-exchange-sha1|ssh-dss|3des-cbc|blowfish-cbc|cast128-cbc|arcfour(?:128|256)?|hmac-md5(?:-96)?(?:-etm@openssh\.com)?|hmac-sha1-96(?:-etm@openssh\.com)?|hmac-ripemd160)$/;

export const rule = javascriptRule({
  id: 'javascript/weak-ssh-algorithm',
  title: 'SSH allows broken algorithms',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [327],
  controls: ['OWASP A02:2021'],
  references: ['https://www.rfc-editor.org/rfc/rfc9142', 'https://github.com/mscdex/ssh2#algorithms'],
  message: 'This algorithm can be broken, and an attacker can have it chosen. Remove it from the list.',
  why: 'Someone between the two ends can make them agree on the weakest algorithm that both allow. Groups of 1024 bits, DSA keys, RC4 and 3DES no longer keep what is sent secret.',
  remedy: 'Remove the list, or name `curve25519-sha256`, `ssh-ed25519`, `aes256-gcm@openssh.com` and `hmac-sha2-256` only.',
  fix: 'safe',
  listeners: [
    onBinding(
      ['kex', 'cipher', 'hmac', 'serverHostKey', 'ciphers', 'macs', 'hostKey'],
      ({ value }, context, report) => {
        const list = context.expression(value);
        if (list.kind !== 'array') {
          if (list.kind === 'object')
            for (const pair of list.pairs) if (pair.value !== null && pair.key === 'append') reportList(pair.value);
          return;
        }
        reportList(value);

        function reportList(node: typeof value): void {
          const read = context.expression(node);
          if (read.kind !== 'array') return;
          for (const element of read.elements) {
            if (!weak.test(context.stringOf(element) ?? '')) continue;
            report(spanOf(element), {
              fixes: [read.elements.length > 1 ? safe('Remove the algorithm', context.removeItem(spanOf(element))) : null],
            });
          }
        }
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `connection.connect({ host, algorithms: { kex: ['curve25519-sha256', ⟦'diffie-hellman-group1-sha1'⟧] } });\n`,
      fixed: `connection.connect({ host, algorithms: { kex: ['curve25519-sha256'] } });\n`,
    },
    {
      code: `const algorithms = { cipher: [⟦'3des-cbc'⟧, 'aes256-gcm@openssh.com'], hmac: ['hmac-sha2-256'] };\n`,
      fixed: `const algorithms = { cipher: ['aes256-gcm@openssh.com'], hmac: ['hmac-sha2-256'] };\n`,
    },
  ],
  good: [`connection.connect({ host, algorithms: { kex: ['curve25519-sha256'] } });\n`, `const cipher = ['aes256-gcm@openssh.com'];\n`],
} satisfies Examples;
