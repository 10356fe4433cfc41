import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { importsModule, lastName } from '../../code/languages/python/calls.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

const encrypted: Readonly<Record<string, string>> = { FTP: 'FTP_TLS', IMAP4: 'IMAP4_SSL', POP3: 'POP3_SSL' };
const localHost = /^(?:localhost|127\.\d|::1|\[::1\]|mailhog|mailpit)/i;

export const rule = pythonRule({
  id: 'python/cleartext-protocol',
  title: 'Protocol that sends passwords in the clear',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [319],
  controls: ['OWASP A02:2021'],
  references: [
    'https://docs.python.org/3/library/ftplib.html#ftplib.FTP_TLS',
    'https://docs.python.org/3/library/imaplib.html#imaplib.IMAP4_SSL',
    'https://docs.python.org/3/library/smtplib.html#smtplib.SMTP.starttls',
  ],
  message: 'Passwords and data travel unencrypted, so anyone on the network reads them. Use the TLS variant.',
  why: 'FTP, Telnet, LDAP, and mail without TLS send the user name and the password as plain text. Whoever shares a network with either end reads and changes them.',
  remedy: 'Use `FTP_TLS` with `prot_p()`, `IMAP4_SSL`, `POP3_SSL`, `SMTP_SSL` or `starttls()`, `ldaps://`, or SSH in place of Telnet.',
  fix: 'review',
  listeners: [
    onCall(
      [
        'ftplib.FTP',
        'imaplib.IMAP4',
        'poplib.POP3',
        'telnetlib.Telnet',
        'telnetlib3.open_connection',
        'aioftp.Client',
        'nntplib.NNTP',
        'FTP',
      ],
      (call, context, report) => {
        const name = lastName(call.callee, context);
        const secure = encrypted[name];
        // IMAP and POP may change to TLS after they are connected.
        if (/^(?:IMAP4|POP3|NNTP)$/.test(name) && context.mentions(/\.(?:starttls|stls)\(/)) return;
        const property = call.callee.type === 'attribute' ? call.callee.childForFieldName('attribute') : null;
        const fix =
          secure === undefined || property === null
            ? null
            : review(`Use \`${secure}\` (the server must support TLS)`, replace(spanOf(property), secure));
        report(spanOf(call.callee), { fixes: [fix] });
      },
    ),
    onCall(['smtplib.SMTP', 'aiosmtplib.SMTP'], (call, context, report) => {
      const host = argumentOf(call.args, 0, 'host');
      if (context.mentions(/\.starttls\(|start_tls\s*=\s*True|use_tls\s*=\s*True/)) return;
      if (host !== null && localHost.test(context.stringOf(host.node) ?? '')) return;
      report(spanOf(call.callee), { message: 'Mail and password travel unencrypted here. Call starttls() before login, or use SMTP_SSL.' });
    }),
    onCall(
      ['ldap.initialize', 'ldap.open', 'ldap.init', 'ldap3.Server', 'ldap.ldapobject.LDAPObject', 'bonsai.LDAPClient'],
      (call, context, report) => {
        const address = argumentOf(call.args, 0, call.name.path === 'ldap3.Server' ? 'host' : 'uri');
        const text = address === null ? null : context.stringOf(address.node);
        if (context.mentions(/start_?tls/i)) return;
        const ssl = argumentOf(call.args, 'use_ssl') ?? argumentOf(call.args, 'tls');
        if (address === null || ssl !== null || text === null || /^ldap:\/\/(?:localhost|127\.|\[::1)/.test(text)) return;
        if (!text.startsWith('ldap://') && !/^ldap\.(?:open|init)$/.test(call.name.path) && call.name.path !== 'ldap3.Server') return;
        if (/^(?:ldaps|ldapi):/.test(text)) return;
        const isLiteral = context.expression(address.node).kind === 'string' && text.startsWith('ldap://');
        const fixed = context.textOf(address.node).replace('ldap://', 'ldaps://');
        report(spanOf(address.node), {
          message: 'The password and all answers of LDAP travel unencrypted here. Use ldaps:// or start_tls_s().',
          fixes: [isLiteral ? review('Use ldaps:// (the server must support TLS)', replace(spanOf(address.node), fixed)) : null],
        });
      },
    ),
    onCall(['grpc.insecure_channel', 'grpc.aio.insecure_channel', '*.add_insecure_port'], (call, context, report) => {
      const address = argumentOf(call.args, 0);
      if (address !== null && /^(?:localhost|127\.|unix:|\[::1)/.test(context.stringOf(address.node) ?? '')) return;
      report(spanOf(call.callee), { message: 'This channel is neither encrypted nor authenticated. Use secure_channel with credentials.' });
    }),
    onBinding(
      ['authMechanism', 'auth_mechanism', 'mechanism'],
      (binding, context, report) => {
        if (/^(?:MONGODB-CR|PLAIN|LOGIN)$/.test(context.stringOf(binding.value) ?? '') && importsModule(context, 'pymongo', 'motor'))
          report(binding.span, {
            message: 'This mechanism sends the password readable, or a hash of it that is broken. Use SCRAM-SHA-256.',
          });
      },
      ['keyword'],
    ),
    onBinding(
      ['require_encryption'],
      (binding, context, report) => {
        if (context.valueOf(binding.value) === false && importsModule(context, 'distributed', 'dask')) report(binding.span);
      },
      ['keyword'],
    ),
    // Databases and services whose TLS is switched off by an option.
    onBinding(
      ['sslmode', 'ssl_disabled', 'use_ssl', 'ssl_mode', 'use_tls', 'EMAIL_USE_TLS', 'security_protocol', 'ssl_enabled'],
      (binding, context, report) => {
        const value = context.valueOf(binding.value);
        const isOff =
          binding.name === 'ssl_disabled'
            ? value === true
            : binding.name === 'security_protocol'
              ? value === 'PLAINTEXT' || value === 'SASL_PLAINTEXT'
              : value === false || value === 'disable' || value === 'allow' || value === 'DISABLED';
        if (!isOff || (binding.form === 'assignment') === (binding.name !== 'EMAIL_USE_TLS')) return;
        if (binding.name === 'EMAIL_USE_TLS' && context.mentions(/EMAIL_USE_SSL\s*=\s*True/)) return;
        report(binding.span, {
          message: 'This switches TLS off, so passwords and data travel unencrypted. Remove the setting or require TLS.',
        });
      },
      ['keyword', 'assignment', 'pair'],
    ),
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
    {
      code: `import ldap
import psycopg2
import smtplib

directory = ldap.initialize(⟦'ldap://directory.example.com'⟧)
mail = ⟦smtplib.SMTP⟧("mail.example.com", 25)
database = psycopg2.connect(host=host, ⟦sslmode="disable"⟧)
`,
      fixed: `import ldap
import psycopg2
import smtplib

directory = ldap.initialize('ldaps://directory.example.com')
mail = smtplib.SMTP("mail.example.com", 25)
database = psycopg2.connect(host=host, sslmode="disable")
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
import smtplib

mail = imaplib.IMAP4(host)
mail.starttls()
smtplib.SMTP("localhost")
`,
  ],
} satisfies Examples;
