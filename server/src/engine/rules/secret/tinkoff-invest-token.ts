import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/tinkoff-invest-token',
  title: 'Hard-coded T-Invest API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.tbank.ru/invest/intro/intro/token'],

  noun: 'T-Invest API token',
  environmentVariable: 'INVEST_TOKEN',
  why: 'A token with full access trades on the brokerage accounts of its owner; a read-only one shows portfolios and operations.',
  remedy: 'Revoke the token in the investment settings of T-Bank, and read a new one from the environment.',
  keywords: ['tinkoff', 'tinvest', 'invest_token', 'investtoken', 'tbank', 't_invest', 't-invest'],
  pattern: /t\.[\w-]{86}/,
  around: { before: 150, after: 250 },
  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const investToken = '⟦t.MQVM¦SNHzZNZfxPXT1Isn763xQPJniFiuOimxDqbX-izYrJZmn0ypc1x2Z5zQtdgxsrNvuNkUxVL9WThXGHMHLQ⟧';\n",
      fixed: 'const investToken = process.env.INVEST_TOKEN!;\n',
    },
    { path: '.env', code: 'INVEST_TOKEN=⟦t.0bSm¦ncPeeZkbdKC5tkPtbHJmwmE83ddWcy85OMnn-hmZ3Ni27tquuwm8VIe7WlPf3gM1IDu7aghU8BVYOwOM3S⟧\n' },
  ],
  good: ['const investToken = process.env.INVEST_TOKEN;\n', "const tinkoff = 't.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';\n"],
} satisfies Examples;
