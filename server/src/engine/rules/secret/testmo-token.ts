import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/testmo-token',
  title: 'Hard-coded Testmo API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.testmo.com/api'],

  noun: 'Testmo API token',
  environmentVariable: 'TESTMO_TOKEN',
  why: 'The token submits test results and reads the projects that its owner sees in Testmo.',
  remedy: 'Delete the token on the API access page of the Testmo profile, and read a new one from the environment.',
  keywords: ['testmo_api_ey'],
  pattern: /testmo_api_eyJ[0-9A-Za-z+/]{80,600}={0,2}/,

  continuation: 'base64',

  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const testmoToken = '⟦tes¦tmo_api_eyJpdiI6Ik02eE53WXcvUlRxbjVXTG92aXQrWHc9PSIsInZhbHVlIjoiV0hpN3NuSWUzTUVkTWxyRUpLbkhNWTZSZjJWS01OK3ZWSHUwYVR6UVdINGdoM1ZNNlZVelczSEtUb2pJeVY5SSIsIm1hYyI6ImUzOGU2YTI5OWY4ODIzYTgxYTQwZWEzZTJkZGI4OWFmNDQwNTc5ZjhiNjgwNWUxMTc0NzJlNjJlNjAyMjczYzYiLCJ0YWciOiIifQ==⟧';\n",
      fixed: 'const testmoToken = process.env.TESTMO_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'TESTMO_TOKEN=⟦tes¦tmo_api_eyJpdiI6InNvZjY1TXRyVENCcmRpL0I5RC9sWmc9PSIsInZhbHVlIjoiT2d1VXFzSE9QQTNud0trNWNBSnVjVk9JalljVzVheXBKczgxOWNCY3RUQy8rWXRwY0N2Z25OT0F2eUJFQTFNTSIsIm1hYyI6IjY2NGY4MDc4MTU0NTQxZTIyNTc0YWUzMDg1YjU0MWY5ZGE4ZDZhZjYyMzFkMjRmYWZjOGI4NzlkZTBhNWQ1YjciLCJ0YWciOiIifQ==⟧\n',
    },
  ],
  good: ['const testmoToken = process.env.TESTMO_TOKEN;\n', "const prefix = 'testmo_api_ey';\n"],
} satisfies Examples;
