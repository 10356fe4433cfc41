import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/litellm-key',
  title: 'Hard-coded LiteLLM key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.litellm.ai/docs/proxy/virtual_keys'],
  rotation: 'https://docs.litellm.ai/docs/proxy/virtual_keys',
  noun: 'LiteLLM key',
  environmentVariable: 'LITELLM_API_KEY',
  why: 'The key runs models through the proxy at the cost of whoever runs it.',
  remedy: 'Block or delete the key in the proxy, and read a new one from `LITELLM_API_KEY`.',
  keywords: ['litellm'],
  pattern: /sk-[\w-]{22}/,
  around: { before: 120, after: 120 },
  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    // Names made of words mostly lack digits, or letters of one case.
    const body = value.slice(3);
    return /[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    { code: "const litellmApiKey = '⟦sk¦-pgLIjcAdlF0EJD2AVpitqO⟧';\n", fixed: 'const litellmApiKey = process.env.LITELLM_API_KEY!;\n' },
    { path: '.env', code: 'LITELLM_API_KEY=⟦sk¦-L6PdexByPjk5ieo1JeEpWJ⟧\n' },
  ],
  good: [
    'const litellmApiKey = process.env.LITELLM_API_KEY;\n',
    { path: 'other.env', code: 'SOMETHING_ELSE=sk¦-t3IQbWKpncf920zRKGJ3mt\n' },
    "const litellmKey = 'sk-¦1234';\n",
  ],
} satisfies Examples;
