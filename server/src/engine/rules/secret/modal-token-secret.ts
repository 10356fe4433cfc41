import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/modal-token-secret',
  title: 'Hard-coded Modal token secret',
  severity: 'error',
  confidence: 'high',
  references: ['https://modal.com/docs/reference/modal.config'],
  rotation: 'https://modal.com/settings/tokens',
  noun: 'Modal token secret',
  environmentVariable: 'MODAL_TOKEN_SECRET',
  why: 'With its token id the secret deploys and runs code in the workspace, and reads its volumes and secrets.',
  remedy: 'Delete the token on Modal’s tokens page, and read a new one from `MODAL_TOKEN_SECRET`.',
  keywords: ['token_secret', 'token-secret', 'tokensecret', 'modal-secret'],
  pattern: /(?:as|ws)-[0-9A-Za-z]{22}/,
  around: { before: 60, after: 60 },
  continuation: 'word-or-dash',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const modalTokenSecret = '⟦as¦-vuhCbHOd2ZBBFhQaQ2kH3v⟧';\n",
      fixed: 'const modalTokenSecret = process.env.MODAL_TOKEN_SECRET!;\n',
    },
    { path: '.env', code: 'MODAL_TOKEN_SECRET=⟦as¦-sxwKCWsGsYumXaRnc8Nrh6⟧\n' },
  ],
  good: [
    'const modalTokenSecret = process.env.MODAL_TOKEN_SECRET;\n',
    { path: 'other.env', code: 'SOMETHING_ELSE=as¦-qTxduDMxH2wnXJD4A0Obkh\n' },
  ],
} satisfies Examples;
