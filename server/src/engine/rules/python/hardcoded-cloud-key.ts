import { review, replace } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { calleeText } from '../../code/languages/python/options.ts';
import { onBinding, pythonRule } from '../../code/rule.ts';

const names = [
  'aws_access_key_id',
  'aws_secret_access_key',
  'aws_session_token',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'account_key',
  'sas_token',
  'client_secret',
  'sasl_plain_password',
];

export const rule = pythonRule({
  id: 'python/hardcoded-cloud-key',
  title: 'Access key of a cloud is given in the code',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [798, 321],
  controls: ['OWASP A07:2021'],
  references: [
    'https://boto3.amazonaws.com/v1/documentation/api/latest/guide/credentials.html',
    'https://cwe.mitre.org/data/definitions/798.html',
  ],
  message: 'Whoever reads this code has the key. Leave it out: the SDK finds roles, profiles and variables itself.',
  why: 'The key stays in the history of the repository, in images and backups. Keys of clouds are searched for by machines, and one that is found is used within minutes.',
  remedy: 'Leave the arguments out, and let a role or the environment give them:\n\n```python\ns3 = boto3.client("s3")\n```',
  fix: 'review',
  listeners: [
    onBinding(names, (binding, context, report) => {
      const text = context.stringOf(binding.value);
      if (text === null || text.length < 4 || /^(?:\$\{|\{\{|<|%\(|your|xxx|\*|fake|dummy|example|minioadmin)/i.test(text)) return;
      if (binding.form === 'pair' && !/aws|AWS|account_key/.test(binding.name)) return;
      if (binding.form === 'assignment' && !/aws/i.test(binding.name)) return;
      const callee = calleeText(binding, context);
      const isEmulator = /(?:localhost|127\.0\.0\.1)(?::\d{1,5})?/.test(context.textOf(binding.value.parent?.parent ?? binding.value));
      if (isEmulator) return;
      const isClient = /(?:client|resource|Session|create_client)$/.test(callee) && binding.name.startsWith('aws_');
      const variable = binding.name.toUpperCase();
      const added = context.addImport('os');
      const isText = context.expression(binding.value).kind === 'string';
      report(binding.span, {
        fixes: [
          isClient
            ? review('Let the SDK find the key (set a role, profile or variables, and replace the key)', context.removeItem(binding.span))
            : isText
              ? review(
                  `Read it from ${variable} (set it, and replace the key)`,
                  replace(spanOf(binding.value), `os.environ["${variable}"]`),
                  ...(added === null ? [] : [added]),
                )
              : null,
        ],
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import boto3

s3 = boto3.client("s3", ⟦aws_access_key_id="shop-key-one"⟧, ⟦aws_secret_access_key="shop-secret-one"⟧)
`,
      fixed: `import boto3

s3 = boto3.client("s3")
`,
    },
    {
      code: `⟦AWS_SECRET_ACCESS_KEY = "shop-secret-one"⟧
`,
      fixed: `import os
AWS_SECRET_ACCESS_KEY = os.environ["AWS_SECRET_ACCESS_KEY"]
`,
    },
  ],
  good: [
    `import boto3

s3 = boto3.client("s3", aws_access_key_id=settings.KEY, aws_secret_access_key=settings.SECRET)
`,
    `import boto3

local = boto3.client("s3", endpoint_url="http://localhost:9000", aws_access_key_id="local", aws_secret_access_key="local")
`,
  ],
} satisfies Examples;
