import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/checkly-key',
  title: 'Hard-coded Checkly API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.checklyhq.com/docs/accounts-and-users/creating-api-key/'],
  rotation: 'https://app.checklyhq.com/settings/user/api-keys',
  noun: 'Checkly API key',
  environmentVariable: 'CHECKLY_API_KEY',
  why: 'The key changes and runs the checks of the account and reads their environment variables, which often hold credentials.',
  remedy: 'Delete the key in the user settings of Checkly, and read a new one from the environment.',
  keywords: ['cu_'],
  pattern: /cu_[0-9a-f]{32}/,

  continuation: 'base64',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const checklyApiKey = '⟦cu_¦e47bb943438d0fe2e82fdb1072935b9f⟧';\n",
      fixed: 'const checklyApiKey = process.env.CHECKLY_API_KEY!;\n',
    },
    { path: '.env', code: 'CHECKLY_API_KEY=⟦cu_¦6fa90fb42b5ad7a3ae979478db012811⟧\n' },
  ],
  good: ['const checklyApiKey = process.env.CHECKLY_API_KEY;\n', "const call = 'cu_memory_alloc_async';\n"],
} satisfies Examples;
