import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/riot-key',
  title: 'Hard-coded Riot Games API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.riotgames.com/docs/portal'],
  rotation: 'https://developer.riotgames.com/',
  noun: 'Riot Games API key',
  environmentVariable: 'RIOT_API_KEY',
  why: 'The key calls the Riot API in the name of its developer and uses up the rate limit of the product.',
  remedy: 'Regenerate the key in the developer portal of Riot Games, and read the new one from the environment.',
  keywords: ['rgapi-'],
  pattern: /RGAPI-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,

  continuation: 'word-or-dash',
});

export const examples = {
  bad: [
    {
      code: "const riotApiKey = '⟦RGA¦PI-2c7536f1-da40-4fee-ae8f-2f691287628e⟧';\n",
      fixed: 'const riotApiKey = process.env.RIOT_API_KEY!;\n',
    },
    { path: '.env', code: 'RIOT_API_KEY=⟦RGA¦PI-7fb1f7a1-2e10-c4d8-1d43-4b3c3ef08d2b⟧\n' },
  ],
  good: ['const riotApiKey = process.env.RIOT_API_KEY;\n', "const prefix = 'rgapi-';\n"],
} satisfies Examples;
