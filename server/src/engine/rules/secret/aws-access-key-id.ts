import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/aws-access-key-id',
  title: 'Hard-coded AWS access key id',
  severity: 'warning',
  confidence: 'high',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  ],
  noun: 'AWS access key id',
  environmentVariable: 'AWS_ACCESS_KEY_ID',
  why: 'The key id names an AWS account and a user, and its secret is mostly kept beside it. With both, an attacker acts as that user: reads buckets, starts machines, makes more keys.',
  remedy:
    'Deactivate the key in IAM, look for its use in CloudTrail, and give the program a role (instance profile, IRSA, SSO) or read the key from the environment or `~/.aws/credentials`.',
  keywords: ['akia', 'asia', 'abia', 'acca'],
  pattern: /(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}/,
  continuation: 'base64',
  alphabetSize: 32,
});

export const examples = {
  bad: [
    {
      code: "const accessKeyId = '⟦AKIAS6¦K6ZCVFP4MBDMNF⟧';\n",
      fixed: 'const accessKeyId = process.env.AWS_ACCESS_KEY_ID!;\n',
    },
    {
      path: 'settings.py',
      code: 'import os\n\nkey = "⟦ASIA4E¦EKISUGOHZNNV47⟧"\n',
      fixed: 'import os\n\nkey = os.environ["AWS_ACCESS_KEY_ID"]\n',
    },
    {
      path: 'credentials',
      code: '[default]\naws_access_key_id = ⟦AKIAWC¦SZ73NMBN6B4CMH⟧\n',
    },
  ],
  good: [
    "const accessKeyId = 'AKIA¦IOSFODNN7EXAMPLE';\n",
    "const region = 'ASIA_PACIFIC_SOUTHEAST_2';\n",
    "const id = 'AKIA¦XXXXXXXXXXXXXXXX';\n",
  ],
} satisfies Examples;
