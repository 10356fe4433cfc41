import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/aiven-password',
  title: 'Hard-coded Aiven service password',
  severity: 'error',
  confidence: 'high',
  references: ['https://aiven.io/docs/platform/howto/reset-service-password', 'https://aiven.io/docs/products/postgresql/howto'],
  rotation: 'https://aiven.io/docs/platform/howto/reset-service-password',
  noun: 'Aiven service password',
  environmentVariable: 'AIVEN_SERVICE_PASSWORD',
  why: 'With the password anyone reads and changes the database or stream, which is mostly reachable from the Internet.',
  remedy: 'Reset the user’s password in the Aiven console, and read the new one from the environment.',
  keywords: ['avns_'],
  pattern: /AVNS_[\w-]{19}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    const body = value.slice(5);
    return /[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const aivenServicePassword = '⟦AVN¦S_7UramyXm2bpIY4L1xb7⟧';\n",
      fixed: 'const aivenServicePassword = process.env.AIVEN_SERVICE_PASSWORD!;\n',
    },
    { path: '.env', code: 'AIVEN_SERVICE_PASSWORD=⟦AVN¦S_xcMUIj3LDseMygm3Wb7⟧\n' },
  ],
  good: ['const aivenServicePassword = process.env.AIVEN_SERVICE_PASSWORD;\n', "const prefix = 'avns_';\n"],
} satisfies Examples;
