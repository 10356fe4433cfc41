import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/locationiq-token',
  title: 'Hard-coded LocationIQ access token',
  severity: 'warning',
  confidence: 'high',
  references: ['https://docs.locationiq.com/docs/introduction'],

  noun: 'LocationIQ access token',
  environmentVariable: 'LOCATIONIQ_API_KEY',
  why: 'Whoever has the token uses up its owner’s quota of geocoding and maps.',
  remedy:
    'Delete the token in LocationIQ’s dashboard, restrict the new one to the sites that use it, and read it from `LOCATIONIQ_API_KEY`.',
  keywords: ['pk.'],
  pattern: /pk\.[0-9a-f]{32}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const locationiqApiKey = '⟦pk¦.67f4531f20da238fc550731298e711be⟧';\n",
      fixed: 'const locationiqApiKey = process.env.LOCATIONIQ_API_KEY!;\n',
    },
    { path: '.env', code: 'LOCATIONIQ_API_KEY=⟦pk¦.7d9df52e26e0cb0b44c8342682a4d3ed⟧\n' },
  ],
  good: ['const token = process.env.LOCATIONIQ_API_KEY;\n', 'const id = pk.toString() + user.pk.d41d8cd9;\n'],
} satisfies Examples;
