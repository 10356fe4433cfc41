import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/vercel-edge-config',
  title: 'Hard-coded Vercel Edge Config connection string',
  severity: 'warning',
  confidence: 'high',
  references: ['https://vercel.com/docs/edge-config/using-edge-config'],

  noun: 'Vercel Edge Config connection string',
  environmentVariable: 'EDGE_CONFIG',
  why: 'The connection string reads everything in the Edge Config store.',
  remedy: 'Delete the token in the store’s settings, and read the connection string from the environment.',
  keywords: ['https://edge-config.vercel.com/ecfg_'],
  pattern:
    /https:\/\/edge-config\.vercel\.com\/ecfg_[0-9a-z]{16,40}\?token=(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const edgeConfig = 'https://edge-config.vercel.com/ecfg_rq9u7lzfh5hkdgonkh61bupl40z0?token=⟦609¦e19cc-d22a-4f4f-e9d7-a8dec92c1d39⟧';\n",
      fixed: 'const edgeConfig = process.env.EDGE_CONFIG!;\n',
    },
    {
      path: '.env',
      code: 'EDGE_CONFIG=https://edge-config.vercel.com/ecfg_q3j0pkhl857ktl7f89wf1rklonj9?token=⟦edd¦9c50a-20e6-dfd1-0dfb-8a2ae1d49337⟧\n',
    },
  ],
  good: ['const edgeConfig = process.env.EDGE_CONFIG;\n', "const prefix = 'https://edge-config.vercel.com/ecfg_';\n"],
} satisfies Examples;
