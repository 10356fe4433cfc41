import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/modrinth-token',
  title: 'Hard-coded Modrinth personal access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.modrinth.com/api/'],
  rotation: 'https://modrinth.com/settings/pats',
  noun: 'Modrinth personal access token',
  environmentVariable: 'MODRINTH_TOKEN',
  why: 'The token publishes new versions of the owner’s mods, which players install.',
  remedy: 'Revoke the token under Settings > Personal access tokens and read a new one from the environment.',
  keywords: ['mrp_', 'mra_', 'mro_'],
  pattern: /mr[pao]_[0-9A-Za-z]{60}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const modrinthToken = '⟦mrp¦_3pVYyWmg1irZaztJtumwuuKrOFZ4hYyGLkCYbvR6vGWvYowJ5NSENDz6Lr3s⟧';\n",
      fixed: 'const modrinthToken = process.env.MODRINTH_TOKEN!;\n',
    },
    { path: '.env', code: 'MODRINTH_TOKEN=⟦mra¦_O0jXHXZFEqWMnVjSWOC7hhbkycXKlnigBlDBVjTnMvs6is2wadKLWuKHU2lu⟧\n' },
  ],
  good: ['const modrinthToken = process.env.MODRINTH_TOKEN;\n', "const table = 'mrp_bom_line';\n"],
} satisfies Examples;
