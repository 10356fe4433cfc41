import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/runpod-key',
  title: 'Hard-coded RunPod API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.runpod.io/get-started/api-keys'],
  rotation: 'https://docs.runpod.io/get-started/api-keys',
  noun: 'RunPod API key',
  environmentVariable: 'RUNPOD_API_KEY',
  why: 'Whoever has the key starts and stops GPU machines and endpoints at its owner’s cost, and reaches what runs on them.',
  remedy: 'Revoke the key in RunPod’s settings, and read a new one from `RUNPOD_API_KEY`.',
  keywords: ['rpa_'],
  pattern: /rpa_[0-9A-Z]{34,44}[0-9a-z]{2,12}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const runpodApiKey = '⟦rpa¦_1FHL17OAFNL00UR91BT3BCKIK7IBIUZ8P5AY0m51⟧';\n",
      fixed: 'const runpodApiKey = process.env.RUNPOD_API_KEY!;\n',
    },
    { path: '.env', code: 'RUNPOD_API_KEY=⟦rpa¦_0VQS41UC2TG8L2560W8EXDPSC06LC07RH7JL6DHLZFSDsjoqur34em⟧\n' },
  ],
  good: ['const runpodApiKey = process.env.RUNPOD_API_KEY;\n', "const prefix = 'rpa_';\n"],
} satisfies Examples;
