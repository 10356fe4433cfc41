import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/amazon-lwa-token',
  title: 'Hard-coded Login with Amazon token',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://developer-docs.amazon.com/sp-api/docs/connecting-to-the-selling-partner-api',
    'https://developer.amazon.com/docs/login-with-amazon/refresh-token.html',
  ],

  noun: 'Login with Amazon token',
  environmentVariable: 'LWA_REFRESH_TOKEN',
  why: 'A refresh token gives access to a seller’s or user’s Amazon account for as long as the authorisation stands; an access token does so for an hour.',
  remedy: 'Withdraw the application’s authorisation on the account, and read a new token from the environment.',
  keywords: ['atzr|', 'atza|'],
  pattern: /Atz[ra]\|[\w+/=-]{100,1500}/,

  continuation: 'base64',
  alphabetSize: 64,

  judge({ value }) {
    return value.startsWith('Atza')
      ? { severity: 'warning', remark: 'an access token lives for an hour. Get it at run time and keep it out of code.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const lwaRefreshToken = '⟦Atz¦r|IwEBI6zCUkZHlzCEMjO64zycGl7QyoPIg1iuTZ5P1Ylq1ZNeBQbuordnI62IBFkNwx1Fm8RFMEnVZ6iHyU5RMMD-4HKN7je-fsf49Ea6YXWPIlUl-YFpiG13r8LOJ94xSd3kr7l00IW9OvZNyyHCuX-qdtI100_nlbW37KFlHPrF8AC29ltpPx2sUuAt9vpdp7oS7tScghXJHjm-XXmpfxmHTl6WQur-YtmpvgOpjlTGht6fVCmeM⟧';\n",
      fixed: 'const lwaRefreshToken = process.env.LWA_REFRESH_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'LWA_REFRESH_TOKEN=⟦Atz¦r|IwEBIOEkKu234ABm4O4sPSuNMSiKzCjcaaMW4rUnvPHVBX3bhxB89AGzjZWXPgXRjftrgRDztICWtqBUzJ9Y-lddREr6EohpIAY9fNChNI9pGh8tmH1lD8I4oTfH4Ts9Afp-OPVQZGeZ_IAPSNEFZf9Tz1EwZNUtvrHSkWtCy2MkWQFYlR-WlFtD6bqSZvkCsiyr1atW_kTLNqgrgHB0_RPAjj1gKZvIO2mQw2IaoYApCxFLfeYY5⟧\n',
    },
  ],
  good: ['const lwaRefreshToken = process.env.LWA_REFRESH_TOKEN;\n', "const prefix = 'Atzr|';\n"],
} satisfies Examples;
