import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/amp-token',
  title: 'Hard-coded Amp access token',
  severity: 'error',
  confidence: 'medium',
  references: ['https://ampcode.com/manual'],
  rotation: 'https://ampcode.com/settings',
  noun: 'Amp access token',
  environmentVariable: 'AMP_API_KEY',
  why: 'The token runs Amp’s agent on its owner’s credits and reads the owner’s threads.',
  remedy: 'Revoke the token in Amp’s settings, and read a new one from `AMP_API_KEY`.',
  keywords: ['sgamp_'],
  pattern: /sgamp_user_[0-9A-Z]{26}_[0-9a-f]{64}/,

  continuation: 'word',
});

export const examples = {
  bad: [
    {
      code: "const ampApiKey = '⟦sga¦mp_user_01R5N4SXG80FH89BFK6V8F2612_cfb6b5449d678d1452a4b412f714c8a72359c08f4bd42f8cf0d9c2ea5e134164⟧';\n",
      fixed: 'const ampApiKey = process.env.AMP_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'AMP_API_KEY=⟦sga¦mp_user_01ZY8JVBN3J5JKVVFKPMWWX105_63599abe4ab0a88a26d1689e28f9c829b1ea8dc807b463facb3d6b771a7fd994⟧\n',
    },
  ],
  good: ['const ampApiKey = process.env.AMP_API_KEY;\n', "const prefix = 'sgamp_';\n"],
} satisfies Examples;
