import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/supabase-secret-key',
  title: 'Hard-coded Supabase secret key',
  severity: 'error',
  confidence: 'high',
  references: ['https://supabase.com/docs/guides/api/api-keys'],
  rotation: 'https://supabase.com/docs/guides/api/api-keys',
  noun: 'Supabase secret key',
  environmentVariable: 'SUPABASE_SECRET_KEY',
  why: 'A secret key bypasses row-level security: whoever has it reads and changes all data, files and users of the project.',
  remedy: 'Delete the key in the project’s API settings, and read a new one from the environment of a server.',
  keywords: ['sb_secret_'],
  pattern: /sb_secret_[\w-]{22}_[\w-]{8}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    /* The command line tool starts every local stack with one and the same key. */ return value.endsWith('Hg_xSvEMPvz') ? null : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const supabaseSecretKey = '⟦sb_¦secret_wXdoFVudCbGVaFEb_8pN01_h_rpVTNx⟧';\n",
      fixed: 'const supabaseSecretKey = process.env.SUPABASE_SECRET_KEY!;\n',
    },
    { path: '.env', code: 'SUPABASE_SECRET_KEY=⟦sb_¦secret_REubQJGOUc-A6BGG_S8KvU_G7w88Fgx⟧\n' },
  ],
  good: ['const supabaseSecretKey = process.env.SUPABASE_SECRET_KEY;\n', "const prefix = 'sb_secret_';\n"],
} satisfies Examples;
