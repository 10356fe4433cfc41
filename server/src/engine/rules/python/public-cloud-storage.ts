import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { holderOf, memberOf, policyStatement, textsOf, usesAmazon } from '../../code/languages/python/cloud.ts';
import { optionListeners, settingListeners } from '../../code/languages/python/options.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

const everyone = 'Everyone on the internet can read what lies here. Keep it private, and give out signed links.';
const writable = 'Everyone on the internet can write here. Keep it private.';
const blockOptions = [
  'BlockPublicAcls',
  'IgnorePublicAcls',
  'BlockPublicPolicy',
  'RestrictPublicBuckets',
  'block_public_acls',
  'ignore_public_acls',
  'block_public_policy',
  'restrict_public_buckets',
];

export const rule = pythonRule({
  id: 'python/public-cloud-storage',
  title: 'Storage in the cloud is open to everyone',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [732, 284, 668],
  controls: ['OWASP A01:2021', 'OWASP A05:2021'],
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
    'https://cloud.google.com/storage/docs/access-control/making-data-public',
    'https://learn.microsoft.com/en-us/azure/storage/blobs/anonymous-read-access-prevent',
  ],
  message: everyone,
  why: 'Open buckets are found by name within hours. Whatever is put there later is open as well: backups, uploads of users, logs. A bucket that everyone may write to hosts malware and changes what your site serves.',
  remedy:
    'Keep the storage private, and give out links that end:\n\n```python\ns3.generate_presigned_url("get_object", Params={"Bucket": bucket, "Key": key}, ExpiresIn=300)\n```',
  fix: 'review',
  listeners: [
    onBinding(
      ['ACL', 'Acl', 'acl', 'CannedACL', 'predefined_acl', 'predefined_default_object_acl', 'access_control'],
      (binding, context, report) => {
        const text = context.stringOf(binding.value) ?? '';
        const resolved = context.resolve(binding.value)?.path ?? '';
        const isPublic =
          /^(?:public-read|public-read-write|publicRead|publicReadWrite|PublicRead|PublicReadWrite)$/.test(text) ||
          /BucketAccessControl\.PUBLIC_READ(?:_WRITE)?$/.test(resolved);
        if (!isPublic || isTestPath(context.path)) return;
        const isText = context.expression(binding.value).kind === 'string';
        const quote = context.textOf(binding.value).startsWith("'") ? "'" : '"';
        const isGoogle = /^public[A-Z]/.test(text);
        report(binding.span, {
          message: /write/i.test(text + resolved) ? writable : everyone,
          fixes: [
            isText
              ? review(
                  'Keep it private (links stop to work)',
                  replace(spanOf(binding.value), `${quote}${isGoogle ? 'projectPrivate' : 'private'}${quote}`),
                )
              : null,
          ],
        });
      },
    ),
    onBinding(['GrantRead', 'GrantWrite', 'GrantFullControl', 'URI', 'GrantReadACP', 'GrantWriteACP'], (binding, context, report) => {
      if (/groups\/global\/(?:AllUsers|AuthenticatedUsers)/.test(context.stringOf(binding.value) ?? '')) report(binding.span);
    }),
    onBinding(
      blockOptions,
      (binding, context, report) => {
        if (context.valueOf(binding.value) !== false || isTestPath(context.path)) return;
        report(binding.span, {
          message: 'The block against public access is switched off here. Set it to True.',
          fixes: [review('Block public access', replace(spanOf(binding.value), 'True'))],
        });
      },
      ['keyword', 'pair'],
    ),
    ...optionListeners(
      [
        {
          calls: ['*.Bucket'],
          option: 'public_read_access',
          bad: [true],
          fix: { kind: 'review', title: 'Keep it private (links stop to work)', value: 'False' },
        },
        {
          calls: ['*.create_container', '*.set_container_access_policy', '*.ContainerClient', '*.create_container_client'],
          option: 'public_access',
          badName: /PublicAccess\.(?:Container|Blob|CONTAINER|BLOB)$/,
          bad: ['container', 'blob'],
          fix: { kind: 'review', title: 'Keep it private (links stop to work)', value: 'None' },
        },
      ],
      { skipsTests: true },
    ),
    ...settingListeners(
      [
        {
          settings: ['allow_blob_public_access', 'allow_nested_items_to_be_public'],
          bad: [true],
          fix: { kind: 'review', title: 'Allow no public containers', value: 'False' },
        },
      ],
      { skipsTests: true },
    ),
    onCall(['*.delete_public_access_block', '*.grant_public_access'], (call, context, report) => {
      if (!isTestPath(context.path)) report(spanOf(call.callee));
    }),
    onCall(['*.make_public', '*.all().grant_read', '*.all().grant_write'], (call, context, report) => {
      const isGoogle = /google\.cloud|storage|bucket|blob|acl/i.test(call.name.path) || context.mentions(/google\.cloud/);
      if (isGoogle && !isTestPath(context.path)) report(spanOf(call.callee));
    }),
    onBinding(
      ['members', 'member'],
      (binding, context, report) => {
        const value = context.expression(binding.value);
        const texts = value.kind === 'array' ? textsOf(binding.value, context) : [context.stringOf(binding.value) ?? ''];
        if (!texts.some((text) => text === 'allUsers' || text === 'allAuthenticatedUsers') || isTestPath(context.path)) return;
        report(binding.span);
      },
      ['keyword', 'pair', 'assignment'],
    ),
    // `Principal: *` in the policy of a bucket, a queue or a key.
    onBinding(
      ['Principal'],
      (binding, context, report) => {
        const holder = holderOf(binding.value);
        const statement = holder === null ? null : policyStatement(holder, context);
        if (holder === null || statement === null || !statement.allows || statement.hasCondition || !statement.principals.includes('*'))
          return;
        if (isTestPath(context.path) || !usesAmazon(context) || memberOf(holder, 'NotAction', context) !== null) return;
        report(binding.span, { message: 'Everyone may do this, from any account. Name the accounts and roles that may.' });
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import boto3

s3 = boto3.client("s3")
s3.put_object(Bucket=bucket, Key=key, Body=body, ⟦ACL="public-read"⟧)
s3.put_public_access_block(Bucket=bucket, PublicAccessBlockConfiguration={⟦"BlockPublicAcls": False⟧})
`,
      fixed: `import boto3

s3 = boto3.client("s3")
s3.put_object(Bucket=bucket, Key=key, Body=body, ACL="private")
s3.put_public_access_block(Bucket=bucket, PublicAccessBlockConfiguration={"BlockPublicAcls": True})
`,
    },
    {
      code: `from google.cloud import storage

blob = storage.Client().bucket("shop").blob("orders.csv")
⟦blob.make_public⟧()
`,
    },
    {
      code: `import boto3

policy = {"Effect": "Allow", ⟦"Principal": "*"⟧, "Action": "s3:GetObject", "Resource": resource}
`,
    },
  ],
  good: [
    `import boto3

s3 = boto3.client("s3")
s3.put_object(Bucket=bucket, Key=key, Body=body, ACL="private")
policy = {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": resource}
`,
    `from aws_cdk import aws_s3 as s3

s3.Bucket(self, "files", public_read_access=False)
team.add(members=["user:ada@example.com"])
`,
  ],
} satisfies Examples;
