import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/plain-text-cloud-secret',
  title: 'Secret of a cloud resource stands in the code',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [798, 312],
  controls: ['OWASP A07:2021'],
  references: ['https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.SecretValue.html'],
  message: 'This secret ends up in the template and in the history of the code. Read it from Secrets Manager.',
  why: 'The value is written into the template in plain text, where everyone who may look at the stack or at the repository reads it. Changing it then needs a deployment.',
  remedy: "`SecretValue.secretsManager('name')`, or `Credentials.fromGeneratedSecret('user')` for databases.",
  fix: null,
  listeners: [
    onCall(['*.unsafePlainText', '*.plainText', '*.fromPlainText'], (call, context, report) => {
      if (!/(?:^|\.)SecretValue\.\w+$/.test(call.name.path)) return;
      const value = call.args[0]?.node;
      const text = value === undefined ? null : context.stringOf(value);
      if (value !== undefined && text !== null && text !== '' && !/^\$\{|^<.*>$/.test(text)) report(spanOf(value));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `import { SecretValue } from 'aws-cdk-lib';\nconst password = SecretValue.unsafePlainText(⟦'example'⟧);\n` },
    {
      code: `new rds.DatabaseInstance(this, 'Data', { credentials: rds.Credentials.fromPassword('admin', cdk.SecretValue.plainText(⟦'example'⟧)), storageEncrypted: true });\n`,
    },
  ],
  good: [
    `import { SecretValue } from 'aws-cdk-lib';\nconst password = SecretValue.secretsManager('database');\n`,
    `const password = SecretValue.unsafePlainText(process.env.PASSWORD);\n`,
  ],
} satisfies Examples;
