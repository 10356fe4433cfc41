import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/openrouteservice-key',
  title: 'Hard-coded openrouteservice API key',
  severity: 'warning',
  confidence: 'high',
  references: ['https://openrouteservice.org/dev/'],
  rotation: 'https://openrouteservice.org/dev/#/home',
  noun: 'openrouteservice API key',
  environmentVariable: 'ORS_API_KEY',
  why: 'Whoever has the key uses up its owner’s quota of routes and geocoding.',
  remedy: 'Delete the token in the openrouteservice dashboard, and read a new one from `ORS_API_KEY`.',
  keywords: ['5b3ce3597851110001cf6248', 'eyjvcmcioii1yjnjztm1otc4ntexmtawmdfjzjyyndgi'],
  pattern: /(?:5b3ce3597851110001cf6248[0-9a-f]{32}|eyJvcmciOiI1YjNjZTM1OTc4NTExMTAwMDFjZjYyNDgi[0-9A-Za-z+/_-]{20,120}={0,2})/,

  continuation: 'word',
});

export const examples = {
  bad: [
    {
      code: "const orsApiKey = '⟦5b3ce3¦597851110001cf624838719862414584c9db9045cda6d79c44⟧';\n",
      fixed: 'const orsApiKey = process.env.ORS_API_KEY!;\n',
    },
    { path: '.env', code: 'ORS_API_KEY=⟦5b3ce3¦597851110001cf6248eb38e75ed8a9844d953f93b1a7d6db18⟧\n' },
  ],
  good: ['const orsApiKey = process.env.ORS_API_KEY;\n', "const prefix = '5b3ce3597851110001cf6248';\n"],
} satisfies Examples;
