import { review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { appendArgument, hasSpread, isTestFile } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const modules = ['smtplib', 'imaplib', 'poplib', 'ftplib', 'nntplib'];

export const rule = pythonRule({
  id: 'python/mail-tls-without-context',
  title: 'TLS of a mail server whose certificate is not checked',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [295],
  controls: ['OWASP A07:2021'],
  references: [
    'https://docs.python.org/3/library/smtplib.html#smtplib.SMTP.starttls',
    'https://docs.python.org/3/library/ssl.html#ssl-security',
  ],
  message: 'No context is given, so any certificate is accepted here. Pass `context=ssl.create_default_context()`.',
  why: 'The modules for mail, news and FTP make a context of their own where none is given, and that one checks neither the certificate nor the name of the server. Someone on the way answers in its place and reads password and messages.',
  remedy: 'Give the context that checks both:\n\n```python\nserver.starttls(context=ssl.create_default_context())\n```',
  fix: 'review',
  listeners: [
    onCall(['*.starttls', '*.stls', 'smtplib.SMTP_SSL'], (call, context, report) => {
      if (hasSpread(call) || isTestFile(context.path) || ['context', 'ssl_context'].some((name) => argumentOf(call.args, name) !== null))
        return;
      const isMethod = /\.(?:starttls|stls)$/.test(call.name.path);
      if (isMethod && (call.args.length > 0 || !context.importsModule(...modules))) return;
      const edit = appendArgument(call, 'context=ssl.create_default_context()');
      const addImport = context.addImport('ssl');
      report(spanOf(call.callee), {
        fixes: [
          edit === null
            ? null
            : review('Check the certificate (it must be valid for the host)', edit, ...(addImport === null ? [] : [addImport])),
        ],
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import smtplib
import ssl

server = smtplib.SMTP("mail.example.com", 587)
⟦server.starttls⟧()
`,
      fixed: `import smtplib
import ssl

server = smtplib.SMTP("mail.example.com", 587)
server.starttls(context=ssl.create_default_context())
`,
    },
    {
      code: `import ssl
from smtplib import SMTP_SSL

server = ⟦SMTP_SSL⟧("mail.example.com")
`,
      fixed: `import ssl
from smtplib import SMTP_SSL

server = SMTP_SSL("mail.example.com", context=ssl.create_default_context())
`,
    },
  ],
  good: [
    `import smtplib
import ssl

server = smtplib.SMTP("mail.example.com", 587)
server.starttls(context=ssl.create_default_context())
`,
    `connection.starttls()
`,
  ],
} satisfies Examples;
