import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/portainer-token',
  title: 'Hard-coded Portainer access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.portainer.io/api/access'],

  noun: 'Portainer access token',
  environmentVariable: 'PORTAINER_API_KEY',
  why: 'The token acts as its user in Portainer and so starts containers on the hosts, which mostly means control over them.',
  remedy: 'Remove the token in the user’s account settings, and read a new one from the environment.',
  keywords: ['ptr_'],
  pattern: /ptr_[0-9A-Za-z+/]{43}=/,

  continuation: 'base64',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const portainerApiKey = '⟦pt¦r_3fABHgojHqfyG4LpE+MF1KKcQP8YGgmdmpk4YM17BHH=⟧';\n",
      fixed: 'const portainerApiKey = process.env.PORTAINER_API_KEY!;\n',
    },
    { path: '.env', code: 'PORTAINER_API_KEY=⟦pt¦r_S0yBL6ZXokHiXVIXIOQy+ArADz+lTSj2jlwVabASMVU=⟧\n' },
  ],
  good: ['const token = process.env.PORTAINER_API_KEY;\n', 'const ptr_table = unique_ptr_of(shared_ptr_list);\n'],
} satisfies Examples;
