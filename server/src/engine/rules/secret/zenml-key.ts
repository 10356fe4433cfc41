import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/zenml-key',
  title: 'Hard-coded ZenML API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.zenml.io/'],

  noun: 'ZenML API key',
  environmentVariable: 'ZENML_STORE_API_KEY',
  why: 'The key acts as its service account: it runs pipelines and reads the server’s secrets and artifacts.',
  remedy: 'Delete the key with `zenml service-account api-key`, and read a new one from `ZENML_STORE_API_KEY`.',
  keywords: ['zenkey_', 'zenprokey_'],
  pattern: /ZEN(?:PRO)?KEY_eyJ[0-9A-Za-z+/_-]{40,500}={0,2}/,

  continuation: 'base64',
});

export const examples = {
  bad: [
    {
      code: "const zenmlStoreApiKey = '⟦ZEN¦KEY_eyJpZCI6Ijc3YTgyNzY3LWU4YjktNGM2Mi1hNjdjLTZkOWEwODUzZGVhNCIsImtleSI6ImI0ODU3YWExMmJkMjc0OTc5OGI1OGE3YzUzZjRhNTY1ZjhmOGExNmQwMzYwNGJhODQ0NmQ5NWE3NTZiNzlhMTkifQ⟧';\n",
      fixed: 'const zenmlStoreApiKey = process.env.ZENML_STORE_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'ZENML_STORE_API_KEY=⟦ZEN¦KEY_eyJpZCI6IjY3MTU2NmQ1LTkwM2MtNGI0MS1hNTZkLWU3NDFiM2M0MjFmNCIsImtleSI6IjBkMTRmNWZkMjEyZDExNTVmMzBlMzQxNTJjMTlkMzI2NWRhZjQ3ZDZmMmE0ZmRiMDYxMDY1MzY1ZDhkYjgyYjcifQ⟧\n',
    },
  ],
  good: ['const zenmlStoreApiKey = process.env.ZENML_STORE_API_KEY;\n', "const prefix = 'zenkey_';\n"],
} satisfies Examples;
