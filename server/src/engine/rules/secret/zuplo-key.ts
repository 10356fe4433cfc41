import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/zuplo-key',
  title: 'Hard-coded Zuplo API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://zuplo.com/docs/articles/api-key-leak-detection'],

  noun: 'Zuplo API key',
  environmentVariable: 'ZUPLO_API_KEY',
  why: 'The key opens an API that stands behind a Zuplo gateway, with the rights and on the account of the consumer that it was made for.',
  remedy: 'Have the provider of the API roll the key, and read the new one from the environment.',
  keywords: ['zpka_'],
  pattern: /zpka_[0-9a-z]{32}_[0-9a-f]{8}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const zuploApiKey = '⟦zpk¦a_mrs3b103e2xjtmqs7xu2i363l8y8xfhy_61b5c9cd⟧';\n",
      fixed: 'const zuploApiKey = process.env.ZUPLO_API_KEY!;\n',
    },
    { path: '.env', code: 'ZUPLO_API_KEY=⟦zpk¦a_67dmii5epw7ql00lu3xaanfqqp9j8a99_13eefea0⟧\n' },
  ],
  good: ['const zuploApiKey = process.env.ZUPLO_API_KEY;\n', "const prefix = 'zpka_';\n"],
} satisfies Examples;
