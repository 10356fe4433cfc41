import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/honeybadger-key',
  title: 'Hard-coded Honeybadger API key',
  severity: 'warning',
  confidence: 'high',
  references: ['https://docs.honeybadger.io/api/reporting-exceptions/'],

  noun: 'Honeybadger API key',
  environmentVariable: 'HONEYBADGER_API_KEY',
  why: 'The key of a project sends errors and events to it, so that anyone who has it can spoil its data and fill its quota.',
  remedy: 'Create a new key in the project settings of Honeybadger, delete this one, and read the new one from the environment.',
  keywords: ['hbp_'],
  pattern: /hbp_[0-9A-Za-z]{36}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const honeybadgerApiKey = '⟦hbp¦_KhbB2ZszD0BITJufSAhIejzmrYovf1MWFjfV⟧';\n",
      fixed: 'const honeybadgerApiKey = process.env.HONEYBADGER_API_KEY!;\n',
    },
    { path: '.env', code: 'HONEYBADGER_API_KEY=⟦hbp¦_0Wsaw0L9NOvKHs7p4lDhDCQTAgiO4EiytE1q⟧\n' },
  ],
  good: ['const honeybadgerApiKey = process.env.HONEYBADGER_API_KEY;\n', "const prefix = 'hbp_';\n"],
} satisfies Examples;
