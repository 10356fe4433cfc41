import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/rubygems-key',
  title: 'Hard-coded RubyGems API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://guides.rubygems.org/api-key-scopes/'],
  rotation: 'https://rubygems.org/profile/api_keys',
  noun: 'RubyGems API key',
  environmentVariable: 'GEM_HOST_API_KEY',
  why: 'The key publishes and yanks versions of the gems of its owner: code that runs at everyone who installs them.',
  remedy: 'Delete the key on the API keys page of RubyGems.org, and read a new one from the environment.',
  keywords: ['rubygems_'],
  pattern: /rubygems_[0-9a-f]{48}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const gemHostApiKey = '⟦rub¦ygems_bcc38f831ae9360d767c2698ee716d7c2f7e88d4d6dd7695⟧';\n",
      fixed: 'const gemHostApiKey = process.env.GEM_HOST_API_KEY!;\n',
    },
    { path: '.env', code: 'GEM_HOST_API_KEY=⟦rub¦ygems_14bde8eb1923037787c78c435d8f47bf09218f863ea4edfe⟧\n' },
  ],
  good: ['const gemHostApiKey = process.env.GEM_HOST_API_KEY;\n', "const prefix = 'rubygems_';\n"],
} satisfies Examples;
