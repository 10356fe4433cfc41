import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/n8n-key',
  title: 'Hard-coded n8n API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.n8n.io/api/authentication/'],
  rotation: 'https://docs.n8n.io/api/authentication/',
  noun: 'n8n API key',
  environmentVariable: 'N8N_API_KEY',
  why: 'The key changes and runs workflows of n8n, which hold the credentials of many further services.',
  remedy: 'Delete the key in the API settings of n8n, and read a new one from the environment.',
  keywords: ['n8n_api_'],
  pattern: /n8n_api_[0-9a-f]{64,96}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const n8nApiKey = '⟦n8n¦_api_a8f27d063ddab861dd15b246f31e718d463e5f1e7cac04fd1fac76913fcb2b58c6d40f41339208c70d179d8732c5eff0⟧';\n",
      fixed: 'const n8nApiKey = process.env.N8N_API_KEY!;\n',
    },
    { path: '.env', code: 'N8N_API_KEY=⟦n8n¦_api_86e42fafb0b7ff6cc830300e8dc3d8a5e707ec58cefe3bccd7a69ea77fb139de73c3dc5e3fe979cfe⟧\n' },
  ],
  good: ['const n8nApiKey = process.env.N8N_API_KEY;\n', "const prefix = 'n8n_api_';\n"],
} satisfies Examples;
