import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/you-com-key',
  title: 'Hard-coded You.com API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://you.com/docs/using-the-api/authentication', 'https://docs.you.com/administration/api-keys'],
  rotation: 'https://you.com/platform/api-keys',
  noun: 'You.com API key',
  environmentVariable: 'YDC_API_KEY',
  why: 'Whoever has the key searches at its owner’s cost. Every clone and build log of the project holds it too.',
  remedy: 'Delete the key on the platform’s API keys page, and read a new one from `YDC_API_KEY`.',
  keywords: ['ydc-sk-'],
  pattern: /ydc-sk-[0-9A-Za-z-]{40,80}/,

  continuation: 'word-or-dash',
  alphabetSize: 62,

  judge({ value }) {
    return /[0-9][A-Za-z-]{1,40}[0-9]/.test(value.slice(7)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const ydcApiKey = '⟦ydc¦-sk-56133ec6fc1b5ea3-hcfSNkOh8PdNBgq3KSR2EewR5CfN7HM7-f1bb963d⟧';\n",
      fixed: 'const ydcApiKey = process.env.YDC_API_KEY!;\n',
    },
    { path: '.env', code: 'YDC_API_KEY=⟦ydc¦-sk-78e95cad294382e4-KFRog7lq4Lcg6jFVrgTak1ELqvz4sY1x-e4b9d345⟧\n' },
  ],
  good: ['const ydcApiKey = process.env.YDC_API_KEY;\n', "const prefix = 'ydc-sk-';\n"],
} satisfies Examples;
