import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/insecure-grpc-credentials',
  title: 'Remote calls are not encrypted',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [319, 502],
  controls: ['OWASP A02:2021'],
  references: ['https://grpc.io/docs/guides/auth/'],
  message: 'The network reads and changes every call and answer here. Use createSsl with certificates.',
  why: 'Without TLS neither side knows whom it talks to, and whoever sits between reads tokens and records or answers in the place of the server.',
  remedy: '`grpc.credentials.createSsl(rootCertificate)` for clients, `grpc.ServerCredentials.createSsl(root, keyPairs)` for servers.',
  fix: 'review',
  listeners: [
    onCall(['*.createInsecure'], (call, context, report) => {
      const callee = context.expression(call.callee);
      if (callee.kind !== 'member' || /localhost|127\.0\.0\.1/.test(context.textOf(call.node.parent ?? call.node))) return;
      const name = { start: call.callee.endIndex - callee.property.length, end: call.callee.endIndex };
      const fix = /ServerCredentials$/.test(context.textOf(callee.object))
        ? null
        : review('Encrypt the calls (the server then needs a certificate)', replace(name, 'createSsl'));
      report(spanOf(call.callee), { fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const grpc = require('@grpc/grpc-js');\nconst client = new Greeter('greeter:50051', ⟦grpc.credentials.createInsecure⟧());\n`,
      fixed: `const grpc = require('@grpc/grpc-js');\nconst client = new Greeter('greeter:50051', grpc.credentials.createSsl());\n`,
    },
    {
      code: `import { Server, ServerCredentials } from '@grpc/grpc-js';\nserver.bindAsync('0.0.0.0:50051', ⟦ServerCredentials.createInsecure⟧(), start);\n`,
    },
  ],
  good: [
    `const grpc = require('@grpc/grpc-js');\nconst client = new Greeter('greeter:50051', grpc.credentials.createSsl(root));\n`,
    `const client = new Greeter('localhost:50051', grpc.credentials.createInsecure());\n`,
  ],
} satisfies Examples;
