import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/vercel-deploy-hook',
  title: 'Hard-coded Vercel deploy hook',
  severity: 'warning',
  confidence: 'high',
  references: ['https://vercel.com/docs/deploy-hooks'],
  rotation: 'https://vercel.com/docs/deploy-hooks',
  noun: 'Vercel deploy hook',
  environmentVariable: 'VERCEL_DEPLOY_HOOK',
  why: 'Anyone who has the address starts deployments of the project.',
  remedy: 'Revoke the hook in the project’s Git settings, and read a new address from the environment.',
  keywords: ['https://api.vercel.com/v1/integrations/deploy/'],
  pattern: /https:\/\/api\.vercel\.com\/v1\/integrations\/deploy\/prj_[0-9A-Za-z]{20,40}\/(?<secret>[0-9A-Za-z]{8,20})/,

  continuation: 'word',
});

export const examples = {
  bad: [
    {
      code: "const vercelDeployHook = 'https://api.vercel.com/v1/integrations/deploy/prj_B9NEatZudkBNBwQ2R7d52gqwf1Ak/⟦4IK¦sKRxOFh⟧';\n",
      fixed: 'const vercelDeployHook = process.env.VERCEL_DEPLOY_HOOK!;\n',
    },
    {
      path: '.env',
      code: 'VERCEL_DEPLOY_HOOK=https://api.vercel.com/v1/integrations/deploy/prj_rtB5Vqdd0lvfBVIFb3Zxdz0o2TM5/⟦jBi¦lWFWEc2⟧\n',
    },
  ],
  good: [
    'const vercelDeployHook = process.env.VERCEL_DEPLOY_HOOK;\n',
    "const prefix = 'https://api.vercel.com/v1/integrations/deploy/';\n",
  ],
} satisfies Examples;
