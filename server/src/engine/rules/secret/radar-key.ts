import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/radar-key',
  title: 'Hard-coded Radar API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://radar.com/documentation/api'],
  rotation: 'https://radar.com/dashboard/settings',
  noun: 'Radar API key',
  environmentVariable: 'RADAR_SECRET_KEY',
  why: 'The secret key reads and deletes the users and places that the project tracks.',
  remedy: 'Replace the key on Radar’s settings page, and read the new one from `RADAR_SECRET_KEY`.',
  keywords: ['prj_live_', 'prj_test_'],
  pattern: /prj_(?:live|test)_(?:sk|pk)_[0-9a-f]{40}/,

  continuation: 'word',
  alphabetSize: 16,

  judge({ value }) {
    if (value.includes('_pk_'))
      return {
        severity: 'info',
        noun: 'publishable Radar key',
        remark: 'it is made for browsers and apps. Restrict it in the project’s settings.',
      };
    return value.includes('_test_')
      ? { severity: 'warning', remark: 'it is a key of the test environment. Still keep it out of code.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const radarSecretKey = '⟦prj¦_live_sk_7920dfcc0efb6e2409c23879acc7fba326d12fd4⟧';\n",
      fixed: 'const radarSecretKey = process.env.RADAR_SECRET_KEY!;\n',
    },
    { path: '.env', code: 'RADAR_SECRET_KEY=⟦prj¦_live_sk_f9dcb2b578a96008182219a701906d5a693aa906⟧\n' },
  ],
  good: ['const radarSecretKey = process.env.RADAR_SECRET_KEY;\n', "const prefix = 'prj_live_sk_';\n"],
} satisfies Examples;
