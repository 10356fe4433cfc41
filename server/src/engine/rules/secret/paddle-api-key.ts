import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/paddle-api-key',
  title: 'Hard-coded Paddle API key',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://developer.paddle.com/api-reference/about/authentication',
    'https://developer.paddle.com/api-reference/about/api-keys',
  ],
  rotation: 'https://developer.paddle.com/api-reference/about/api-keys',
  noun: 'Paddle API key',
  environmentVariable: 'PADDLE_API_KEY',
  why: 'Within its permissions the key reads customers and transactions, changes prices and makes refunds.',
  remedy: 'Revoke the key under Developer tools, Authentication in Paddle, and read a new one from the environment.',
  keywords: ['pdl_live_apikey_', 'pdl_sdbx_apikey_'],
  pattern: /pdl_(?:live|sdbx)_apikey_[0-9a-z]{26}_[0-9A-Za-z]{22}_[0-9A-Za-z]{3}/,

  continuation: 'word',

  judge({ value }) {
    return value.startsWith('pdl_sdbx_')
      ? { severity: 'info', noun: 'Paddle sandbox key', remark: 'it opens the sandbox only. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const paddleApiKey = '⟦pdl¦_live_apikey_018njei917zcboilhextq6xicd_iydpuQePsETP6ncxkLabIi_Zdg⟧';\n",
      fixed: 'const paddleApiKey = process.env.PADDLE_API_KEY!;\n',
    },
    { path: '.env', code: 'PADDLE_API_KEY=⟦pdl¦_live_apikey_01d5yrhq4d9c7ktftjii6vsmxt_wJaQvyQ5SHzICtZvuv1CRa_rkR⟧\n' },
  ],
  good: ['const paddleApiKey = process.env.PADDLE_API_KEY;\n', "const prefix = 'pdl_live_apikey_';\n"],
} satisfies Examples;
