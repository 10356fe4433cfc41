import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/supabase-access-token',
  title: 'Hard-coded Supabase access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://supabase.com/docs/reference/api/introduction'],
  rotation: 'https://supabase.com/dashboard/account/tokens',
  noun: 'Supabase access token',
  environmentVariable: 'SUPABASE_ACCESS_TOKEN',
  why: 'The token manages all projects of its owner through the management API: settings, keys, branches and databases.',
  remedy: 'Revoke the token in the account settings, and read a new one from the environment.',
  keywords: ['sbp_'],
  pattern: /sbp_(?:v0_|oauth_)?[0-9a-f]{40}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const supabaseAccessToken = '⟦sb¦p_6afec3e7f58186241d80515708af39e359b4f9d0⟧';\n",
      fixed: 'const supabaseAccessToken = process.env.SUPABASE_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'SUPABASE_ACCESS_TOKEN=⟦sb¦p_6bca989bc0917e6f4e2916704d8bd7aa7330b7da⟧\n' },
  ],
  good: ['const supabaseAccessToken = process.env.SUPABASE_ACCESS_TOKEN;\n', "const prefix = 'sbp_';\n"],
} satisfies Examples;
