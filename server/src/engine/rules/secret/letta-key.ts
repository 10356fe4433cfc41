import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/letta-key',
  title: 'Hard-coded Letta API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.letta.com/'],
  rotation: 'https://app.letta.com/api-keys',
  noun: 'Letta API key',
  environmentVariable: 'LETTA_API_KEY',
  why: 'The key runs the project’s agents and reads and changes what they remember.',
  remedy: 'Delete the key on Letta’s API keys page, and read a new one from `LETTA_API_KEY`.',
  keywords: ['sk-let-'],
  pattern: /sk-let-[0-9A-Za-z+/]{60,180}={0,2}/,

  continuation: 'base64',
  alphabetSize: 62,
  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const lettaApiKey = '⟦sk-¦let-MzhjYmUwZDItNDJlYi00NTZjLWFiNmQtNzM0NWM1YWRhNGVhOmNmZjI4ZGRiLWM4YjktNGVjNC1hMzdlLTVjZTNiNGJiN2Y3Zg⟧';\n",
      fixed: 'const lettaApiKey = process.env.LETTA_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'LETTA_API_KEY=⟦sk-¦let-OWRiZmI2ZTMtYTA2Mi00YWYwLWE1YzYtZmQzMjQ0MzczYzgwOjExNmY4YzM3LTAzMTktNGNlYi1hMGM0LTA4MWU4M2Q5NTVmZQ⟧\n',
    },
  ],
  good: ['const lettaApiKey = process.env.LETTA_API_KEY;\n', "const prefix = 'sk-let-';\n"],
} satisfies Examples;
