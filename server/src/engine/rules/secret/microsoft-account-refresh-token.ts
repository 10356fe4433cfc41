import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/microsoft-account-refresh-token',
  title: 'Hard-coded Microsoft account refresh token',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/en-us/entra/identity-platform/refresh-tokens'],
  rotation: 'https://account.live.com/consent/Manage',
  noun: 'Microsoft account refresh token',
  environmentVariable: 'MICROSOFT_REFRESH_TOKEN',
  why: 'The token gets new access to the person’s mail, files or games again and again, with no password.',
  remedy: 'Remove the app under Privacy of the Microsoft account, change the password, and read a new token from the environment.',
  keywords: ['m.r3_', 'm.r4_', 'm.c1', 'm.c2', 'm.c3', 'm.c4', 'm.c5'],
  pattern: /M\.[CR][0-9]{1,4}_[A-Z0-9]{2,4}\.(?:[0-9]\.[A-Z]\.)?-[0-9A-Za-z*!$._-]{80,1000}/,

  continuation: 'none',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const microsoftRefreshToken = '⟦M.C¦531_BAY.0.U.-CEoVRPghDOqDct1LR9rWZ32pp16qOR2STVS1kFLbtsaJAtvuqbEfYOnS13SOtYL4xX1VofLls0q8f8J6gd4YFHzXkX5FYGMzvTKqo*7qt1HmS64Mud7ZRngG2QiiSKq6wytH80MpGZUAzFhlRuABPlnGaS8pylmIYv8vIq1ezaaZMbIOupsIIc!uvBqDkNdAelSZ4tl44Mi04grK4WKl9VBdh5L7917bFanDiGuMt5z0fA6v2cF$$⟧';\n",
      fixed: 'const microsoftRefreshToken = process.env.MICROSOFT_REFRESH_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'MICROSOFT_REFRESH_TOKEN=⟦M.C¦574_BAY.0.U.-C73tUip8zvZcFcbngOjrgH7UuZvGLWdFKPmuw9Ja5rg4gNC4F70iQBcmcznASTthJXiycq1XhfZM4F4wnhbVNqZtt2VTSOSjfUV3N*wZ33zJUJCYES12RzEHB7xnknKsIDUiLLQIbtkw06YnX8mbPpkcMeWXpOTeeFjNTZhVQ5tLoeadrCSrF2!QWJ43R6T1xQq8eJiBcCmt7t2ynVVyskW3zODeRT3OXQQd9kxhpd2X34fXLEq$$⟧\n',
    },
  ],
  good: [
    'const microsoftRefreshToken = process.env.MICROSOFT_REFRESH_TOKEN;\n',
    "const code = 'M.C507_BAY.2.U.9283d41f-e9d8-7386-5754-da23303787fa';\n",
  ],
} satisfies Examples;
