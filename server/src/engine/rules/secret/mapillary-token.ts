import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/mapillary-token',
  title: 'Hard-coded Mapillary access token',
  severity: 'warning',
  confidence: 'high',
  references: ['https://www.mapillary.com/developer/api-documentation'],
  rotation: 'https://www.mapillary.com/dashboard/developers',
  noun: 'Mapillary access token',
  environmentVariable: 'MAPILLARY_ACCESS_TOKEN',
  why: 'Whoever has the token reads images and map features in the name of its app and uses up the app’s rate limit.',
  remedy: 'Replace the app’s client token in the Mapillary dashboard, and read the new one from `MAPILLARY_ACCESS_TOKEN`.',
  keywords: ['mly|'],
  pattern: /MLY\|[0-9]{15,18}\|[0-9a-f]{32}/,

  continuation: 'word',
});

export const examples = {
  bad: [
    {
      code: "const mapillaryAccessToken = '⟦ML¦Y|73575779772260807|2791397df15f25e70d66acbcdc29f0ff⟧';\n",
      fixed: 'const mapillaryAccessToken = process.env.MAPILLARY_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'MAPILLARY_ACCESS_TOKEN=⟦ML¦Y|0129760157921527|26eaa26ec9d7e9414c42f07dd155431d⟧\n' },
  ],
  good: ['const mapillaryAccessToken = process.env.MAPILLARY_ACCESS_TOKEN;\n', "const prefix = 'mly|';\n"],
} satisfies Examples;
