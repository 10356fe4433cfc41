import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/clickhouse-cloud-key',
  title: 'Hard-coded ClickHouse Cloud API secret',
  severity: 'error',
  confidence: 'high',
  references: ['https://clickhouse.com/docs/cloud/manage/openapi'],

  noun: 'ClickHouse Cloud API secret',
  environmentVariable: 'CLICKHOUSE_CLOUD_KEY_SECRET',
  why: 'With its key id the secret starts, changes and deletes the organisation’s services and resets their passwords.',
  remedy: 'Delete the key on the organisation’s API Keys page, and read a new one from the environment.',
  keywords: ['4b1d'],
  pattern: /4b1d[0-9A-Za-z]{38}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    const body = value.slice(4);
    if (/[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body)) return {};
    return /[g-z]/i.test(body) ? { severity: 'hint', confidence: 'low' } : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const clickhouseCloudKeySecret = '⟦4b¦1dzKbD0hu7s8aYacaTlqvKSzNz69pTKcMcWU9mtU⟧';\n",
      fixed: 'const clickhouseCloudKeySecret = process.env.CLICKHOUSE_CLOUD_KEY_SECRET!;\n',
    },
    { path: '.env', code: 'CLICKHOUSE_CLOUD_KEY_SECRET=⟦4b¦1dZ3Omyw5zIdBegTdFzdpivJfKTnvZv9ee3RvjlG⟧\n' },
  ],
  good: ['const secret = process.env.CLICKHOUSE_CLOUD_KEY_SECRET;\n', "const sum = '4b1d5c6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f';\n"],
} satisfies Examples;
