import type { CodeContext } from '../../context.ts';
import { importsModule } from './calls.ts';
import type { OptionRow } from './options.ts';

/** Names of the CDK under both of its packages. */
function cdk(module: string, ...classes: readonly string[]): string[] {
  return classes.map((name) => `aws_cdk.aws_${module}.${name}`);
}

const turnOn = { kind: 'review', title: 'Encrypt it (existing data is moved)', value: 'True' } as const;

/** Options of what keeps data, with the value that leaves it readable; `missing` where leaving the option out does so as well. */
export const encryptionRows: readonly (OptionRow & { readonly offByDefault: boolean })[] = [
  { calls: cdk('s3', 'Bucket'), option: 'encryption', badName: /BucketEncryption\.UNENCRYPTED$/, offByDefault: false },
  {
    calls: cdk(
      'rds',
      'DatabaseInstance',
      'DatabaseCluster',
      'ServerlessCluster',
      'DatabaseInstanceReadReplica',
      'DatabaseInstanceFromSnapshot',
      'CfnDBInstance',
      'CfnDBCluster',
      'DatabaseClusterFromSnapshot',
    ),
    option: 'storage_encrypted',
    bad: [false],
    fix: turnOn,
    offByDefault: true,
  },
  {
    calls: [
      ...cdk('docdb', 'DatabaseCluster', 'CfnDBCluster'),
      ...cdk('neptune', 'CfnDBCluster'),
      ...cdk('neptune_alpha', 'DatabaseCluster'),
    ],
    option: 'storage_encrypted',
    bad: [false],
    fix: turnOn,
    offByDefault: false,
  },
  {
    calls: cdk('ec2', 'Volume', 'CfnVolume', 'BlockDeviceVolume.ebs', 'EbsDeviceOptions'),
    option: 'encrypted',
    bad: [false],
    fix: turnOn,
    offByDefault: true,
  },
  { calls: cdk('efs', 'CfnFileSystem'), option: 'encrypted', bad: [false], fix: turnOn, offByDefault: true },
  { calls: cdk('efs', 'FileSystem'), option: 'encrypted', bad: [false], fix: turnOn, offByDefault: false },
  { calls: cdk('redshift', 'Cluster', 'CfnCluster'), option: 'encrypted', bad: [false], fix: turnOn, offByDefault: false },
  { calls: cdk('sqs', 'Queue'), option: 'encryption', badName: /QueueEncryption\.UNENCRYPTED$/, offByDefault: true },
  { calls: cdk('sns', 'Topic'), option: 'master_key', offByDefault: true },
  { calls: cdk('sns', 'CfnTopic'), option: 'kms_master_key_id', offByDefault: true },
  { calls: cdk('sagemaker', 'CfnNotebookInstance'), option: 'kms_key_id', offByDefault: true },
  { calls: cdk('opensearchservice', 'EncryptionAtRestOptions'), option: 'enabled', bad: [false], fix: turnOn, offByDefault: false },
  { calls: cdk('elasticsearch', 'EncryptionAtRestOptions'), option: 'enabled', bad: [false], fix: turnOn, offByDefault: false },
  { calls: [...cdk('opensearchservice', 'Domain'), ...cdk('elasticsearch', 'Domain')], option: 'encryption_at_rest', offByDefault: true },
  { calls: [...cdk('opensearchservice', 'CfnDomain')], option: 'encryption_at_rest_options', offByDefault: true },
  {
    calls: [...cdk('opensearchservice', 'Domain'), ...cdk('elasticsearch', 'Domain')],
    option: 'node_to_node_encryption',
    bad: [false],
    fix: turnOn,
    offByDefault: false,
  },
  {
    calls: [...cdk('opensearchservice', 'Domain'), ...cdk('elasticsearch', 'Domain')],
    option: 'enforce_https',
    bad: [false],
    fix: turnOn,
    offByDefault: false,
  },
  { calls: cdk('elasticache', 'CfnReplicationGroup'), option: 'at_rest_encryption_enabled', bad: [false], fix: turnOn, offByDefault: true },
  {
    calls: cdk('elasticache', 'CfnReplicationGroup'),
    option: 'transit_encryption_enabled',
    bad: [false],
    fix: turnOn,
    offByDefault: false,
  },
  {
    calls: cdk('kms', 'Key'),
    option: 'enable_key_rotation',
    bad: [false],
    fix: { kind: 'review', title: 'Renew the key each year', value: 'True' },
    offByDefault: true,
    message: 'This key is never renewed, so a leaked one opens everything for ever. Set enable_key_rotation.',
  },
  {
    calls: cdk('s3', 'Bucket'),
    option: 'enforce_ssl',
    bad: [false],
    fix: { kind: 'review', title: 'Answer over TLS only', value: 'True' },
    offByDefault: false,
    message: 'The bucket also answers over plain HTTP. Set enforce_ssl.',
  },
];

/** Options of the SDK, of Pulumi and of Troposphere, which have the same names everywhere. */
export const encryptionSettings = [
  'StorageEncrypted',
  'Encrypted',
  'AtRestEncryptionEnabled',
  'TransitEncryptionEnabled',
  'EncryptionAtRestEnabled',
  'EnforceHTTPS',
  'EnableKeyRotation',
] as const;

export function describesClouds(context: CodeContext): boolean {
  return (
    importsModule(context, 'boto3', 'botocore', 'aioboto3', 'troposphere', 'pulumi_aws', 'aws_cdk', 'moto') ||
    context.mentions(/\b(?:rds|ec2|efs|redshift|elasticache|client)\.(?:create|run|modify)_/)
  );
}
