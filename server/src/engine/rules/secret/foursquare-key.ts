import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/foursquare-key',
  title: 'Hard-coded Foursquare API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.foursquare.com/'],
  rotation: 'https://foursquare.com/developers/home',
  noun: 'Foursquare API key',
  environmentVariable: 'FOURSQUARE_API_KEY',
  why: 'Whoever has the key searches places at its owner’s cost. It stays in the history of the repository when the line is deleted.',
  remedy: 'Delete the key in Foursquare’s developer console, and read a new one from `FOURSQUARE_API_KEY`.',
  keywords: ['fsq3'],
  pattern: /fsq3[0-9A-Za-z+/]{43}=/,

  continuation: 'base64',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const foursquareApiKey = '⟦fsq¦3hkZGye9CqZqPj0nKcodDuEPh7qhStAyP/7rriOGpgni=⟧';\n",
      fixed: 'const foursquareApiKey = process.env.FOURSQUARE_API_KEY!;\n',
    },
    { path: '.env', code: 'FOURSQUARE_API_KEY=⟦fsq¦3E+a3e5A3Ctpf3Vy2vxZaWc11YBC061J3AB2DzzEy7Ld=⟧\n' },
  ],
  good: ['const foursquareApiKey = process.env.FOURSQUARE_API_KEY;\n', "const prefix = 'fsq3';\n"],
} satisfies Examples;
