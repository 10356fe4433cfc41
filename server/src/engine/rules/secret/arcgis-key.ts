import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/arcgis-key',
  title: 'Hard-coded ArcGIS API key',
  severity: 'warning',
  confidence: 'high',
  references: ['https://developers.arcgis.com/documentation/security-and-authentication/api-key-authentication/'],

  noun: 'ArcGIS API key',
  environmentVariable: 'ARCGIS_API_KEY',
  why: 'The key uses location services at its owner’s cost and reads the private layers it is allowed to.',
  remedy: 'Invalidate the key in the developer credentials of ArcGIS, restrict the new one by referrer, and read it from `ARCGIS_API_KEY`.',
  keywords: ['aapk', 'aaptxy8bh1vesoebnvzxo8hur'],
  pattern: /(?:AAPK[0-9a-f]{32}[\w-]{60,70}|AAPTxy8BH1VEsoebNVZXo8Hur[\w.-]{60,600})/,

  continuation: 'word-or-dash',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const arcgisApiKey = '⟦AAP¦K7b51e3c132c1a34061cc3ca446a2f5bdOihIZXk8xh7GNkn-VjeZ-hvrilNOpRA9its3JfhpSsg97ihFjbRqt3qjUE_F6wfg⟧';\n",
      fixed: 'const arcgisApiKey = process.env.ARCGIS_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'ARCGIS_API_KEY=⟦AAP¦K6f40e225f50c8fd5e41400c5e6e9223fLPXy8Nl1-aC3Jj78iFowujcP5rOo5KZ4AvdxXrH1tyk7fKIRqRP2TWuu8h1f0RJ4⟧\n',
    },
  ],
  good: ['const arcgisApiKey = process.env.ARCGIS_API_KEY;\n', "const prefix = 'aapk';\n"],
} satisfies Examples;
