import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';
export const rule = secretRule({
  id: 'secret/aws-bedrock-key',
  title: 'Hard-coded Amazon Bedrock API key',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_bedrock.html',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-how.html',
  ],
  rotation: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-revoke.html',
  noun: 'Amazon Bedrock API key',
  environmentVariable: 'AWS_BEARER_TOKEN_BEDROCK',
  why: 'The key runs foundation models on the account’s bill until it expires, which can be never, and reads the knowledge that Bedrock is allowed to read.',
  remedy:
    'Deactivate and delete the key in IAM under the user’s service-specific credentials, then use a role, or read a new one from the environment.',
  keywords: ['abskqmvkcm9ja0fqsutles'],
  pattern: /ABSKQmVkcm9ja0FQSUtleS[0-9A-Za-z+/]{80,140}={0,2}/,

  continuation: 'base64',
  alphabetSize: 64,

  judge({ value }) {
    const bytes = decodeBase64(value.slice(4));
    return bytes !== null && /^BedrockAPIKey-[\w-]{1,60}:[\w+/=-]{40,120}$/.test(bytesToLatin1(bytes)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const awsBearerTokenBedrock = '⟦ABS¦KQmVkcm9ja0FQSUtleS1veTg5LWF0LTY5NDExNTAwNDkyNDpIWi9CQk9ybjRDMTNLZ2EvWldvb2RhTUtydzJRelFEMmlhZWR3YmJTSHZGPQ==⟧';\n",
      fixed: 'const awsBearerTokenBedrock = process.env.AWS_BEARER_TOKEN_BEDROCK!;\n',
    },
    {
      path: '.env',
      code: 'AWS_BEARER_TOKEN_BEDROCK=⟦ABS¦KQmVkcm9ja0FQSUtleS1jN2E2LWF0LTY1ODgwNTE2MjkwMTpyMUoxcUtkWW84ODQ1UWxzclIycVVWekxuQWFPLzREaExoS3dHOFQvc3BnPQ==⟧\n',
    },
  ],
  good: ['const awsBearerTokenBedrock = process.env.AWS_BEARER_TOKEN_BEDROCK;\n', "const prefix = 'ABSK';\n"],
} satisfies Examples;
