import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/deno-deploy-token',
  title: 'Hard-coded Deno Deploy token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.deno.com/deploy/classic/deployctl/'],
  rotation: 'https://dash.deno.com/account#access-tokens',
  noun: 'Deno Deploy token',
  environmentVariable: 'DENO_DEPLOY_TOKEN',
  why: 'The token deploys and changes the projects of its owner or organisation.',
  remedy: 'Revoke the token in the account settings, and read a new one from the environment.',
  keywords: ['ddp_', 'ddo_', 'ddw_'],
  pattern: /dd[pow]_[0-9A-Za-z]{36}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    const body = value.slice(4);
    return /[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const denoDeployToken = '⟦dd¦w_FNeJzOpcSnJ2V6x2Xp5tKhOBSJoHgvRYJUxr⟧';\n",
      fixed: 'const denoDeployToken = process.env.DENO_DEPLOY_TOKEN!;\n',
    },
    { path: '.env', code: 'DENO_DEPLOY_TOKEN=⟦dd¦o_r58SYNyyyeLx0ajS4ifZLTkD0bWl8l4UCIkx⟧\n' },
  ],
  good: ['const token = process.env.DENO_DEPLOY_TOKEN;\n', 'const ddp_packet = read();\n'],
} satisfies Examples;
