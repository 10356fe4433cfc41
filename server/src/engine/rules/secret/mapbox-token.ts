import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/mapbox-token',
  title: 'Hard-coded Mapbox access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.mapbox.com/help/dive-deeper/access-tokens/'],
  rotation: 'https://console.mapbox.com/account/access-tokens',
  noun: 'Mapbox access token',
  environmentVariable: 'MAPBOX_ACCESS_TOKEN',
  why: 'A secret token changes the account’s styles, tile sets and other tokens; any token is charged to its account.',
  remedy:
    'Delete the token in the Mapbox console, and read a new one from `MAPBOX_ACCESS_TOKEN`; restrict public ones to the sites that use them.',
  keywords: ['sk.eyj1ijoi', 'tk.eyj1ijoi', 'pk.eyj1ijoi'],
  pattern: /[spt]k\.eyJ1Ijoi[\w-]{30,400}\.[\w-]{22}/,

  continuation: 'word-or-dash',

  judge({ value }) {
    if (!value.startsWith('pk.')) return {};
    return {
      severity: 'info',
      noun: 'public Mapbox access token',
      remark: 'it is made for browsers and apps. Restrict it to the sites that use it.',
    };
  },
});

export const examples = {
  bad: [
    {
      code: "const mapboxAccessToken = '⟦sk.¦eyJ1IjoiYWNtZS1tYXBzIiwiYSI6ImN0amFzdzljY2ZzM2RmNjdkZXI3azNuMDYifQ.bG7k_xbqPn1F4TLRmBRgk0⟧';\n",
      fixed: 'const mapboxAccessToken = process.env.MAPBOX_ACCESS_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'MAPBOX_ACCESS_TOKEN=⟦sk.¦eyJ1IjoiYWNtZS1tYXBzIiwiYSI6ImNrN3Voc2ljY2I3OHV1eDU4dXc1dHhoMmMifQ.ERCnQaOXeLdw3yJR_xbU-I⟧\n',
    },
  ],
  good: ['mapboxgl.accessToken = import.meta.env.VITE_MAPBOX_TOKEN;\n', "const token = 'pk.¦eyJ1IjoieW91ci11c2VybmFtZSJ9';\n"],
} satisfies Examples;
