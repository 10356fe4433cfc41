import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/tinybird-token',
  title: 'Hard-coded Tinybird token',
  severity: 'warning',
  confidence: 'high',
  references: ['https://www.tinybird.co/docs/forward/administration/tokens'],

  noun: 'Tinybird token',
  environmentVariable: 'TB_TOKEN',
  why: 'The token reads or appends data and calls endpoints of the workspace within its scopes; an admin token does everything. Tokens that only read published endpoints may stand in web pages.',
  remedy: 'Refresh the token in the workspace’s Tokens page, and read the new one from the environment.',
  keywords: ['p.eyj1i'],
  pattern: /p\.eyJ1I[\w-]{50,300}\.[\w-]{40,46}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const tbToken = '⟦p.e¦yJ1IjoiM2VhMjA2NDUtODhmZi05NzczLWVlZDEtYTMxNWIyZDYwYTc2IiwiaWQiOiJhNGRiOWYxZC1lYWJjLTdiYmQtYWRiZC0zYzZkNDM2YWYwZjQiLCJob3N0IjoiZXVfc2hhcmVkIn0.Cr_Y0bRqz7WCXNzyfz1g-MR7hmaUCHy7v_CFjfbX8Ik⟧';\n",
      fixed: 'const tbToken = process.env.TB_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'TB_TOKEN=⟦p.e¦yJ1IjoiNmI0NTcyMTAtNmM0Yy1kNjM4LWNlMjYtNDk5MzM1NWYyMjU5IiwiaWQiOiJjYjhiODU3MS1kZTRiLTZhMTUtOGVlZS00MTRjMTI4ZGU5NTgiLCJob3N0IjoiZXVfc2hhcmVkIn0.Nhi6Orrkb0hTT8jK_NNwjGyHrOPPQXUJ70itCEurBYP⟧\n',
    },
  ],
  good: ['const tbToken = process.env.TB_TOKEN;\n', "const prefix = 'p.eyJ1I';\n"],
} satisfies Examples;
