import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/mercury-api-token',
  title: 'Hard-coded Mercury API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.mercury.com/docs/getting-started'],
  rotation: 'https://docs.mercury.com/docs/getting-started',
  noun: 'Mercury API token',
  environmentVariable: 'MERCURY_API_TOKEN',
  why: 'A read token shows balances, account numbers and transactions; a write token sends money out of the business’s accounts.',
  remedy: 'Revoke the token in the settings of Mercury, and read a new one from the environment.',
  keywords: ['secret-token:mercury_'],
  pattern: /secret-token:mercury_(?:production|sandbox)_[a-z]{2,6}_[0-9A-Za-z]{38,50}_yrucrem/,

  continuation: 'word',

  priority: 1,
  judge({ value }) {
    return value.startsWith('secret-token:mercury_sandbox')
      ? { severity: 'info', remark: 'it opens the sandbox only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const mercuryApiToken = '⟦secret-token:mer¦cury_production_wma_r28YWf0iV6Ik0ymzNugg9Z1Z5lMgIIHS6GnKBWQsE9cp_yrucrem⟧';\n",
      fixed: 'const mercuryApiToken = process.env.MERCURY_API_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'MERCURY_API_TOKEN=⟦secret-token:mer¦cury_production_wma_19WflnCRnxpBW8DFoXLDt8x360EYazCzA0IpN9s093mf_yrucrem⟧\n',
    },
  ],
  good: ['const mercuryApiToken = process.env.MERCURY_API_TOKEN;\n', "const prefix = 'secret-token:mercury_';\n"],
} satisfies Examples;
