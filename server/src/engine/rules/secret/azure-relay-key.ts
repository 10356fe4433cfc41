import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/azure-relay-key',
  title: 'Hard-coded Azure Relay key',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/azure/azure-relay/relay-authentication-and-authorization'],

  noun: 'Azure Relay key',
  environmentVariable: 'RELAY_KEY',
  why: 'The key opens or uses the relays that its shared access policy covers, and so reaches services behind a firewall.',
  remedy: 'Regenerate the policy’s key in the portal, and read the new one from the environment.',
  keywords: ['+arm'],
  pattern: /[0-9A-Za-z+/]{33}\+ARm[A-P][0-9A-Za-z+/]{5}=/,
  around: { before: 33, after: 7 },
  continuation: 'base64',
  alphabetSize: 64,
  priority: -1,
});

export const examples = {
  bad: [
    { code: "const relayKey = '⟦x8+9fTpR9Khw4EmeAazJYDZgEuL8c0H2P+¦ARmCzJVOw=⟧';\n", fixed: 'const relayKey = process.env.RELAY_KEY!;\n' },
    { path: '.env', code: 'RELAY_KEY=⟦pFdxHi+UflaYYVUwvnPE0qVGgiPc8olyK+¦ARmCZVvyT=⟧\n' },
  ],
  good: ['const key = process.env.RELAY_KEY;\n', "const signature = '+ARm';\n"],
} satisfies Examples;
