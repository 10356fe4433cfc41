import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/fireworks-key',
  title: 'Hard-coded Fireworks AI API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.fireworks.ai/getting-started/quickstart'],
  rotation: 'https://app.fireworks.ai/settings/users/api-keys',
  noun: 'Fireworks AI API key',
  environmentVariable: 'FIREWORKS_API_KEY',
  why: 'Whoever has the key runs models at its owner’s cost, and reaches the account’s deployments and fine-tuned models.',
  remedy: 'Delete the key in the Fireworks dashboard, and read a new one from `FIREWORKS_API_KEY`.',
  keywords: ['fw_'],
  pattern: /fw_[0-9A-Za-z]{22,24}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    // Identifiers such as `fw_downloadFirmwareImage` have no digits, or only a last one.
    return /[0-9][0-9A-Za-z]{1,20}[0-9]/.test(value.slice(3)) && /[a-z]/.test(value.slice(3)) && /[A-Z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const fireworksApiKey = '⟦fw_¦ypbZit6zZoPNhBza96hB3Vz2⟧';\n",
      fixed: 'const fireworksApiKey = process.env.FIREWORKS_API_KEY!;\n',
    },
    { path: '.env', code: 'FIREWORKS_API_KEY=⟦fw_¦Wojh9tNLmiNe8aJSHqXRLM2H⟧\n' },
  ],
  good: [
    'const key = process.env.FIREWORKS_API_KEY;\n',
    "const handler = 'fw_downloadFirmwareImage2';\n",
    "const name = 'fw_update_status';\n",
  ],
} satisfies Examples;
