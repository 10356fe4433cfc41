import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const localHost = /\b(?:localhost|127\.0\.0\.1|::1|0\.0\.0\.0)\b/;

export const rule = javascriptRule({
  id: 'javascript/unencrypted-service-connection',
  title: 'Connection to a service is not encrypted',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [319],
  controls: ['OWASP A02:2021'],
  references: ['https://nodemailer.com/smtp/', 'https://grpc.io/docs/guides/auth/', 'https://cwe.mitre.org/data/definitions/319.html'],
  message: 'Passwords and data go over the network in the clear, for all on the way to read. Switch encryption on.',
  why: 'Everybody on the way reads an unencrypted connection: the password at its beginning, and then all data. He can change it as well.',
  remedy: 'Switch TLS on: `ssl: true`, `encrypt: true`, `secure: true`, `grpc.credentials.createSsl()`.',
  fix: 'review',
  listeners: [
    onCall(
      [
        '*.credentials.createInsecure',
        '*.ServerCredentials.createInsecure',
        '*.ChannelCredentials.createInsecure',
        'ChannelCredentials.createInsecure',
      ],
      (call, context, report) => {
        const around = call.node.parent === null ? '' : context.textOf(call.node.parent);
        if (localHost.test(around)) return;
        const callee = context.expression(call.callee);
        const isClient = !/ServerCredentials/.test(call.name.path);
        const fix =
          callee.kind === 'member' && isClient && call.args.length === 0
            ? review(
                'Use TLS (the server must offer it)',
                replace({ start: call.callee.endIndex - callee.property.length, end: call.callee.endIndex }, 'createSsl'),
              )
            : null;
        report(spanOf(call.callee), { fixes: [fix] });
      },
    ),
    onBinding(
      ['requireTLS', 'sslEnabled', 'encrypt', 'useSSL', 'useTLS', 'enableTLS', 'disableTLS', 'useSsl', 'insecure'],
      ({ name, value }, context, report) => {
        const given = context.valueOf(value);
        if (given !== (name === 'disableTLS' || name === 'insecure')) return;
        const object = value.parent?.parent;
        if (object?.type !== 'object') return;
        const whole = context.textOf(object.parent?.parent ?? object).slice(0, 3_000);
        if (localHost.test(whole)) return;
        // `encrypt` and `insecure` are also names of other things; beside a server they are about the connection.
        if (
          /^(?:encrypt|insecure)$/.test(name) &&
          !/\b(?:server|host|hostname|url|endpoint|database|authentication|user|trustServerCertificate)\b\s?[:,]/.test(whole)
        )
          return;
        report(spanOf(value), {
          fixes: [
            context.expression(value).kind === 'boolean'
              ? review('Encrypt the connection (the server must offer it)', replace(spanOf(value), String(!given)))
              : null,
          ],
        });
      },
      ['pair'],
    ),
    onBinding(
      ['ssl', 'tls'],
      ({ value }, context, report) => {
        if (context.valueOf(value) !== false || context.expression(value).kind !== 'boolean') return;
        const object = value.parent?.parent;
        if (object?.type !== 'object') return;
        const text = context.textOf(object);
        // Connections for mail have a rule of their own.
        const maker = object.parent?.type === 'arguments' ? object.parent.parent : null;
        if (/imap|pop3|poplib|smtp|emailjs/i.test((maker === null ? '' : context.textOf(maker)).slice(0, 60).split('(')[0] ?? '')) return;
        if (localHost.test(text) || !/\b(?:host|connectionString|database|user|username|brokers|url|uri)\b\s?[:,]/.test(text)) return;
        report(spanOf(value), { fixes: [review('Encrypt the connection (the server must offer it)', replace(spanOf(value), 'true'))] });
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const client = new service.Greeter(address, ⟦grpc.credentials.createInsecure⟧());\n`,
      fixed: `const client = new service.Greeter(address, grpc.credentials.createSsl());\n`,
    },
    {
      code: `const pool = new Pool({ host: 'db.example.com', database: 'shop', ssl: ⟦false⟧ });\n`,
      fixed: `const pool = new Pool({ host: 'db.example.com', database: 'shop', ssl: true });\n`,
    },
    {
      code: `nodemailer.createTransport({ host, port: 25, requireTLS: ⟦false⟧ });\n`,
      fixed: `nodemailer.createTransport({ host, port: 25, requireTLS: true });\n`,
    },
  ],
  good: [
    `const client = new service.Greeter('localhost:50051', grpc.credentials.createInsecure());\n`,
    `const pool = new Pool({ host: 'localhost', database: 'shop', ssl: false });\nconst view = { ssl: false };\n`,
  ],
} satisfies Examples;
