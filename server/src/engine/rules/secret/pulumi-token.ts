import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/pulumi-token',
  title: 'Hard-coded Pulumi access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/'],
  rotation: 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
  noun: 'Pulumi access token',
  environmentVariable: 'PULUMI_ACCESS_TOKEN',
  why: 'The token reads stacks with their secrets and runs updates with the rights of its user, team or organisation.',
  remedy: 'Delete the token in Pulumi Cloud, and read a new one from the environment.',
  keywords: ['pul-'],
  pattern: /pul-[0-9a-f]{40}/,

  continuation: 'word-or-dash',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const pulumiAccessToken = '⟦pul¦-6f0aca551ef64f147b3f7b9f80c50a07dcfb8dba⟧';\n",
      fixed: 'const pulumiAccessToken = process.env.PULUMI_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'PULUMI_ACCESS_TOKEN=⟦pul¦-8053f57b0d626952461a184e6fd949b49dbb7132⟧\n' },
  ],
  good: ['const pulumiAccessToken = process.env.PULUMI_ACCESS_TOKEN;\n', "const prefix = 'pul-';\n"],
} satisfies Examples;
