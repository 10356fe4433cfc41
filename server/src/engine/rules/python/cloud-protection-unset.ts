import { review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { appendArgument, hasSpread } from '../../code/languages/python/calls.ts';
import { encryptionRows } from '../../code/languages/python/encryption-options.ts';
import { optionListeners, optionOf } from '../../code/languages/python/options.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const bucketProtections = [
  'enforce_ssl',
  'block_public_access',
  'encryption',
  'encryption_key',
  'versioned',
  'access_control',
  'bucket_encryption',
  'versioning_configuration',
  'public_access_block_configuration',
  'public_read_access',
];

export const rule = pythonRule({
  id: 'python/cloud-protection-unset',
  title: 'Resource in the cloud that does not ask for its protection',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [311, 284, 732, 306],
  controls: ['OWASP A02:2021', 'OWASP A05:2021'],
  references: [
    'https://docs.aws.amazon.com/cdk/api/v2/python/',
    'https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/protecting-data-at-rest.html',
  ],
  message: 'Whether this is protected depends on defaults. Say that it is encrypted, private and reached over TLS.',
  why: 'Defaults differ between services, accounts and years. A resource that says nothing may be stored unencrypted, or be reached by everyone, and nobody sees it in the code.',
  remedy:
    'Say it:\n\n```python\ns3.Bucket(self, "files", enforce_ssl=True, block_public_access=s3.BlockPublicAccess.BLOCK_ALL, versioned=True)\n```',
  fix: 'review',
  listeners: [
    ...optionListeners(encryptionRows.filter((row) => row.offByDefault).map((row) => ({ ...row, missingIsBad: true, onlyMissing: true }))),
    onCall(['aws_cdk.aws_s3.Bucket', 'aws_cdk.aws_s3.CfnBucket'], (call, context, report) => {
      if (hasSpread(call) || bucketProtections.some((name) => optionOf(call, context, name) !== null)) return;
      const edit = call.name.path.endsWith('.Bucket') ? appendArgument(call, 'enforce_ssl=True') : null;
      report(spanOf(call.callee), { fixes: [edit === null ? null : review('Answer over TLS only', edit)] });
    }),
    ...optionListeners([
      {
        calls: ['aws_cdk.aws_s3.Bucket'],
        option: 'versioned',
        bad: [false],
        message: 'What is overwritten or deleted here is gone. Keep versions, so that mistakes and ransom can be undone.',
        fix: { kind: 'review', title: 'Keep versions (storage costs more)', value: 'True' },
      },
      {
        calls: ['aws_cdk.aws_s3.Bucket'],
        option: 'block_public_access',
        test: (value, context) => /BlockPublicAccess\.BLOCK_ACLS(?:_ONLY)?$/.test(context.resolve(value)?.path ?? ''),
        message: 'Policies may still open this bucket to everyone. Use BLOCK_ALL.',
      },
      {
        calls: [
          'aws_cdk.aws_apigateway.RestApi',
          '*.add_method',
          'aws_cdk.aws_apigateway.CfnMethod',
          'aws_cdk.aws_apigatewayv2.CfnRoute',
          'aws_cdk.aws_apigateway.MethodOptions',
        ],
        option: 'authorization_type',
        bad: ['NONE'],
        badName: /AuthorizationType\.NONE$/,
        message: 'Everyone on the internet may call this method. Ask for an identity.',
      },
      {
        calls: ['*.add_function_url', 'aws_cdk.aws_lambda.FunctionUrl', 'aws_cdk.aws_lambda.CfnUrl', '*.create_function_url_config'],
        option: 'auth_type',
        bad: ['NONE'],
        badName: /FunctionUrlAuthType\.NONE$/,
        message: 'Everyone on the internet may call this function. Ask for an identity.',
      },
      {
        calls: ['*.create_function_url_config'],
        option: 'AuthType',
        bad: ['NONE'],
        message: 'Everyone on the internet may call this function. Ask for an identity.',
        fix: { kind: 'review', title: 'Ask for an identity (callers must sign)', value: '"AWS_IAM"' },
      },
      {
        calls: ['aws_cdk.aws_ec2.SecurityGroup'],
        option: 'allow_all_outbound',
        bad: [true],
        message: 'What breaks in may send data anywhere. Allow the destinations that are needed.',
      },
      {
        calls: ['aws_cdk.aws_codebuild.Project'],
        option: 'badge',
        bad: [true],
        message: 'The state of the build is public. Leave the badge off.',
        fix: { kind: 'review', title: 'Show no badge', value: 'False' },
      },
    ]),
  ],
});

export const examples = {
  bad: [
    {
      code: `from aws_cdk import aws_s3 as s3, aws_kms as kms

⟦s3.Bucket⟧(self, "files")
⟦kms.Key⟧(self, "key", alias="shop")
`,
      fixed: `from aws_cdk import aws_s3 as s3, aws_kms as kms

s3.Bucket(self, "files", enforce_ssl=True)
kms.Key(self, "key", alias="shop", enable_key_rotation=True)
`,
    },
    {
      code: `from aws_cdk import aws_sns as sns, aws_apigateway as gateway

⟦sns.Topic⟧(self, "orders")
resource.add_method("GET", integration, ⟦authorization_type=gateway.AuthorizationType.NONE⟧)
`,
    },
  ],
  good: [
    `from aws_cdk import aws_s3 as s3, aws_kms as kms

s3.Bucket(self, "files", enforce_ssl=True, block_public_access=s3.BlockPublicAccess.BLOCK_ALL)
kms.Key(self, "key", enable_key_rotation=True)
`,
    `from shop import s3

s3.Bucket("files")
`,
  ],
} satisfies Examples;
