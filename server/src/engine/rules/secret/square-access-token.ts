import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/square-access-token',
  title: 'Hard-coded Square access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.squareup.com/docs/build-basics/access-tokens'],
  rotation: 'https://developer.squareup.com/docs/build-basics/access-tokens',
  noun: 'Square access token',
  environmentVariable: 'SQUARE_ACCESS_TOKEN',
  why: 'A personal access token has every permission on the seller’s account: it takes payments, makes refunds and reads customers.',
  remedy: 'Replace the token on the Credentials page of the Square Developer Console, and read the new one from the environment.',
  keywords: ['eaaa', 'sq0atp-', 'sq0atb-'],
  pattern: /EAAA[\w-]{60}|sq0at[pb]-[\w-]{22}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value, text, span }) {
    if (value.startsWith('EAAA') && (/AAAA|__|--/.test(value) || !/[0-9]/.test(value) || !/[a-z]/.test(value))) return null;
    if (/[+/=]/.test(text.charAt(span.end)) || /[+/]/.test(text.charAt(span.start - 1))) return null;
    if (value.startsWith('sq0atb-')) return { severity: 'info', remark: 'it opens the sandbox only. Read it from the environment.' };
    return {};
  },
});

export const examples = {
  bad: [
    {
      code: "const squareAccessToken = '⟦EAA¦AEYHpAYTDUPPWo4Gdiial6Z2mDRhI6RGysbQdj73aB7WWt1ePFFHGtHT8SS3X⟧';\n",
      fixed: 'const squareAccessToken = process.env.SQUARE_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'SQUARE_ACCESS_TOKEN=⟦EAA¦AlM1wqyYNhfAaVOLie5ZViTUefzGM4Pmar7jRyPuWZcKlaXb9G1KLyrQ8jnBD⟧\n' },
  ],
  good: [
    'const squareAccessToken = process.env.SQUARE_ACCESS_TOKEN;\n',
    "const model = 'EAAAAAAACgAMAAAABgA¦AAAAACAAAAAAAAAAMABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';\n",
    "const prefix = 'sq0atp-';\n",
  ],
} satisfies Examples;
