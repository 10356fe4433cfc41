import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/render-deploy-hook',
  title: 'Hard-coded Render deploy hook',
  severity: 'warning',
  confidence: 'high',
  references: ['https://render.com/docs/deploy-hooks'],
  rotation: 'https://render.com/docs/deploy-hooks',
  noun: 'Render deploy hook',
  environmentVariable: 'RENDER_DEPLOY_HOOK_URL',
  why: 'Anyone who has the address starts deploys of the service, as often as they like, and uses up its build minutes.',
  remedy: 'Regenerate the hook in the service’s settings, and read its address from the environment.',
  keywords: ['https://api.render.com/deploy/'],
  pattern: /https:\/\/api\.render\.com\/deploy\/(?:srv|crn)-[0-9a-z]{16,24}\?key=(?<secret>[\w-]{8,40})/,

  continuation: 'word-or-dash',
});

export const examples = {
  bad: [
    {
      code: "const renderDeployHookUrl = 'https://api.render.com/deploy/srv-rkzpi11vrk4wmyxtjahq?key=⟦lfm¦Pihz4aEP⟧';\n",
      fixed: 'const renderDeployHookUrl = process.env.RENDER_DEPLOY_HOOK_URL!;\n',
    },
    { path: '.env', code: 'RENDER_DEPLOY_HOOK_URL=https://api.render.com/deploy/srv-pczl1r7cc7egdt8n1hnn?key=⟦BAY¦9B2kHIpJ⟧\n' },
  ],
  good: ['const renderDeployHookUrl = process.env.RENDER_DEPLOY_HOOK_URL;\n', "const prefix = 'https://api.render.com/deploy/';\n"],
} satisfies Examples;
