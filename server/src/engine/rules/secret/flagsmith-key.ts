import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/flagsmith-key',
  title: 'Hard-coded Flagsmith server-side environment key',
  severity: 'warning',
  confidence: 'medium',
  references: ['https://docs.flagsmith.com/clients/'],

  noun: 'Flagsmith server-side environment key',
  environmentVariable: 'FLAGSMITH_SERVER_KEY',
  why: 'The key downloads the whole flag document of its environment, with segments and the identities that they name.',
  remedy: 'Delete the key in the SDK keys of the environment in Flagsmith, and read a new one from the environment.',
  keywords: ['ser.'],
  pattern: /ser\.[0-9A-Za-z]{22}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value, text, span }) {
    const next = text.charAt(span.end);
    return next !== '(' && next !== '.' && /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value.slice(4)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const flagsmithServerKey = '⟦ser¦.KS1bxa9ENkrFcOc0RmeQ7x⟧';\n",
      fixed: 'const flagsmithServerKey = process.env.FLAGSMITH_SERVER_KEY!;\n',
    },
    { path: '.env', code: 'FLAGSMITH_SERVER_KEY=⟦ser¦.uHdoY33hSCurYC5PxmoQ7x⟧\n' },
  ],
  good: [
    'const flagsmithServerKey = process.env.FLAGSMITH_SERVER_KEY;\n',
    'ser.serializeToUtf8StringV2();\n',
    'user.getPreferencesOfUser12();\n',
  ],
} satisfies Examples;
