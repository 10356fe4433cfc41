import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/curseforge-key',
  title: 'Hard-coded CurseForge API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.curseforge.com/rest-api/'],
  rotation: 'https://console.curseforge.com/#/api-keys',
  noun: 'CurseForge API key',
  environmentVariable: 'CURSEFORGE_API_KEY',
  why: 'The key spends the quota of its owner, whom CurseForge blocks for abuse.',
  remedy: 'Regenerate the key in the CurseForge console and read it from the environment.',
  keywords: ['curseforge', 'cf_api', 'cfapi', 'cfcore'],
  pattern: /\$2a\$10\$[0-9A-Za-z./]{53}/,
  around: { before: 120, after: 240 },
  continuation: 'word',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const curseforgeApiKey = '⟦$2a¦$10$kNYUBKXd24YDixGr5JFqVHx5nrLBtGmZXdLlNSGQthTjfi2rOwtpd⟧';\n",
      fixed: 'const curseforgeApiKey = process.env.CURSEFORGE_API_KEY!;\n',
    },
    { path: '.env', code: 'CURSEFORGE_API_KEY=⟦$2a¦$10$7NVNDpLQFOmUJaUWqcx1o5YWnu1P3oqKrscVmHCxeOwth15/vmQpH⟧\n' },
  ],
  good: ['const curseforgeApiKey = process.env.CURSEFORGE_API_KEY;\n', "const name = 'CURSEFORGE_API_KEY';\n"],
} satisfies Examples;
