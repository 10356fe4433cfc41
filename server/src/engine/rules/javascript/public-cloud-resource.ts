import { spanOf } from '../../code/expression.ts';
import { isConstructProps } from '../../code/languages/javascript/cloud-constructs.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { quoted } from '../../code/languages/javascript/options.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/public-cloud-resource',
  title: 'Storage or database in the cloud is open to everyone',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [732, 284, 668],
  controls: ['OWASP A01:2021'],
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
  ],
  message: 'Everyone on the internet reaches this resource. Keep it private, and hand out single objects or connections.',
  why: 'Open buckets and databases are found by programs within hours. Whoever finds one copies all records, or puts files of their own where the program expects its own.',
  remedy: 'Block public access, share objects by signed addresses or through CloudFront, and reach databases from inside the network.',
  fix: 'review',
  listeners: [
    onBinding(
      [
        'publicReadAccess',
        'publiclyAccessible',
        'PubliclyAccessible',
        'blockPublicAcls',
        'blockPublicPolicy',
        'ignorePublicAcls',
        'restrictPublicBuckets',
        'BlockPublicAcls',
        'BlockPublicPolicy',
        'IgnorePublicAcls',
        'RestrictPublicBuckets',
      ],
      ({ name, value, span }, context, report) => {
        const isBlock = /^(?:block|ignore|restrict)/i.test(name);
        if (context.valueOf(value) !== !isBlock) return;
        const wanted = String(isBlock);
        report(span, {
          fixes: [
            review(isBlock ? 'Block public access' : 'Keep it private (clients outside lose access)', replace(spanOf(value), wanted)),
          ],
        });
      },
      ['pair'],
    ),
    onBinding(
      ['ACL', 'acl', 'accessControl', 'cannedACL', 'predefinedAcl'],
      ({ name, value, span }, context, report) => {
        const constant = context.stringOf(value);
        const isOpen =
          constant !== null
            ? /^(?:public-read|public-read-write|authenticated-read|publicRead|publicReadWrite)$/.test(constant)
            : /\bBucketAccessControl\.(?:PUBLIC_READ|PUBLIC_READ_WRITE|AUTHENTICATED_READ)$|\bObjectCannedACL\.public_read/.test(
                context.textOf(value),
              );
        if (!isOpen) return;
        const fix =
          context.expression(value).kind === 'string'
            ? review('Keep it private (links to it stop working)', replace(spanOf(value), quoted(context, 'private')))
            : null;
        report(span, {
          ...(name === 'ACL' || name === 'acl' ? { severity: 'info' as const, confidence: 'medium' as const } : {}),
          fixes: [fix],
        });
      },
      ['pair'],
    ),
    onCall(['*.grantPublicAccess', '*.makePublic'], (call, context, report) => {
      // An option of the caller decides.
      const around = call.node.parent?.type === 'await_expression' ? call.node.parent.parent : call.node.parent;
      if (around?.type === 'ternary_expression' && /public/i.test(context.textOf(around.childForFieldName('condition') ?? around))) return;
      report(spanOf(call.callee));
    }),
    onBinding(
      ['associatePublicIpAddress', 'assignPublicIp', 'mapPublicIpOnLaunch', 'public'],
      ({ name, value, span }, context, report) => {
        if (context.valueOf(value) !== true || !isConstructProps(context, value.parent?.parent)) return;
        if (name === 'public') return;
        report(span, {
          severity: 'info',
          confidence: 'low',
          fixes: [review('Give it no public address', replace(spanOf(value), 'false'))],
        });
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `new s3.Bucket(this, 'Files', { enforceSSL: true, ⟦publicReadAccess: true⟧ });\n`,
      fixed: `new s3.Bucket(this, 'Files', { enforceSSL: true, publicReadAccess: false });\n`,
    },
    {
      code: `await client.send(new PutObjectCommand({ Bucket: 'files', Key: key, ⟦ACL: 'public-read'⟧ }));\n`,
      fixed: `await client.send(new PutObjectCommand({ Bucket: 'files', Key: key, ACL: 'private' }));\n`,
    },
    { code: `⟦bucket.grantPublicAccess⟧('images/*');\n` },
  ],
  good: [
    `new s3.Bucket(this, 'Files', { publicReadAccess: false, blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL });\n`,
    `await client.send(new PutObjectCommand({ Bucket: 'files', ACL: 'private' }));\n`,
  ],
} satisfies Examples;
