import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/elevenlabs-key',
  title: 'Hard-coded ElevenLabs API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://elevenlabs.io/docs/api-reference/authentication'],
  rotation: 'https://elevenlabs.io/app/settings/api-keys',
  noun: 'ElevenLabs API key',
  environmentVariable: 'ELEVENLABS_API_KEY',
  why: 'Whoever has the key makes speech with the account’s voices, cloned ones too, at its owner’s cost, and reads past recordings.',
  remedy: 'Delete the key on the API keys page, and read a new one from `ELEVENLABS_API_KEY`.',
  keywords: ['sk_'],
  pattern: /sk_[0-9a-f]{48}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const elevenlabsApiKey = '⟦sk_¦af9fff0ff210ba88c9823228161301dd87f8c0164e7ab9fc⟧';\n",
      fixed: 'const elevenlabsApiKey = process.env.ELEVENLABS_API_KEY!;\n',
    },
    { path: '.env', code: 'ELEVENLABS_API_KEY=⟦sk_¦9d239b2271e55614c65c4893bee7df069def76d2b8819193⟧\n' },
  ],
  good: ['const key = process.env.ELEVENLABS_API_KEY;\n', "const sql = 'SELECT sk_customer, sk_order FROM fact_sales';\n"],
} satisfies Examples;
