import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { lastName } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const encrypted: Readonly<Record<string, string>> = { FTP: 'FTP_TLS', IMAP4: 'IMAP4_SSL', POP3: 'POP3_SSL' };

export const rule = pythonRule({
  id: 'python/cleartext-protocol',
  title: 'Protocol that sends passwords in the clear',
  severity: 'warning',
  confidence: 'medium',
  recommended: false,
  cwe: [319],
  controls: ['OWASP A02:2021'],
  references: [
    'https://docs.python.org/3/library/ftplib.html#ftplib.FTP_TLS',
    'https://docs.python.org/3/library/imaplib.html#imaplib.IMAP4_SSL',
  ],
  message: 'Passwords and data travel unencrypted, so anyone on the network reads them. Use the TLS variant.',
  why: 'FTP, Telnet, and IMAP or POP without TLS send the user name and the password as plain text. Whoever shares a network with either end reads and changes them.',
  remedy: 'Use `FTP_TLS` with `prot_p()`, `IMAP4_SSL`, `POP3_SSL`, or SSH in place of Telnet.',
  fix: 'review',
  listeners: [
    onCall(['ftplib.FTP', 'imaplib.IMAP4', 'poplib.POP3', 'telnetlib.Telnet'], (call, context, report) => {
      const name = lastName(call.callee, context);
      const secure = encrypted[name];
      // IMAP and POP may change to TLS after they are connected.
      if ((name === 'IMAP4' || name === 'POP3') && context.mentions(/\.(?:starttls|stls)\(/)) return;
      const property = call.callee.type === 'attribute' ? call.callee.childForFieldName('attribute') : null;
      const fix =
        secure === undefined || property === null
          ? null
          : review(`Use \`${secure}\` (the server must support TLS)`, replace(spanOf(property), secure));
      report(spanOf(call.callee), { fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import ftplib

server = ⟦ftplib.FTP⟧("files.example.com")
`,
      fixed: `import ftplib

server = ftplib.FTP_TLS("files.example.com")
`,
    },
    {
      code: `import imaplib
import telnetlib

mail = ⟦imaplib.IMAP4⟧(host)
console = ⟦telnetlib.Telnet⟧(host)
`,
      fixed: `import imaplib
import telnetlib

mail = imaplib.IMAP4_SSL(host)
console = telnetlib.Telnet(host)
`,
    },
  ],
  good: [
    `import ftplib
import imaplib

server = ftplib.FTP_TLS("files.example.com")
mail = imaplib.IMAP4_SSL(host)
`,
    `import imaplib

mail = imaplib.IMAP4(host)
mail.starttls()
`,
  ],
} satisfies Examples;
