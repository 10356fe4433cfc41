import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/nvidia-key',
  title: 'Hard-coded NVIDIA API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.api.nvidia.com/', 'https://docs.nvidia.com/ngc/latest/ngc-user-guide.html'],
  rotation: 'https://build.nvidia.com/settings/api-keys',
  noun: 'NVIDIA API key',
  environmentVariable: 'NVIDIA_API_KEY',
  why: 'Whoever has the key runs models at its owner’s cost; with access to the NGC catalogue it also pulls and publishes private containers and models.',
  remedy: 'Delete the key on NVIDIA’s API keys page, and read a new one from `NVIDIA_API_KEY`.',
  keywords: ['nvapi-'],
  pattern: /nvapi-[\w-]{60,70}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const nvidiaApiKey = '⟦nva¦pi-hG2vXAMYU-RyEESK77VAqbA8EOG3wJiwnphPfUDka8juHUXf7a9mW9EL72bN6CE⟧';\n",
      fixed: 'const nvidiaApiKey = process.env.NVIDIA_API_KEY!;\n',
    },
    { path: '.env', code: 'NVIDIA_API_KEY=⟦nva¦pi-orENxtigAcNF3JnA53rpuGsWIbuATpRbH9VdU2rvrQWFIJjj25yDykCi6gmvvrHjHf⟧\n' },
  ],
  good: ['const nvidiaApiKey = process.env.NVIDIA_API_KEY;\n', "const prefix = 'nvapi-';\n"],
} satisfies Examples;
