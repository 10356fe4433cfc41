import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/backblaze-key',
  title: 'Hard-coded Backblaze B2 application key',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.backblaze.com/docs/cloud-storage-application-keys'],
  rotation: 'https://www.backblaze.com/docs/cloud-storage-create-and-manage-app-keys',
  noun: 'Backblaze B2 application key',
  environmentVariable: 'B2_APPLICATION_KEY',
  why: 'With its key id the application key reads, writes or deletes files in the buckets that it covers, or in all of them.',
  remedy: 'Delete the application key in the account’s settings, and read a new pair from the environment.',
  keywords: ['k001', 'k002', 'k003', 'k004', 'k005'],
  pattern: /K00[1-5][0-9A-Za-z+/]{27}/,

  continuation: 'base64',
  alphabetSize: 64,

  judge({ value }) {
    const body = value.slice(4);
    return /[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const b2ApplicationKey = '⟦K0¦05PNl9vASmA988cmZs9QZBnakrb7Q⟧';\n",
      fixed: 'const b2ApplicationKey = process.env.B2_APPLICATION_KEY!;\n',
    },
    { path: '.env', code: 'B2_APPLICATION_KEY=⟦K0¦05ECXn5g3fd8T03giaFnhopmM6b7Q⟧\n' },
  ],
  good: ['const b2ApplicationKey = process.env.B2_APPLICATION_KEY;\n', "const prefix = 'K005';\n"],
} satisfies Examples;
