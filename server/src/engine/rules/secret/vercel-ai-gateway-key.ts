import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/vercel-ai-gateway-key',
  title: 'Hard-coded Vercel AI Gateway key',
  severity: 'error',
  confidence: 'high',
  references: ['https://vercel.com/docs/ai-gateway/authentication'],
  rotation: 'https://vercel.com/docs/ai-gateway/authentication',
  noun: 'Vercel AI Gateway key',
  environmentVariable: 'AI_GATEWAY_API_KEY',
  why: 'The key sends requests to every model of the gateway on the team’s bill.',
  remedy: 'Delete the key on the AI Gateway page, and read a new one from the environment.',
  keywords: ['vck_'],
  pattern: /vck_[0-9A-Za-z]{56}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const aiGatewayApiKey = '⟦vc¦k_qXt6AMsqZx6WbsvzM5OWvA8j7Mt767ORWToRLOJWlV9EoiPrrUzVnZx1⟧';\n",
      fixed: 'const aiGatewayApiKey = process.env.AI_GATEWAY_API_KEY!;\n',
    },
    { path: '.env', code: 'AI_GATEWAY_API_KEY=⟦vc¦k_ZHwEV2PQHEPsRS4NZAbv6F5NIi2Fb3djy6N1it3oTlFxllSksPxzRiYz⟧\n' },
  ],
  good: ['const aiGatewayApiKey = process.env.AI_GATEWAY_API_KEY;\n', "const prefix = 'vck_';\n"],
} satisfies Examples;
