import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { looksRandom } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/secret-token-uri',
  title: 'Hard-coded secret-token URI',
  severity: 'error',
  confidence: 'medium',
  references: ['https://www.rfc-editor.org/rfc/rfc8959'],

  noun: 'secret-token URI',
  environmentVariable: 'SECRET_TOKEN',
  why: 'RFC 8959 gives secrets this form so that scanners find them: what stands after `secret-token:` opens something, and its issuer wants it kept secret.',
  remedy: 'Revoke the token where it was issued, and read a new one from the environment.',
  keywords: ['secret-token:'],
  pattern: /secret-token:[\w.~%$&+,;=:@!-]{16,200}/,

  continuation: 'none',

  judge({ value }) {
    return looksRandom(value.slice(13)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const secretToken = '⟦secret-to¦ken:gEtBKTjy5z0QFmfa6W82qnbeB0Wg52ZH⟧';\n",
      fixed: 'const secretToken = process.env.SECRET_TOKEN!;\n',
    },
    { path: '.env', code: 'SECRET_TOKEN=⟦secret-to¦ken:OtmG7FlG3GV4L4wQRjKPcOcEhrRA1Rk1⟧\n' },
  ],
  good: ['const secretToken = process.env.SECRET_TOKEN;\n', "const header = 'secret-token:the-name-of-the-header';\n"],
} satisfies Examples;
