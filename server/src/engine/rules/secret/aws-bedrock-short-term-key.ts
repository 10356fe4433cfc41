import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/aws-bedrock-short-term-key',
  title: 'Hard-coded short-term Amazon Bedrock API key',
  severity: 'warning',
  confidence: 'high',
  references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-how.html'],

  noun: 'short-term Amazon Bedrock API key',
  environmentVariable: 'AWS_BEARER_TOKEN_BEDROCK',
  why: 'The key is a request signed in advance that runs foundation models on the account’s bill, for at most twelve hours.',
  remedy:
    'Let it expire or revoke the session of its role, and make a key at run time with the token generator, or read it from the environment.',
  keywords: ['bedrock-api-key-ymvkcm9jay5hbwf6b25hd3muy29t'],
  pattern: /bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[0-9A-Za-z+/]{100,2000}={0,2}/,

  continuation: 'base64',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const awsBearerTokenBedrock = '⟦bed¦rock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29tLz9BY3Rpb249Q2FsbFdpdGhCZWFyZXJUb2tlbiZYLUFtei1BbGdvcml0aG09QVdTNC1ITUFDLVNIQTI1NiZYLUFtei1DcmVkZW50aWFsPUFTSUFHVE9BV1JBQktBRlNZUVpKJTJGMjAyNjAyMTQlMkZ1cy1lYXN0LTElMkZiZWRyb2NrJTJGYXdzNF9yZXF1ZXN0JlgtQW16LVNpZ25hdHVyZT1lMjJjOWNmYTRkYWE0OTQ2YWQ0YTk5OTM0MGEwZjdlNGJkYzE2ZDI1YjI4MzkyNDJiOTVhYzJmZGMzZDc2NzBl⟧';\n",
      fixed: 'const awsBearerTokenBedrock = process.env.AWS_BEARER_TOKEN_BEDROCK!;\n',
    },
    {
      path: '.env',
      code: 'AWS_BEARER_TOKEN_BEDROCK=⟦bed¦rock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29tLz9BY3Rpb249Q2FsbFdpdGhCZWFyZXJUb2tlbiZYLUFtei1BbGdvcml0aG09QVdTNC1ITUFDLVNIQTI1NiZYLUFtei1DcmVkZW50aWFsPUFTSUFXUE5VRkFEWERTR0pZR1dDJTJGMjAyNjAyMTQlMkZ1cy1lYXN0LTElMkZiZWRyb2NrJTJGYXdzNF9yZXF1ZXN0JlgtQW16LVNpZ25hdHVyZT0yOTNlNTUxYjU0MmFjOGNmMjhkZTNmNzVjMmI5NWI0MTg3ZGQ3ZTgwYTRiNTNjMTE5NWE5ZGEzN2UwMWRkMjc2⟧\n',
    },
  ],
  good: ['const awsBearerTokenBedrock = process.env.AWS_BEARER_TOKEN_BEDROCK;\n', "const prefix = 'bedrock-api-key-';\n"],
} satisfies Examples;
