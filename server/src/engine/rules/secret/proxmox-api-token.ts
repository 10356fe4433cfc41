import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/proxmox-api-token',
  title: 'Hard-coded Proxmox API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://pve.proxmox.com/wiki/Proxmox_VE_API#API_Tokens'],

  noun: 'Proxmox API token',
  environmentVariable: 'PROXMOX_API_TOKEN',
  why: 'The token starts, stops, changes and deletes virtual machines with the rights of its user, which is often root.',
  remedy: 'Remove the token under Permissions, API Tokens, and read a new one from the environment.',
  keywords: ['pveapitoken=', 'pbsapitoken=', '@pam!', '@pve!', '@pbs!'],
  pattern:
    /(?:P(?:VE|BS|MG)APIToken[= ])?[\w.-]{1,40}@(?:pam|pve|pbs)![\w.-]{1,40}[=:](?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
  around: { before: 80, after: 140 },
  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const proxmoxApiToken = 'PVEAPIToken=root@pam!terraform=⟦005¦55e98-c9c2-57aa-fe1a-4542623e2c13⟧';\n",
      fixed: 'const proxmoxApiToken = process.env.PROXMOX_API_TOKEN!;\n',
    },
    { path: '.env', code: 'PROXMOX_API_TOKEN=PVEAPIToken=root@pam!terraform=⟦859¦88fe3-82a8-c293-1049-b45b734324af⟧\n' },
  ],
  good: ['const proxmoxApiToken = process.env.PROXMOX_API_TOKEN;\n', "const prefix = 'PVEAPIToken=root@pam!terraform=';\n"],
} satisfies Examples;
