import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/teamcity-token',
  title: 'Hard-coded TeamCity access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html'],

  noun: 'TeamCity access token',
  environmentVariable: 'TEAMCITY_TOKEN',
  why: 'The token acts as its owner in the REST API of TeamCity: it starts builds and reads their settings and artifacts.',
  remedy: 'Revoke the token on the access tokens page of the TeamCity profile, and read a new one from the environment.',
  keywords: ['eyj0exaioiaivenwmij9'],
  pattern: /eyJ0eXAiOiAiVENWMiJ9\.[\w-]{30,44}\.[\w-]{40,60}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
  priority: 2,
});

export const examples = {
  bad: [
    {
      code: "const teamcityToken = '⟦eyJ¦0eXAiOiAiVENWMiJ9.wpU8w3dplM-vZEiZpl_PZhVzO5xU-0LYAlaHspS2qG.Pre1qtqcGqiDfBkqR5DWL4chPyqLUY-65CMVLJvw3⟧';\n",
      fixed: 'const teamcityToken = process.env.TEAMCITY_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'TEAMCITY_TOKEN=⟦eyJ¦0eXAiOiAiVENWMiJ9.taQPiMWqnTBmgLuWDpVDHpy-Tjo9fu69MLZm9.VplHTvppr8ln1XjoeyZSYlSSTYCjRjtJTXsW1Z-1-zHYBX⟧\n',
    },
  ],
  good: ['const teamcityToken = process.env.TEAMCITY_TOKEN;\n', "const prefix = 'eyj0exaioiaivenwmij9';\n"],
} satisfies Examples;
