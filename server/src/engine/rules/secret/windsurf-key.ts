import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/windsurf-key',
  title: 'Hard-coded Windsurf API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.windsurf.com/'],

  noun: 'Windsurf API key',
  environmentVariable: 'WINDSURF_API_KEY',
  why: 'The key uses the editor’s models in the name and at the cost of its owner.',
  remedy: 'Sign out everywhere or revoke the key in Windsurf’s settings, and read a new one from the environment.',
  keywords: ['sk-ws-01-'],
  pattern: /sk-ws-01-[\w-]{60,130}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const windsurfApiKey = '⟦sk-¦ws-01-sReyOQ94pJDoSM0rls3bxDSq2ssbeUoCLyV0psJfyv2dnvcZpoDjPGHrjWt1jdMutEgXiuvE80Yf_jv2x_x-_jqCS_5lIe⟧';\n",
      fixed: 'const windsurfApiKey = process.env.WINDSURF_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'WINDSURF_API_KEY=⟦sk-¦ws-01-cH75Pci3KY0sloXzKkO8qNCenow7Wjy50_fziNXDxfHVLwQWhaDPNUfGPTj0EAEy6rID5NJWOeP1oarar-rWVKdbzZgQe5⟧\n',
    },
  ],
  good: ['const windsurfApiKey = process.env.WINDSURF_API_KEY;\n', "const prefix = 'sk-ws-01-';\n"],
} satisfies Examples;
