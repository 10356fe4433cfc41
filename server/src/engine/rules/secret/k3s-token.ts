import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/k3s-token',
  title: 'Hard-coded k3s or RKE2 token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.k3s.io/cli/token'],
  rotation: 'https://docs.k3s.io/cli/token',
  noun: 'k3s or RKE2 token',
  environmentVariable: 'K3S_TOKEN',
  why: 'The server token joins control-plane nodes and decrypts the cluster’s bootstrap data; an agent token joins nodes.',
  remedy: 'Rotate it with `k3s token rotate`, and read the new one from a file or the environment.',
  keywords: ['::server:', '::node:', '::agent:'],
  pattern: /K10[0-9a-f]{64}::(?:server|node|agent):[0-9A-Za-z]{16,64}/,
  around: { before: 67, after: 80 },
  continuation: 'word',
  alphabetSize: 36,
});

export const examples = {
  bad: [
    {
      code: "const k3sToken = '⟦K10441c1fbdee8263003920b53f46231d71f3bd59400f47c5a62137e8a5bcf20c6c:¦:server:4da57d9c67434acae5bb00f389517088⟧';\n",
      fixed: 'const k3sToken = process.env.K3S_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'K3S_TOKEN=⟦K102d09c54af6212d0e48649f22f8236fbd609fa7ae256bc6d28617a6d527be946c:¦:server:e7d4234f471eeb65e9b09e9960ef7ec2⟧\n',
    },
  ],
  good: ['const k3sToken = process.env.K3S_TOKEN;\n', "const prefix = '::server:';\n"],
} satisfies Examples;
