import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/rancher-token',
  title: 'Hard-coded Rancher token',
  severity: 'error',
  confidence: 'high',
  references: ['https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys'],
  rotation: 'https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys',
  noun: 'Rancher token',
  environmentVariable: 'RANCHER_TOKEN_KEY',
  why: 'The token acts as its user in Rancher: it manages the clusters and workloads that the user may see.',
  remedy: 'Delete the token under Account & API Keys, and read a new one from the environment.',
  keywords: ['token-', 'kubeconfig-u'],
  pattern: /(?:token|kubeconfig-u(?:ser)?)-[0-9a-z]{5,16}:[0-9a-z]{54}/,

  continuation: 'word',
  alphabetSize: 36,
});

export const examples = {
  bad: [
    {
      code: "const rancherTokenKey = '⟦tok¦en-xqqo9:gvvfj0l4au9wpe7z6vjvh8a1w00lst4jpovwf2cu7ckqqddonmryhk⟧';\n",
      fixed: 'const rancherTokenKey = process.env.RANCHER_TOKEN_KEY!;\n',
    },
    { path: '.env', code: 'RANCHER_TOKEN_KEY=⟦tok¦en-hhgtw:odbhwthe2exszhb2tts8sou7s7je42m0e0ul8x9qjt6fwyguc8ei4e⟧\n' },
  ],
  good: ['const rancherTokenKey = process.env.RANCHER_TOKEN_KEY;\n', "const prefix = 'token-x7k2p:';\n"],
} satisfies Examples;
