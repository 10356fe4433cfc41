import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/bitwarden-access-token',
  title: 'Hard-coded Bitwarden Secrets Manager access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://bitwarden.com/help/access-tokens/'],
  rotation: 'https://bitwarden.com/help/access-tokens/',
  noun: 'Bitwarden Secrets Manager access token',
  environmentVariable: 'BWS_ACCESS_TOKEN',
  why: 'The token reads, and where allowed changes, all secrets that its machine account may see, and holds the key that decrypts them.',
  remedy: 'Revoke the token on the machine account’s page, and read a new one from the environment.',
  keywords: ['bws', 'bitwarden', 'access_token', 'accesstoken', 'access-token'],
  pattern: /0\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.[0-9A-Za-z]{30}:[0-9A-Za-z+/]{22}==/,
  around: { before: 4, after: 130 },
  continuation: 'base64',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      path: '.env',
      code: 'BWS_ACCESS_TOKEN=⟦0.a2d9f735¦-1027-5e50-f8ca-277bf470ddd5.q7LEEf1oy7kdt3Et8UyxxluxyUI03J:+Np1yiQ+c5/i8e3Eo37GrZ==⟧\n',
    },
    {
      code: "const accessToken = '⟦0.07e30638¦-aea0-6c41-2133-8454af178238.n7sZKwSH8shdMNdwgA7tePq0G7xN5s:mMUTYAPe6ySS9wxrn/19kP==⟧';\n",
      fixed: 'const accessToken = process.env.BWS_ACCESS_TOKEN!;\n',
    },
  ],
  good: ['const accessToken = process.env.BWS_ACCESS_TOKEN;\n', "const name = 'BWS_ACCESS_TOKEN';\n"],
} satisfies Examples;
