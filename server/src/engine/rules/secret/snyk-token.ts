import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/snyk-token',
  title: 'Hard-coded Snyk access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.snyk.io/developer-tools/snyk-api/authentication-for-api'],

  noun: 'Snyk access token',
  environmentVariable: 'SNYK_TOKEN',
  why: 'The token reads the findings of all projects of its owner or service account and starts scans in their name.',
  remedy: 'Revoke the token in the settings of Snyk, and read a new one from the environment.',
  keywords: ['snyk_uat.', 'snyk_sat.'],
  pattern: /snyk_[us]at\.[0-9a-z]{8}\.[\w-]{20,600}\.[\w-]{16,200}/,

  continuation: 'word-or-dash',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const snykToken = '⟦sny¦k_uat.f4d04e47.RpfrOV2qcB2bqEhEGYED7O31jmq4JDMyHKhIhcZkJ2i3HBOEiPF092nyQagW.SVZ5nmCgsDdNdmYung8z8tG5⟧';\n",
      fixed: 'const snykToken = process.env.SNYK_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'SNYK_TOKEN=⟦sny¦k_uat.4df59bdb.q5AT0CCPMaAklkmmVVQxx6gnTZZp9dQQSlNzvu29MR78pqSPnz8Cs8fsWvxI.dEM3ozZwbWHglRACuOokLq4y⟧\n',
    },
  ],
  good: ['const snykToken = process.env.SNYK_TOKEN;\n', "const prefix = 'snyk_uat.';\n"],
} satisfies Examples;
