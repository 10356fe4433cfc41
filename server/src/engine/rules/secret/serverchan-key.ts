import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/serverchan-key',
  title: 'Hard-coded ServerChan send key',
  severity: 'warning',
  confidence: 'high',
  references: ['https://sct.ftqq.com/sendkey'],

  noun: 'ServerChan send key',
  environmentVariable: 'SERVERCHAN_SENDKEY',
  why: 'Anyone with the key sends messages to the owner’s WeChat. It stays in the history of the repository when the line is deleted.',
  remedy: 'Reset the send key on the ServerChan page and read the new one from the environment.',
  keywords: ['sct'],
  pattern: /SCT[0-9]{1,7}T[0-9A-Za-z]{24}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const serverchanSendkey = '⟦SCT¦853733T4kZ25WLQcJG5irLt9Pf5rYRV⟧';\n",
      fixed: 'const serverchanSendkey = process.env.SERVERCHAN_SENDKEY!;\n',
    },
    { path: '.env', code: 'SERVERCHAN_SENDKEY=⟦SCT¦578612T4kQ3GLEg9X2RJCTg3tFJg4HN⟧\n' },
  ],
  good: ['const key = process.env.SERVERCHAN_SENDKEY;\n', "const prefix = 'SCT';\n"],
} satisfies Examples;
