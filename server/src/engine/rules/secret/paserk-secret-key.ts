import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/paserk-secret-key',
  title: 'Hard-coded PASETO secret key',
  severity: 'error',
  confidence: 'high',
  references: ['https://github.com/paseto-standard/paserk'],

  noun: 'PASETO secret key',
  environmentVariable: 'PASETO_KEY',
  why: 'With the key anyone makes tokens that the application takes for its own.',
  remedy: 'Make a new key, let the application refuse tokens of the old one, and read the key from the environment.',
  keywords: ['k1.local.', 'k2.local.', 'k3.local.', 'k4.local.', 'k1.secret.', 'k2.secret.', 'k3.secret.', 'k4.secret.'],
  pattern: /k[1-4]\.(?:local\.[\w-]{43}|secret\.[\w-]{64,1700})/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const pasetoKey = '⟦k4.¦secret.MrSQEr5sgDFb6F2-avbE2vSzulzbAAI2ElDt09TsopNrK7eL8p-4LTv4PoWk5X7OdqU60ODeD2ByPSJyeRjSqw⟧';\n",
      fixed: 'const pasetoKey = process.env.PASETO_KEY!;\n',
    },
    {
      path: '.env',
      code: 'PASETO_KEY=⟦k4.¦secret.TtiLZDvnu9nGI0L6IgBpI_L32oVrPtve8QmMK-PmuQCLMVLhcJt1eRu4TxfbFgfsYblIPs-6kXJmF-yawoTHYg⟧\n',
    },
  ],
  good: ['const pasetoKey = process.env.PASETO_KEY;\n', "const prefix = 'k1.local.';\n"],
} satisfies Examples;
