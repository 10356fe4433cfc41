import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/clerk-secret-key',
  title: 'Hard-coded Clerk secret key',
  severity: 'error',
  confidence: 'high',
  references: ['https://clerk.com/docs/deployments/clerk-environment-variables'],
  rotation: 'https://clerk.com/docs/deployments/clerk-environment-variables',
  noun: 'Clerk secret key',
  environmentVariable: 'CLERK_SECRET_KEY',
  why: 'The secret key reads and changes all users of the application and signs in as any of them.',
  remedy: 'Delete the key on the API keys page of the Clerk dashboard, and read a new one from the environment.',
  keywords: ['sk_live_', 'sk_test_'],
  pattern: /sk_(?:live|test)_[0-9A-Za-z]{42}/,

  continuation: 'word',
  alphabetSize: 62,
  priority: 1,
  judge({ value }) {
    return value.startsWith('sk_test_')
      ? {
          severity: 'warning',
          noun: 'Clerk test key',
          remark: 'it opens the development instance and its users. Read it from the environment.',
        }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const clerkSecretKey = '⟦sk_¦live_iBHRPwYNeBvyKvk8KT5nmoWcuE1u36KM6bX3aUkvEl⟧';\n",
      fixed: 'const clerkSecretKey = process.env.CLERK_SECRET_KEY!;\n',
    },
    { path: '.env', code: 'CLERK_SECRET_KEY=⟦sk_¦live_WcPfKHVFFvSwpwzwWh2JTL7BomE5yxldpTP8faAkBv⟧\n' },
  ],
  good: ['const clerkSecretKey = process.env.CLERK_SECRET_KEY;\n', "const prefix = 'sk_live_';\n"],
} satisfies Examples;
