import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { hasBase62Checksum } from '../../secrets/checksum.ts';
export const rule = secretRule({
  id: 'secret/polar-token',
  title: 'Hard-coded Polar token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.polar.sh/integrate/oat', 'https://docs.polar.sh/api-reference/introduction'],
  rotation: 'https://docs.polar.sh/integrate/oat',
  noun: 'Polar token',
  environmentVariable: 'POLAR_ACCESS_TOKEN',
  why: 'An access token acts for the organization at Polar: products, orders, refunds, customers. A webhook secret lets anyone send made-up events.',
  remedy:
    'Delete the token in the organization’s settings of Polar, which itself revokes tokens found on GitHub, and read a new one from the environment.',
  keywords: ['polar_oat_', 'polar_pat_', 'polar_whs_', 'polar_cst_'],
  pattern: /polar_(?:oat|pat|whs|cst)_[0-9A-Za-z]{38,50}/,

  continuation: 'word',

  judge({ value }) {
    return hasBase62Checksum(value.slice(10)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const polarAccessToken = '⟦pol¦ar_oat_44wWboptHhrCGczCeS1L916DHmynHaWXsGcuR48G2d9⟧';\n",
      fixed: 'const polarAccessToken = process.env.POLAR_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'POLAR_ACCESS_TOKEN=⟦pol¦ar_oat_rurqBC6M3yepzmz05YdxPzktxyEGdxn2MwQo131xr65⟧\n' },
  ],
  good: [
    'const polarAccessToken = process.env.POLAR_ACCESS_TOKEN;\n',
    "const sample = 'polar_¦oat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';\n",
  ],
} satisfies Examples;
