import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/everapi-key',
  title: 'Hard-coded everapi API key',
  severity: 'warning',
  confidence: 'high',
  references: ['https://currencyapi.com/docs', 'https://freecurrencyapi.com/docs'],
  rotation: 'https://app.currencyapi.com/api-keys',
  noun: 'everapi API key',
  environmentVariable: 'CURRENCYAPI_KEY',
  why: 'Whoever has the key of currencyapi, freecurrencyapi, ipbase, emailvalidation or numlookupapi uses up its owner’s quota.',
  remedy: 'Replace the key in the service’s dashboard, and read the new one from the environment.',
  keywords: ['cur_live_', 'fca_live_', 'ipb_live_', 'ema_live_', 'num_live_'],
  pattern: /(?:cur|fca|ipb|ema|num)_live_[0-9A-Za-z]{40}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    if (value.startsWith('cur_')) return { noun: 'currencyapi key' };
    return value.startsWith('fca_') ? { noun: 'freecurrencyapi key' } : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const currencyapiKey = '⟦cur¦_live_XJMvmhbCTCJQOv1IYcZkdatoiQTTM6yKYhC0Pr7d⟧';\n",
      fixed: 'const currencyapiKey = process.env.CURRENCYAPI_KEY!;\n',
    },
    { path: '.env', code: 'CURRENCYAPI_KEY=⟦cur¦_live_A3orAS8CCtuPtQBItt00MWUdF1VheE4H4wnaZVYf⟧\n' },
  ],
  good: ['const currencyapiKey = process.env.CURRENCYAPI_KEY;\n', "const prefix = 'cur_live_';\n"],
} satisfies Examples;
