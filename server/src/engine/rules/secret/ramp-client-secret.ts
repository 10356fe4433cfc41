import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/ramp-client-secret',
  title: 'Hard-coded Ramp client secret',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.ramp.com/developer-api/v1/authorization'],

  noun: 'Ramp client secret',
  environmentVariable: 'RAMP_CLIENT_SECRET',
  why: 'With the client id the secret gets tokens that read the company’s spending and, where allowed, issue cards.',
  remedy: 'Delete the app’s secret in the developer settings of Ramp, and read a new one from the environment.',
  keywords: ['ramp_sec_'],
  pattern: /ramp_sec_[0-9A-Za-z]{40,64}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const rampClientSecret = '⟦ram¦p_sec_EUhnIioLNGLjvQuXFuIl7vZC8lAIvHUfbbdiGXHnjxTJp8AH⟧';\n",
      fixed: 'const rampClientSecret = process.env.RAMP_CLIENT_SECRET!;\n',
    },
    { path: '.env', code: 'RAMP_CLIENT_SECRET=⟦ram¦p_sec_a71E2Hibs1yRIX0zj7IoqrSG7suERyQMuBn36ANHY7WeXuMZ⟧\n' },
  ],
  good: ['const rampClientSecret = process.env.RAMP_CLIENT_SECRET;\n', "const prefix = 'ramp_sec_';\n"],
} satisfies Examples;
