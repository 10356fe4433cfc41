import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/copilot-session-token',
  title: 'Hard-coded GitHub Copilot session token',
  severity: 'warning',
  confidence: 'high',
  references: ['https://docs.github.com/en/copilot'],
  rotation: 'https://github.com/settings/applications',
  noun: 'GitHub Copilot session token',
  environmentVariable: 'COPILOT_TOKEN',
  why: 'Whoever has the token uses Copilot’s models in its owner’s name until the time after `exp=`, mostly half an hour.',
  remedy: 'Sign out of Copilot and in again, and let the client fetch the token when it runs.',
  keywords: ['tid='],
  pattern: /tid=[0-9a-f]{32};(?:ol=[0-9a-f]{32};)?exp=[0-9]{10};[\w=;:.@/-]{20,1500}:[0-9a-f]{64}/,

  continuation: 'word',
});

export const examples = {
  bad: [
    {
      code: "const copilotToken = '⟦tid¦=103fe81c733adf70958c9a76069ec55b;exp=1700032321;sku=copilot_for_business_seat;proxy-ep=proxy.business.githubcopilot.com;st=dotcom;chat=1;8kp=1;ip=198.51.100.7;asn=AS64500:c06d8a5f1e432862ad707bda5243817fd3197f456c6e6f62f51173f9d2d493b1⟧';\n",
      fixed: 'const copilotToken = process.env.COPILOT_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'COPILOT_TOKEN=⟦tid¦=b436347a16b8b9230e60bdc52bad4e5c;exp=1733093941;sku=copilot_for_business_seat;proxy-ep=proxy.business.githubcopilot.com;st=dotcom;chat=1;8kp=1;ip=198.51.100.7;asn=AS64500:4b5881748d0b90ee593283c8733e9a0b6642bd8c5cc9d3ff7626c2a14b68980b⟧\n',
    },
  ],
  good: ['const copilotToken = process.env.COPILOT_TOKEN;\n', "const prefix = 'tid=';\n"],
} satisfies Examples;
