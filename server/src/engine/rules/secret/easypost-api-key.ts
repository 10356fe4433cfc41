import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/easypost-api-key',
  title: 'Hard-coded EasyPost API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.easypost.com/docs/authentication'],
  rotation: 'https://docs.easypost.com/docs/authentication',
  noun: 'EasyPost API key',
  environmentVariable: 'EASYPOST_API_KEY',
  why: 'A production key buys postage at the account’s cost and reads the addresses of its shipments.',
  remedy: 'Disable the key on the API Keys page of EasyPost, and read a new one from the environment.',
  keywords: ['ezak', 'eztk'],
  pattern: /EZ[AT]K[0-9A-Za-z]{54}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    return value.startsWith('EZTK')
      ? { severity: 'info', remark: 'it opens the test mode only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const easypostApiKey = '⟦EZA¦K0867e3b89f7b0d2ed71f28cdf0a8b9dfCl7DJOOFMG2OiAq9D6Dn0F⟧';\n",
      fixed: 'const easypostApiKey = process.env.EASYPOST_API_KEY!;\n',
    },
    { path: '.env', code: 'EASYPOST_API_KEY=⟦EZA¦K46313a94e02794082b8b3727d7d66f0b2hyy2QLL02tpi68eLDSYZR⟧\n' },
  ],
  good: ['const easypostApiKey = process.env.EASYPOST_API_KEY;\n', "const author = 'EZakharova';\n"],
} satisfies Examples;
