import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/cloudflare-token',
  title: 'Hard-coded Cloudflare API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/'],
  rotation: 'https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/',
  noun: 'Cloudflare API token',
  environmentVariable: 'CLOUDFLARE_API_TOKEN',
  why: 'A token changes DNS records, workers and firewall rules within its permissions; the global key does all that its owner can do in every account.',
  remedy: 'Roll or delete it under My Profile, API Tokens, or under the account’s tokens, and read a new one from the environment.',
  keywords: ['cfut_', 'cfat_', 'cfk_'],
  pattern: /cf(?:ut|at|k)_[0-9A-Za-z]{40,56}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    return value.startsWith('cfk_') ? { noun: 'Cloudflare global API key' } : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const cloudflareApiToken = '⟦cf¦ut_455KEqs8lRcvfQ1HPNmnAJQmKMpL3iHHkBRamuua0773edc2⟧';\n",
      fixed: 'const cloudflareApiToken = process.env.CLOUDFLARE_API_TOKEN!;\n',
    },
    { path: '.env', code: 'CLOUDFLARE_API_TOKEN=⟦cf¦ut_h5sWME8N5MfuZCbNtRI5WLniLdiP6M8yaDQ6HNOY09fa97ba⟧\n' },
  ],
  good: ['const cloudflareApiToken = process.env.CLOUDFLARE_API_TOKEN;\n', "const prefix = 'cfut_';\n"],
} satisfies Examples;
