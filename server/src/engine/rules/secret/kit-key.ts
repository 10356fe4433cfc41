import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/kit-key',
  title: 'Hard-coded Kit (ConvertKit) API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.kit.com/api-reference/authentication'],

  noun: 'Kit (ConvertKit) API key',
  environmentVariable: 'KIT_API_KEY',
  why: 'The key reads every subscriber of the newsletter and sends broadcasts to them.',
  remedy: 'Revoke the key under Settings > Developer and read a new one from the environment.',
  keywords: ['kit_'],
  pattern: /kit_[0-9a-f]{32}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    { code: "const kitApiKey = '⟦kit¦_9928af3f56029b6a011d5e06445a91c3⟧';\n", fixed: 'const kitApiKey = process.env.KIT_API_KEY!;\n' },
    { path: '.env', code: 'KIT_API_KEY=⟦kit¦_bf5b9b691a666f57dbc5f4e54cf2f082⟧\n' },
  ],
  good: [
    'const kitApiKey = process.env.KIT_API_KEY;\n',
    "const name = 'webkit_mask_image';\n",
    "const key = 'starter_kit_a846e05511468167c598a3fb85bc82d5';\n",
  ],
} satisfies Examples;
