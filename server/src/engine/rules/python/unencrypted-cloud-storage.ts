import type { Examples } from '../../model/rule.ts';
import { describesClouds, encryptionRows, encryptionSettings } from '../../code/languages/python/encryption-options.ts';
import { optionListeners, settingListeners } from '../../code/languages/python/options.ts';
import { pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/unencrypted-cloud-storage',
  title: 'Encryption of data in the cloud is switched off',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [311, 319],
  controls: ['OWASP A02:2021'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
    'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html',
    'https://docs.aws.amazon.com/cdk/api/v2/python/',
  ],
  message: 'The data lies or travels unencrypted, against the advice of the provider. Switch encryption on.',
  why: 'Snapshots are shared, copied and forgotten, and disks are handed on. Encrypted ones are useless without the key, whose use is logged; unencrypted ones are the data itself.',
  remedy:
    'Say it when you make it; most kinds cannot be changed later:\n\n```python\nrds.create_db_instance(DBInstanceIdentifier="shop", StorageEncrypted=True)\n```',
  fix: 'review',
  listeners: [
    ...optionListeners(
      encryptionRows.filter((row) => row.bad !== undefined || row.badName !== undefined),
      { skipsTests: true },
    ),
    ...settingListeners(
      [
        {
          settings: encryptionSettings,
          forms: ['keyword', 'pair'],
          bad: [false],
          when: (_binding, context) => describesClouds(context),
          fix: { kind: 'review', title: 'Encrypt it (existing data is moved)', value: 'True' },
        },
      ],
      { skipsTests: true },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import boto3

rds = boto3.client("rds")
rds.create_db_instance(DBInstanceIdentifier="shop", ⟦StorageEncrypted=False⟧)
`,
      fixed: `import boto3

rds = boto3.client("rds")
rds.create_db_instance(DBInstanceIdentifier="shop", StorageEncrypted=True)
`,
    },
    {
      code: `from aws_cdk import aws_sqs as sqs, aws_ec2 as ec2

sqs.Queue(self, "orders", ⟦encryption=sqs.QueueEncryption.UNENCRYPTED⟧)
ec2.Volume(self, "disk", availability_zone=zone, ⟦encrypted=False⟧)
`,
      fixed: `from aws_cdk import aws_sqs as sqs, aws_ec2 as ec2

sqs.Queue(self, "orders", encryption=sqs.QueueEncryption.UNENCRYPTED)
ec2.Volume(self, "disk", availability_zone=zone, encrypted=True)
`,
    },
  ],
  good: [
    `import boto3

boto3.client("rds").create_db_instance(DBInstanceIdentifier="shop", StorageEncrypted=True)
`,
    `archive = make(Encrypted=False)
`,
  ],
} satisfies Examples;
