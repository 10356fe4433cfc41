import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/neon-password',
  title: 'Hard-coded Neon database password',
  severity: 'error',
  confidence: 'high',
  references: ['https://neon.com/docs/manage/roles'],
  rotation: 'https://neon.com/docs/manage/roles#reset-a-password',
  noun: 'Neon database password',
  environmentVariable: 'PGPASSWORD',
  why: 'With the password anyone who knows the host reads and changes the database, which is reachable from the Internet.',
  remedy: 'Reset the role’s password in the Neon console, and read the new one from the environment.',
  keywords: ['npg_'],
  pattern: /npg_[0-9A-Za-z]{12}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    const body = value.slice(4);
    return /[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    { code: "const pgpassword = '⟦np¦g_MEcdpYNBIa7Q⟧';\n", fixed: 'const pgpassword = process.env.PGPASSWORD!;\n' },
    { path: '.env', code: 'PGPASSWORD=⟦np¦g_pEf7jdYRsa7Q⟧\n' },
  ],
  good: ['const password = process.env.PGPASSWORD;\n', 'const npg_connection = npg_openDatabase;\n'],
} satisfies Examples;
