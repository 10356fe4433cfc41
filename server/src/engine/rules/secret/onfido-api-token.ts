import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/onfido-api-token',
  title: 'Hard-coded Onfido API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://documentation.identity.entrust.com/api/latest/', 'https://documentation.onfido.com/'],

  noun: 'Onfido API token',
  environmentVariable: 'ONFIDO_API_TOKEN',
  why: 'A live token reads applicants’ identity documents and faces, and starts checks at the account’s cost.',
  remedy: 'Revoke the token in the Onfido dashboard under Developers, Tokens, and read a new one from the environment.',
  keywords: ['api_live.', 'api_live_us.', 'api_live_ca.', 'api_sandbox.', 'api_sandbox_us.', 'api_sandbox_ca.'],
  pattern: /api_(?:live|sandbox)(?:_(?:us|ca))?\.[\w-]{11}\.[\w-]{32}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    return value.startsWith('api_sandbox')
      ? { severity: 'info', remark: 'it opens the sandbox only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const onfidoApiToken = '⟦api¦_live.gVlhfCbI9Df.NythGud1FSXIN6N41l0Px9sVRWxABWSd⟧';\n",
      fixed: 'const onfidoApiToken = process.env.ONFIDO_API_TOKEN!;\n',
    },
    { path: '.env', code: 'ONFIDO_API_TOKEN=⟦api¦_live.sYZeGkRIWAb.CDtW2IOfCNGrTGAq6WEBPkft8tKWgc5c⟧\n' },
  ],
  good: ['const onfidoApiToken = process.env.ONFIDO_API_TOKEN;\n', "const prefix = 'api_live.';\n"],
} satisfies Examples;
