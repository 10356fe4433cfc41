import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/asana-token',
  title: 'Hard-coded Asana personal access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.asana.com/docs/personal-access-token'],
  rotation: 'https://app.asana.com/0/my-apps',
  noun: 'Asana personal access token',
  environmentVariable: 'ASANA_ACCESS_TOKEN',
  why: 'The token reads and changes all tasks and projects that its owner sees in Asana.',
  remedy: 'Deauthorize the token in the developer console of Asana, and read a new one from the environment.',
  keywords: ['/11', '/12'],
  pattern: /[12]\/(?:\d{6,17}\/)?1[12]\d{14}:[0-9a-f]{32}/,
  around: { before: 20, after: 66 },
  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const asanaAccessToken = '⟦2/121¦1117830522009/1274272367188426:c7f477308eaf3af2dce8808bab400e03⟧';\n",
      fixed: 'const asanaAccessToken = process.env.ASANA_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'ASANA_ACCESS_TOKEN=⟦2/122¦6954648467069/1235622255958268:2108d2fb5b17d4afe87d7c62034384c7⟧\n' },
  ],
  good: ['const asanaAccessToken = process.env.ASANA_ACCESS_TOKEN;\n', "const prefix = '2/12';\n"],
} satisfies Examples;
