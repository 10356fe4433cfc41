import { spanOf } from '../../code/expression.ts';
import { isConstructProps, isScope } from '../../code/languages/javascript/cloud-constructs.ts';
import { hasOption, insertPair, optionsOf } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onBinding, onCall, type Call } from '../../code/rule.ts';
import { insert, replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

interface Protection {
  /** Any of these options is enough. */
  readonly keys: readonly string[];
  readonly message: string;
  /** The pair to insert; `$` stands for the module's name in the file. */
  readonly pair: string | null;
}

const unencrypted = 'What is stored here is not encrypted with a key of yours. Switch encryption on.';
const protections: Readonly<Record<string, Protection>> = {
  'aws-s3.Bucket': {
    keys: ['enforceSSL'],
    message: 'This bucket also answers over plain HTTP, which the network reads. Set enforceSSL to true.',
    pair: 'enforceSSL: true',
  },
  'aws-sqs.Queue': { keys: ['encryption', 'encryptionMasterKey'], message: unencrypted, pair: 'encryption: $.QueueEncryption.KMS_MANAGED' },
  'aws-sqs.CfnQueue': { keys: ['kmsMasterKeyId', 'sqsManagedSseEnabled'], message: unencrypted, pair: 'sqsManagedSseEnabled: true' },
  'aws-sns.Topic': { keys: ['masterKey'], message: unencrypted, pair: null },
  'aws-sns.CfnTopic': { keys: ['kmsMasterKeyId'], message: unencrypted, pair: null },
  'aws-efs.CfnFileSystem': { keys: ['encrypted'], message: unencrypted, pair: 'encrypted: true' },
  'aws-ec2.Volume': { keys: ['encrypted'], message: unencrypted, pair: 'encrypted: true' },
  'aws-ec2.CfnVolume': { keys: ['encrypted'], message: unencrypted, pair: 'encrypted: true' },
  'aws-rds.DatabaseInstance': { keys: ['storageEncrypted', 'storageEncryptionKey'], message: unencrypted, pair: 'storageEncrypted: true' },
  'aws-rds.DatabaseCluster': { keys: ['storageEncrypted', 'storageEncryptionKey'], message: unencrypted, pair: 'storageEncrypted: true' },
  'aws-rds.CfnDBInstance': { keys: ['storageEncrypted'], message: unencrypted, pair: 'storageEncrypted: true' },
  'aws-rds.CfnDBCluster': { keys: ['storageEncrypted'], message: unencrypted, pair: 'storageEncrypted: true' },
  'aws-opensearchservice.Domain': { keys: ['encryptionAtRest'], message: unencrypted, pair: 'encryptionAtRest: { enabled: true }' },
  'aws-elasticsearch.Domain': { keys: ['encryptionAtRest'], message: unencrypted, pair: 'encryptionAtRest: { enabled: true }' },
  'aws-opensearchservice.CfnDomain': {
    keys: ['encryptionAtRestOptions'],
    message: unencrypted,
    pair: 'encryptionAtRestOptions: { enabled: true }',
  },
  'aws-sagemaker.CfnNotebookInstance': { keys: ['kmsKeyId'], message: unencrypted, pair: null },
  'aws-redshift.CfnCluster': { keys: ['encrypted'], message: unencrypted, pair: 'encrypted: true' },
  'aws-docdb.DatabaseCluster': { keys: ['storageEncrypted', 'kmsKey'], message: unencrypted, pair: 'storageEncrypted: true' },
  'aws-neptune.CfnDBCluster': { keys: ['storageEncrypted'], message: unencrypted, pair: 'storageEncrypted: true' },
};
const rotation = 'Who copied this key once reads all that it encrypts for ever. Let it be renewed each year.';
const trail = 'Who breaks in can act or change the log unseen. Record all regions and validate the files.';
const other = new Map<string, string>([
  ['enableKeyRotation', rotation],
  ['EnableKeyRotation', rotation],
  ['enableFileValidation', trail],
  ['EnableLogFileValidation', trail],
  ['isMultiRegionTrail', trail],
  ['requireImdsv2', 'A forged request of a service here reads the credentials of the machine. Demand version 2 of the metadata service.'],
  ['imageScanOnPush', 'Images with known holes go unnoticed. Let them be scanned when they are pushed.'],
  ['enforceSSL', 'This resource also answers over plain HTTP, which the network reads. Set it to true.'],
]);
const classes = [...new Set(Object.keys(protections).map((key) => key.slice(key.indexOf('.') + 1)))];

/** The entry for a construct: `aws-cdk-lib/aws-s3.Bucket`, `@aws-cdk/aws-s3.Bucket`, `aws-cdk-lib.aws_s3.Bucket`, `s3.Bucket`. */
function protectionOf(call: Call): Protection | null {
  const path = call.name.path.replaceAll('aws_', 'aws-');
  const [, found] = /(?:^|[/.])(aws-\w+\.\w+)$/.exec(path) ?? [];
  if (found !== undefined) return protections[found] ?? null;
  return call.name.root === 'global' && isScope(call.args[0]?.node ?? null) && /^\w+\.\w+$/.test(path)
    ? (protections[`aws-${path}`] ?? null)
    : null;
}

export const rule = javascriptRule({
  id: 'javascript/missing-cloud-protection',
  title: 'Resource in the cloud lacks encryption',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [311, 319],
  controls: ['OWASP A02:2021'],
  references: [
    'https://docs.aws.amazon.com/cdk/v2/guide/best-practices-security.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
  ],
  message: unencrypted,
  why: 'Whoever gets at a disk, a backup or the network on the way reads the content. With a key of your own, access also needs the right to use that key, and can be taken back.',
  remedy: 'Set the option for encryption of the construct, with a key of KMS where the content matters.',
  fix: 'review',
  listeners: [
    onCall(
      classes.flatMap((name) => [name, `*.${name}`]),
      (call, context, report) => {
        const protection = call.constructs && call.args.length >= 2 ? protectionOf(call) : null;
        if (protection === null || call.args.some((argument) => argument.spread)) return;
        const props = call.args[2];
        const options = optionsOf(context, props?.node);
        if (props !== undefined && (options === null || options.open)) return;
        if (options !== null && hasOption(options, ...protection.keys)) return;
        const callee = context.expression(call.callee);
        const module = callee.kind === 'member' ? context.textOf(callee.object) : null;
        const pair =
          protection.pair === null || (protection.pair.includes('$') && module === null)
            ? null
            : protection.pair.replace('$', module ?? '');
        const last = call.args.at(-1);
        const edit =
          pair === null
            ? null
            : options === null
              ? last === undefined
                ? null
                : insert(last.span.end, `, { ${pair} }`)
              : options.own
                ? insertPair(options.node, pair)
                : null;
        report(spanOf(call.callee), {
          message: protection.message,
          fixes: [edit === null ? null : review('Switch it on (the resource is then changed or replaced)', edit)],
        });
      },
    ),
    onBinding(
      [
        'encrypted',
        'storageEncrypted',
        'StorageEncrypted',
        'Encrypted',
        'enforceSSL',
        'nodeToNodeEncryption',
        'enforceHttps',
        'sqsManagedSseEnabled',
        'encryptInTransit',
        'enableKeyRotation',
        'enableFileValidation',
        'isMultiRegionTrail',
        'atRestEncryptionEnabled',
        'transitEncryptionEnabled',
        'requireImdsv2',
        'imageScanOnPush',
        'EnableKeyRotation',
        'EnableLogFileValidation',
        'kmsKeyRotationEnabled',
      ],
      ({ name, value, span }, context, report) => {
        if (context.valueOf(value) !== false) return;
        const object = value.parent?.parent;
        if (
          !/^(?:storageEncrypted|StorageEncrypted|enforceSSL|nodeToNodeEncryption|sqsManagedSseEnabled|enableKeyRotation|EnableKeyRotation|enableFileValidation|EnableLogFileValidation|isMultiRegionTrail|atRestEncryptionEnabled|transitEncryptionEnabled|requireImdsv2|imageScanOnPush)$/.test(
            name,
          ) &&
          !isConstructProps(context, object)
        )
          return;
        report(span, {
          ...(other.has(name) ? { message: other.get(name) ?? unencrypted } : {}),
          fixes: [review('Switch it on (the resource is then changed or replaced)', replace(spanOf(value), 'true'))],
        });
      },
      ['pair'],
    ),
    onBinding(
      ['encryptionAtRest', 'encryptionAtRestOptions', 'nodeToNodeEncryptionOptions', 'logFileValidation'],
      ({ value }, context, report) => {
        // `encryptionAtRest: { enabled: false }`
        const enabled = context.pair(value, 'enabled') ?? context.pair(value, 'Enabled');
        if (enabled?.value != null && context.valueOf(enabled.value) === false)
          report(enabled.span, {
            fixes: [review('Switch it on (the resource is then changed or replaced)', replace(spanOf(enabled.value), 'true'))],
          });
      },
      ['pair'],
    ),
    onBinding(
      ['protocol', 'backendProtocol', 'listenerProtocol', 'originProtocolPolicy', 'protocolPolicy'],
      ({ value, span }, context, report) => {
        if (
          /\b(?:ApplicationProtocol\.HTTP|LoadBalancingProtocol\.HTTP|OriginProtocolPolicy\.HTTP_ONLY|NetworkProtocol\.HTTP)$/.test(
            context.textOf(value),
          )
        ) {
          // A listener that only sends on to HTTPS is what one wants.
          const options = value.parent?.parent;
          if (options != null && /redirect/i.test(context.textOf(options).slice(0, 600))) return;
          report(span, { message: 'What goes through here is not encrypted, and the network reads it. Use HTTPS.' });
        }
      },
      ['pair'],
    ),
    onBinding(
      ['encryption', 'encryptionType', 'authorizationType', 'authType', 'viewerProtocolPolicy', 'transitEncryption'],
      ({ name, value, span }, context, report) => {
        const text = context.textOf(value);
        if (
          /^enc/.test(name)
            ? /\.(?:UNENCRYPTED|NONE)$/.test(text)
            : /\b(?:AuthorizationType|FunctionUrlAuthType)\.NONE$|\bViewerProtocolPolicy\.ALLOW_ALL$|\bTransitEncryption\.DISABLED$/.test(
                text,
              )
        )
          report(span, {
            message: /AuthorizationType|AuthType/.test(text)
              ? 'Everyone on the internet calls this without a login. Name who may.'
              : unencrypted,
          });
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import * as s3 from 'aws-cdk-lib/aws-s3';\nnew ⟦s3.Bucket⟧(this, 'Files');\n`,
      fixed: `import * as s3 from 'aws-cdk-lib/aws-s3';\nnew s3.Bucket(this, 'Files', { enforceSSL: true });\n`,
      path: 'stack.ts',
    },
    {
      code: `import { aws_sqs as sqs } from 'aws-cdk-lib';\nnew ⟦sqs.Queue⟧(this, 'Jobs', { fifo: true });\n`,
      fixed: `import { aws_sqs as sqs } from 'aws-cdk-lib';\nnew sqs.Queue(this, 'Jobs', { encryption: sqs.QueueEncryption.KMS_MANAGED, fifo: true });\n`,
      path: 'stack.ts',
    },
    {
      code: `new rds.DatabaseInstance(this, 'Data', { engine, ⟦storageEncrypted: false⟧ });\n`,
      fixed: `new rds.DatabaseInstance(this, 'Data', { engine, storageEncrypted: true });\n`,
    },
  ],
  good: [
    { code: `import * as s3 from 'aws-cdk-lib/aws-s3';\nnew s3.Bucket(this, 'Files', { enforceSSL: true });\n`, path: 'stack.ts' },
    `const queue = new Queue('jobs', { connection });\nconst bucket = new Bucket(10, 'litres');\nconst file = { encrypted: false };\n`,
  ],
} satisfies Examples;
