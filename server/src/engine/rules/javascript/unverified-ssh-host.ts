import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/unverified-ssh-host',
  title: 'SSH accepts any server',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [322, 295],
  controls: ['OWASP A07:2021'],
  references: ['https://github.com/mscdex/ssh2#client-methods', 'https://man.openbsd.org/ssh_config#StrictHostKeyChecking'],
  message: 'Any server can pose as the one that was meant, and gets the password and commands. Compare its key.',
  why: 'SSH knows a server by its key. A client that accepts every key talks to whoever sits on the way, and hands over the password, the files and what it is told to run.',
  remedy: 'Compare the key: `hostVerifier: (key) => key.equals(knownKey)`. For the `ssh` command, keep the key in `known_hosts`.',
  fix: 'review',
  listeners: [
    onBinding(
      ['hostVerifier'],
      ({ value, span }, context, report) => {
        const fact = context.localFunction(value);
        const body = fact?.shape.body;
        if (fact == null || body == null) return;
        const text = context.textOf(body).trim();
        const accepts =
          text === 'true' || (fact.returns.length > 0 && fact.returns.every((returned) => context.valueOf(returned) === true));
        if (!accepts || /\bif\b|===|\bequals\(/.test(text)) return;
        report(span);
      },
      ['pair', 'assignment'],
    ),
    onCall(
      [
        '*.exec',
        '*.execSync',
        '*.spawn',
        '*.spawnSync',
        '*.execFile',
        '*.execFileSync',
        'exec',
        'execSync',
        'spawn',
        'spawnSync',
        'execa',
        'execFile',
      ],
      (call, context, report) => {
        const parts = call.args.flatMap(({ node }) => {
          const list = context.expression(context.valueNode(node));
          return list.kind === 'array' ? list.elements : [node];
        });
        for (const part of parts) {
          const text = context.textOf(context.valueNode(part));
          if (text.length > 4_000 || !/StrictHostKeyChecking[= ](?:no|off)\b|UserKnownHostsFile[= ]\/dev\/null/i.test(text)) continue;
          const found = /StrictHostKeyChecking[= ](no|off)\b/i.exec(context.textOf(part));
          const start = found === null ? 0 : part.startIndex + found.index + found[0].length - (found[1]?.length ?? 0);
          const fix =
            found === null
              ? null
              : review('Accept new servers but no changed ones', replace({ start, end: start + (found[1]?.length ?? 0) }, 'accept-new'));
          report(spanOf(part), { confidence: 'medium', fixes: [fix] });
        }
      },
    ),
  ],
});

export const examples = {
  bad: [
    { code: `connection.connect({ host, username, privateKey, ⟦hostVerifier: () => true⟧ });\n` },
    {
      code: `const { spawn } = require('child_process');\nspawn('ssh', ['-o', ⟦'StrictHostKeyChecking=no'⟧, host, 'uptime']);\n`,
      fixed: `const { spawn } = require('child_process');\nspawn('ssh', ['-o', 'StrictHostKeyChecking=accept-new', host, 'uptime']);\n`,
    },
  ],
  good: [
    `connection.connect({ host, username, privateKey, hostVerifier: (key) => key.equals(known) });\n`,
    `const { spawn } = require('child_process');\nspawn('ssh', ['-o', 'StrictHostKeyChecking=yes', host]);\n`,
  ],
} satisfies Examples;
