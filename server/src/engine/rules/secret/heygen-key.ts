import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/heygen-key',
  title: 'Hard-coded HeyGen API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.heygen.com/docs/quick-start'],
  rotation: 'https://app.heygen.com/settings',
  noun: 'HeyGen API key',
  environmentVariable: 'HEYGEN_API_KEY',
  why: 'Whoever has the key makes videos with the account’s avatars at its owner’s cost.',
  remedy: 'Replace the key in HeyGen’s settings, and read the new one from `HEYGEN_API_KEY`.',
  keywords: ['sk_v2_hgu_'],
  pattern: /sk_V2_hgu_[0-9A-Za-z]{11}_[0-9A-Za-z]{32}/,

  continuation: 'word',
  alphabetSize: 62,
  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const heygenApiKey = '⟦sk_¦V2_hgu_QanYuXQOquc_oMsrrb7YlWKBz2LGWPPAHQT6Bf6S8pkq⟧';\n",
      fixed: 'const heygenApiKey = process.env.HEYGEN_API_KEY!;\n',
    },
    { path: '.env', code: 'HEYGEN_API_KEY=⟦sk_¦V2_hgu_ezxTgz0qgkH_zWQphMC5FQfD0iy6BJ5iCYvFIvxWY3Qf⟧\n' },
  ],
  good: ['const heygenApiKey = process.env.HEYGEN_API_KEY;\n', "const prefix = 'sk_v2_hgu_';\n"],
} satisfies Examples;
