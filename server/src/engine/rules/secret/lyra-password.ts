import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/lyra-password',
  title: 'Hard-coded Lyra API password',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://payzen.io/en-EN/rest/V4.0/api/kb/authentication.html',
    'https://docs.lyra.com/fr/rest/V4.0/api/kb/authentication.html',
  ],

  noun: 'Lyra API password',
  environmentVariable: 'LYRA_PASSWORD',
  why: 'With the shop’s number the password makes payments and refunds at PayZen, Systempay, Izipay and the other brands of Lyra.',
  remedy: 'Regenerate the REST API password in the Back Office, and read it from the environment.',
  keywords: ['prodpassword_', 'testpassword_'],
  pattern: /(?:prod|test)password_[0-9A-Za-z]{30,60}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    return value.startsWith('testpassword_')
      ? { severity: 'info', remark: 'it opens the test mode only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const lyraPassword = '⟦prodpa¦ssword_tma19mmTKsdTugXfPnOeSU9uucOmdqKdbzmPmf3vTZKt7⟧';\n",
      fixed: 'const lyraPassword = process.env.LYRA_PASSWORD!;\n',
    },
    { path: '.env', code: 'LYRA_PASSWORD=⟦prodpa¦ssword_7itlVHBWrXzusH0xzpxqh3TJS66VMJiYf9HdJGi4xMG8F⟧\n' },
  ],
  good: ['const lyraPassword = process.env.LYRA_PASSWORD;\n', "const name = 'testpassword_reset_link';\n"],
} satisfies Examples;
