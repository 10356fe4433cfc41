import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import type { Candidate } from '../../secrets/rule.ts';

/** A name that speaks of AWS or of a secret key, and what stands between a name and its value. */
const namedBefore = /(?:aws|amazon|secret)[\w.\-\s"'`[\]]{0,60}(?:=>|:=|[:=,(>])\s{0,8}["'`]?$/i;

const keyIdNearby = /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/;

/** Hashes in hexadecimal, paths and words have the length of a key too; a random key has letters of both cases and digits. */
function looksLikeKey(value: string): boolean {
  return (
    /[a-z]/.test(value) &&
    /[A-Z]/.test(value) &&
    /[0-9]/.test(value) &&
    !/^[0-9a-fA-F]+$/.test(value) &&
    !/(?:[a-z]{6}|[A-Z][a-z]{4,5})(?:[/+]|$)/.test(value)
  );
}

function isNamed({ text, span }: Candidate): boolean {
  return namedBefore.test(text.slice(Math.max(0, span.start - 120), span.start));
}

export const rule = secretRule({
  id: 'secret/aws-secret-access-key',
  title: 'Hard-coded AWS secret access key',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/security-creds-programmatic-access.html',
  ],
  noun: 'AWS secret access key',
  environmentVariable: 'AWS_SECRET_ACCESS_KEY',
  why: 'A secret access key signs requests as its user: reads buckets, starts machines, makes more keys. Published keys are found and used within minutes.',
  remedy:
    'Deactivate the key in IAM, look for its use in CloudTrail, and give the program a role (instance profile, IRSA, SSO) or read the key from the environment or `~/.aws/credentials`.',
  keywords: ['aws', 'secret_access_key', 'secretaccesskey', 'secret-access-key', 'secret_key', 'secretkey', 'akia', 'asia'],
  pattern: /[A-Za-z0-9/+]{40}/,
  around: { before: 8, after: 320 },
  continuation: 'base64',
  alphabetSize: 64,
  judge(candidate) {
    const { text, span, value } = candidate;
    if (!looksLikeKey(value)) return null;
    if (isNamed(candidate)) return {};
    const before = text.slice(Math.max(0, span.start - 300), span.start);
    return keyIdNearby.test(before) && /["'`=:,\s]$/.test(before) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const secretAccessKey = '⟦F87JxZAo¦1QBOX0wfWLWNUDEYISqVIH56lHIunapK⟧';\n",
      fixed: 'const secretAccessKey = process.env.AWS_SECRET_ACCESS_KEY!;\n',
    },
    {
      path: '.env',
      code: 'AWS_SECRET_ACCESS_KEY=⟦CjwUMaWy¦m8AP8mqIP5HVrpZMiWB6t43eJZajV5tY⟧\n',
    },
    {
      path: 'credentials',
      code: '[default]\naws_access_key_id = AKIAZ3¦UI6VMHGWGOCINE\naws_secret_access_key = ⟦3nIuBiBF¦LPavFWnafA5UmRrMIhlLaDWuQy/+ooGw⟧\n',
    },
    {
      path: 'upload.py',
      code: "import boto3\n\nclient = boto3.client('s3', 'AKIAPB¦OTKZG7AF25UCLM', '⟦lxkcMShh¦n+Mw2lKluOK8N41MN6RBt6E7Ni2OoOO3⟧')\n",
      fixed: "import os\nimport boto3\n\nclient = boto3.client('s3', 'AKIAPB¦OTKZG7AF25UCLM', os.environ['AWS_SECRET_ACCESS_KEY'])\n",
    },
  ],
  good: [
    "const secretAccessKey = 'wJalr¦XUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';\n",
    '// The aws sdk at commit bfc440b694cbbcba5b45b0cc44b2cd0ade421b6f\nconst a = 1;\n',
    "const aws = require('./aws/services/clients/dynamodb/documentClient');\n",
    { path: 'config.yaml', code: 'aws_secret_access_key: ${AWS_SECRET_ACCESS_KEY}\n' },
  ],
} satisfies Examples;
