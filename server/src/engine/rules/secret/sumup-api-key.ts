import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/sumup-api-key',
  title: 'Hard-coded SumUp API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.sumup.com/tools/authorization/api-keys'],
  rotation: 'https://developer.sumup.com/tools/authorization/api-keys',
  noun: 'SumUp API key',
  environmentVariable: 'SUMUP_API_KEY',
  why: 'The key acts for the whole merchant account: it takes and refunds payments and reads transactions and payouts.',
  remedy: 'Delete the key under For Developers, Toolkit in SumUp, and read a new one from the environment.',
  keywords: ['sup_sk_'],
  pattern: /sup_sk_[0-9A-Za-z]{32,40}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const sumupApiKey = '⟦sup¦_sk_wDg60zf3wf8IXp37y8jWcQXJroZhUWVlY⟧';\n",
      fixed: 'const sumupApiKey = process.env.SUMUP_API_KEY!;\n',
    },
    { path: '.env', code: 'SUMUP_API_KEY=⟦sup¦_sk_blnCSC8XAnprdGlIVW4YkdPZQz2YTjfdG⟧\n' },
  ],
  good: ['const sumupApiKey = process.env.SUMUP_API_KEY;\n', "const prefix = 'sup_sk_';\n"],
} satisfies Examples;
