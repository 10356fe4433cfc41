import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/render-key',
  title: 'Hard-coded Render API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://render.com/docs/api'],
  rotation: 'https://render.com/docs/api',
  noun: 'Render API key',
  environmentVariable: 'RENDER_API_KEY',
  why: 'The key deploys, changes and deletes the services and databases of all workspaces of its owner and reads their environment.',
  remedy: 'Revoke the key in the account settings, and read a new one from the environment.',
  keywords: ['rnd_'],
  pattern: /rnd_[0-9A-Za-z]{28}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    const body = value.slice(4);
    return /[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    { code: "const renderApiKey = '⟦rnd¦_3RzIQzSi0p0eCJ6yzFsHn0PLChNg⟧';\n", fixed: 'const renderApiKey = process.env.RENDER_API_KEY!;\n' },
    { path: '.env', code: 'RENDER_API_KEY=⟦rnd¦_se8ULKE98QrdUT6hujp0i2oYO0v6⟧\n' },
  ],
  good: ['const key = process.env.RENDER_API_KEY;\n', 'const rnd_source = rnd_generatorOfTheWholeSimulation;\n'],
} satisfies Examples;
