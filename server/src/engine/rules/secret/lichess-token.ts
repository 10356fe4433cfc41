import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/lichess-token',
  title: 'Hard-coded Lichess access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://lichess.org/api'],
  rotation: 'https://lichess.org/account/oauth/token',
  noun: 'Lichess access token',
  environmentVariable: 'LICHESS_TOKEN',
  why: 'The token plays, reads messages or changes settings in the name of its owner, as far as its scopes go.',
  remedy: 'Revoke the token on the security page of Lichess, and read a new one from the environment.',
  keywords: ['lip_'],
  pattern: /lip_[0-9A-Za-z]{20}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    return /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    { code: "const lichessToken = '⟦lip¦_drcdS7DAdgx7gy0tAQ7x⟧';\n", fixed: 'const lichessToken = process.env.LICHESS_TOKEN!;\n' },
    { path: '.env', code: 'LICHESS_TOKEN=⟦lip¦_th5LmCG74940ZCq5zQ7x⟧\n' },
  ],
  good: ['const lichessToken = process.env.LICHESS_TOKEN;\n', "const name = 'lip_corner_left_landmark';\n"],
} satisfies Examples;
