import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/posthog-key',
  title: 'Hard-coded PostHog personal API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://posthog.com/docs/api'],
  rotation: 'https://app.posthog.com/settings/user-api-keys',
  noun: 'PostHog personal API key',
  environmentVariable: 'POSTHOG_PERSONAL_API_KEY',
  why: 'The key queries and changes the analytics, recordings and feature flags of the projects that its owner sees.',
  remedy: 'Roll or delete the key in the user settings of PostHog, and read a new one from the environment.',
  keywords: ['phx_', 'phs_'],
  pattern: /ph[xs]_[0-9A-Za-z]{36,60}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    return /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const posthogPersonalApiKey = '⟦phx¦_EJ9FDSVrKjjDvBMi7blVegfhlslJqGYYOG1ESSadQ7x⟧';\n",
      fixed: 'const posthogPersonalApiKey = process.env.POSTHOG_PERSONAL_API_KEY!;\n',
    },
    { path: '.env', code: 'POSTHOG_PERSONAL_API_KEY=⟦phx¦_oXJF3kHQa4D0atf2BP9txuwBGfWJXdoACUT5Ou0zQ7x⟧\n' },
  ],
  good: ['const posthogPersonalApiKey = process.env.POSTHOG_PERSONAL_API_KEY;\n', "const event = 'phx_click_away';\n"],
} satisfies Examples;
