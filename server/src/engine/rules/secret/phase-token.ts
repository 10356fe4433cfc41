import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/phase-token',
  title: 'Hard-coded Phase token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.phase.dev/access-control/authentication/tokens'],

  noun: 'Phase token',
  environmentVariable: 'PHASE_SERVICE_TOKEN',
  why: 'The token reads, and mostly also changes, the secrets of the apps that it covers, and holds key material to decrypt them.',
  remedy: 'Delete the token in the Phase console, and read a new one from the environment.',
  keywords: ['pss_service:v', 'pss_user:v'],
  pattern: /pss_(?:service|user):v[12]:[0-9a-f]{64}:[0-9a-f]{64}:[0-9a-f]{64}(?::[0-9a-f]{64})?/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const phaseServiceToken = '⟦pss¦_service:v2:8ef4cf7a5d3cc4d5a3003314a20772402a97892abd15a31fecf2c87bc2b86b8a:3f782df7d765f2cb38686d25c29f582266daf1f514d07194a6c8e1c13ca30c98:7f5d4acdd6c173339acd88bde7215eacdfdf2e2641d9fae21daab00de1ec14b0:2a24de55ccb5da5f62e865d9f96a61bd3b61b8428f438d17eced5b2855e34437⟧';\n",
      fixed: 'const phaseServiceToken = process.env.PHASE_SERVICE_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'PHASE_SERVICE_TOKEN=⟦pss¦_service:v2:76c39471f339e7a45b846446d33926893eeff5097d482dd92f4751beeb5f8fd5:9b7614314cefe08c6fc744f97dbe02fa7abd6917fd94188a55062e7d60886061:3a446f7bb1056720d771d82fb8f078af346329b3c17f86c07a0b0b7d4378ea16:2c56a33ac1e575cbd9e4c24ef16fcc7ae6ba79a6d3c4f10b8fddb826be03348c⟧\n',
    },
  ],
  good: ['const phaseServiceToken = process.env.PHASE_SERVICE_TOKEN;\n', "const prefix = 'pss_service:v2:';\n"],
} satisfies Examples;
