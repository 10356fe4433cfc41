import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/apify-token',
  title: 'Hard-coded Apify API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.apify.com/platform/integrations/api'],
  rotation: 'https://console.apify.com/settings/integrations',
  noun: 'Apify API token',
  environmentVariable: 'APIFY_TOKEN',
  why: 'The token runs Actors at its owner’s cost and reads the account’s datasets and key-value stores.',
  remedy: 'Delete the token under Integrations in the Apify Console, and read a new one from `APIFY_TOKEN`.',
  keywords: ['apify_api_'],
  pattern: /apify_api_[0-9A-Za-z]{36}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const apifyToken = '⟦api¦fy_api_myPJsAdUYhxjAUt3q5IaLm5ySKEESZGHOzpe⟧';\n",
      fixed: 'const apifyToken = process.env.APIFY_TOKEN!;\n',
    },
    { path: '.env', code: 'APIFY_TOKEN=⟦api¦fy_api_MMRj2BWkKE4I3YhVYrZv8PHZZbzYKWuxYtWz⟧\n' },
  ],
  good: ['const apifyToken = process.env.APIFY_TOKEN;\n', "const name = 'apify_api_error_handler_for_all_the_requests';\n"],
} satisfies Examples;
