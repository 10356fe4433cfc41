import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/tolgee-key',
  title: 'Hard-coded Tolgee API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.tolgee.io/platform/account_settings/api_keys_and_pat_tokens'],

  noun: 'Tolgee API key',
  environmentVariable: 'TOLGEE_API_KEY',
  why: 'The key reads and changes the translations of a project, or with a personal token of all projects of its owner.',
  remedy: 'Regenerate the key in the account of Tolgee, and read the new one from the environment.',
  keywords: ['tgpak_', 'tgpat_'],
  pattern: /tgpa[kt]_[0-9a-z]{38,64}/,

  continuation: 'word',
  alphabetSize: 32,
});

export const examples = {
  bad: [
    {
      code: "const tolgeeApiKey = '⟦tgp¦ak_ouujpsfwr3uqyfl3jv0a5t6xmdf98ug0zexbuow⟧';\n",
      fixed: 'const tolgeeApiKey = process.env.TOLGEE_API_KEY!;\n',
    },
    { path: '.env', code: 'TOLGEE_API_KEY=⟦tgp¦at_nm2dx2g0eh2ipuahhppz7xx9srwsnr0bxj87h4sqi4tcy8zqf⟧\n' },
  ],
  good: ['const tolgeeApiKey = process.env.TOLGEE_API_KEY;\n', "const prefix = 'tgpak_';\n"],
} satisfies Examples;
