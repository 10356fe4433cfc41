import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/vercel-token',
  title: 'Hard-coded Vercel token',
  severity: 'error',
  confidence: 'high',
  references: ['https://vercel.com/docs/rest-api/reference/welcome'],
  rotation: 'https://vercel.com/account/settings/tokens',
  noun: 'Vercel token',
  environmentVariable: 'VERCEL_TOKEN',
  why: 'The token deploys and changes the projects of its owner or team and reads their environment variables.',
  remedy: 'Delete the token in the account settings under Tokens, and read a new one from the environment.',
  keywords: ['vcp_', 'vci_', 'vca_', 'vcr_'],
  pattern: /vc[piar]_[0-9A-Za-z]{56}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const vercelToken = '⟦vc¦p_tBowMCA4btz0vRBm6I2GCPZpmDTiBvTKE8rNk56tZMmp5jWMhOLoVuBt⟧';\n",
      fixed: 'const vercelToken = process.env.VERCEL_TOKEN!;\n',
    },
    { path: '.env', code: 'VERCEL_TOKEN=⟦vc¦i_1qUsJgl0FyENsvyVQHDkdBSvTAAnqv4FF2CkBunp1IrHDni9j6J9d3Vp⟧\n' },
  ],
  good: ['const vercelToken = process.env.VERCEL_TOKEN;\n', "const prefix = 'vcp_';\n"],
} satisfies Examples;
