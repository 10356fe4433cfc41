import { spanOf } from '../../code/expression.ts';
import { hasOption, optionsOf, optionValue } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const ownHost = /^(?:localhost|127\.0\.0\.1|::1|mailhog|mailcatcher|mailpit|smtp4dev|maildev|greenmail)$/i;

export const rule = javascriptRule({
  id: 'javascript/cleartext-mail',
  title: 'Mail connection is not encrypted',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [319, 523],
  controls: ['OWASP A02:2021'],
  references: ['https://nodemailer.com/smtp/', 'https://github.com/mscdex/node-imap#readme'],
  message: 'Mails and the password of the account cross the network in plain text here. Leave TLS on.',
  why: 'Everyone on the way reads the mails, links to reset passwords among them, and the name and password of the mail account.',
  remedy: '`nodemailer.createTransport({ host, port: 465, secure: true })`, or `requireTLS: true` with port 587; `tls: true` for IMAP.',
  fix: 'review',
  listeners: [
    onBinding(
      ['ignoreTLS', 'disableStartTLS'],
      ({ value, span }, context, report) => {
        if (context.valueOf(value) !== true) return;
        const object = value.parent?.parent;
        const host = object == null ? undefined : context.pair(object, 'host')?.value;
        // Programs that catch mails during development listen here.
        const port = object == null ? undefined : context.pair(object, 'port')?.value;
        if (port != null && /^(?:1025|2525)$/.test(String(context.valueOf(port)))) return;
        if (host != null && ownHost.test(context.stringOf(host) ?? '')) return;
        report(span, { fixes: [review('Use TLS where the server offers it', context.removeItem(span))] });
      },
      ['pair'],
    ),
    onCall(
      [
        'imap',
        'node-imap',
        'imap.Imap',
        'imapflow.ImapFlow',
        'imap-simple.connect',
        'Imap',
        'poplib',
        'pop3-client',
        'emailjs.server.connect',
        'emailjs.SMTPClient',
        'smtp-client.SMTPClient',
      ],
      (call, context, report) => {
        const given = optionsOf(context, call.args[0]?.node);
        const nested = given === null ? null : optionValue(given, 'imap');
        const options = nested === null ? given : optionsOf(context, nested);
        if (options === null) return;
        const value = optionValue(options, 'tls') ?? optionValue(options, 'secure') ?? optionValue(options, 'ssl');
        const host = optionValue(options, 'host');
        if (value === null || context.valueOf(value) !== false || (host !== null && ownHost.test(context.stringOf(host) ?? ''))) return;
        const pair = options.pairs.find((candidate) => candidate.value?.id === value.id);
        report(pair?.span ?? spanOf(value), {
          fixes: [
            context.expression(value).kind === 'boolean'
              ? review('Use TLS (on its own port, most often 993)', replace(spanOf(value), 'true'))
              : null,
          ],
        });
      },
    ),
    onCall(
      ['nodemailer.createTransport', 'nodemailer.default.createTransport', 'nodemailer.createTransporter'],
      (call, context, report) => {
        const options = optionsOf(context, call.args[0]?.node);
        const secure = options === null ? null : optionValue(options, 'secure');
        if (
          options === null ||
          secure === null ||
          context.valueOf(secure) !== false ||
          hasOption(options, 'requireTLS', 'ignoreTLS', 'tls')
        )
          return;
        const port = optionValue(options, 'port');
        const host = optionValue(options, 'host');
        // On the ports for submission the connection is upgraded when the server offers it.
        if ((port !== null && context.valueOf(port) !== 25) || port === null) return;
        if (host !== null && ownHost.test(context.stringOf(host) ?? '')) return;
        const pair = options.pairs.find((candidate) => candidate.value?.id === secure.id);
        report(pair?.span ?? spanOf(secure), {
          severity: 'info',
          fixes: [review('Demand TLS', replace(pair?.span ?? spanOf(secure), 'secure: false, requireTLS: true'))],
        });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const transport = nodemailer.createTransport({ host: 'mail.shop.com', port: 25, ⟦ignoreTLS: true⟧ });\n`,
      fixed: `const transport = nodemailer.createTransport({ host: 'mail.shop.com', port: 25 });\n`,
    },
    {
      code: `const Imap = require('imap');\nconst imap = new Imap({ user, password, host: 'mail.shop.com', port: 143, ⟦tls: false⟧ });\n`,
      fixed: `const Imap = require('imap');\nconst imap = new Imap({ user, password, host: 'mail.shop.com', port: 143, tls: true });\n`,
    },
    {
      code: `import nodemailer from 'nodemailer';\nexport const transport = nodemailer.createTransport({ host, port: 25, ⟦secure: false⟧ });\n`,
      fixed: `import nodemailer from 'nodemailer';\nexport const transport = nodemailer.createTransport({ host, port: 25, secure: false, requireTLS: true });\n`,
    },
  ],
  good: [
    `const transport = nodemailer.createTransport({ host, port: 587, secure: false });\n`,
    `const transport = nodemailer.createTransport({ host: 'localhost', port: 1025, ignoreTLS: true });\nconst Imap = require('imap');\nnew Imap({ host, tls: true });\n`,
  ],
} satisfies Examples;
