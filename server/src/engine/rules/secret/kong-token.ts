import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/kong-token',
  title: 'Hard-coded Kong Konnect token',
  severity: 'warning',
  confidence: 'medium',
  references: ['https://developer.konghq.com/konnect-api/'],

  noun: 'Kong Konnect token',
  environmentVariable: 'KONNECT_TOKEN',
  why: 'The token reads and changes the gateways, routes and consumers of the organisation as its user or system account.',
  remedy: 'Revoke the token in Konnect, and read a new one from the environment.',
  keywords: ['kpat_', 'spat_'],
  pattern: /[ks]pat_[0-9A-Za-z]{40,64}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    const body = value.slice(5);
    return /[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const konnectToken = '⟦kpa¦t_UBdnXvLROWZMrgREMsB57nfAfM4Yp5RrqlUSQjBB6Zvg0Doa7⟧';\n",
      fixed: 'const konnectToken = process.env.KONNECT_TOKEN!;\n',
    },
    { path: '.env', code: 'KONNECT_TOKEN=⟦kpa¦t_LwnP1Raqrlz9WjVouYftmMdXVz3ncBQN0j8Pjt0GNabLSG1a7⟧\n' },
  ],
  good: ['const konnectToken = process.env.KONNECT_TOKEN;\n', "const prefix = 'kpat_';\n"],
} satisfies Examples;
