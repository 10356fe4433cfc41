import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/azure-redis-key',
  title: 'Hard-coded Azure Cache for Redis key',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/azure/azure-cache-for-redis/cache-configure'],

  noun: 'Azure Cache for Redis key',
  environmentVariable: 'REDIS_KEY',
  why: 'The key reads and changes everything in the cache, sessions included.',
  remedy: 'Regenerate the key on the cache’s Access keys page, use Entra ID, or read a new one from the environment.',
  keywords: ['azca'],
  pattern: /[0-9A-Za-z]{33}AzCa[A-P][0-9A-Za-z+/]{5}=/,
  around: { before: 33, after: 7 },
  continuation: 'base64',
  alphabetSize: 64,
  priority: -1,
});

export const examples = {
  bad: [
    { code: "const redisKey = '⟦qEH7DSAKu4FPK1cSolIYZ92ie7JwGAmqIA¦zCaNNQMnU=⟧';\n", fixed: 'const redisKey = process.env.REDIS_KEY!;\n' },
    { path: '.env', code: 'REDIS_KEY=⟦QYqZoOpMADpFet6hJIUfm5KslqkCjUaSJA¦zCaIf29qj=⟧\n' },
  ],
  good: ['const key = process.env.REDIS_KEY;\n', "const signature = 'AzCa';\n"],
} satisfies Examples;
