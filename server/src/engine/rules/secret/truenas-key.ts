import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/truenas-key',
  title: 'Hard-coded TrueNAS API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.truenas.com/docs/scale/scaletutorials/toptoolbar/managingapikeys/'],

  noun: 'TrueNAS API key',
  environmentVariable: 'TRUENAS_API_KEY',
  why: 'The key manages the storage server: its shares, users and disks.',
  remedy: 'Delete the key under API keys in TrueNAS, and read a new one from the environment.',
  keywords: ['truenas', 'login_with_api_key', '/api/v2.0/'],
  pattern: /(?<secret>\d{1,4}-[0-9A-Za-z]{64})/,
  around: { before: 0, after: 260 },
  continuation: 'word-or-dash',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const truenasApiKey = '⟦1-E¦C2O8ypQG8AShdio5zzGk6t49uduvCXJZGE57WH8YVymWvkEHV1gpxDR9eKQLS3w⟧';\n",
      fixed: 'const truenasApiKey = process.env.TRUENAS_API_KEY!;\n',
    },
    { path: '.env', code: 'TRUENAS_API_KEY=⟦1-Z¦5zRB4o1cLoVRIiBDhhau0MnjsyvEYyX0XZ1QPrAT2lYU9Nk9FiiRllVcTPoJ2sy⟧\n' },
  ],
  good: ['const truenasApiKey = process.env.TRUENAS_API_KEY;\n', "const url = 'wss://truenas.local/api/current';\n"],
} satisfies Examples;
