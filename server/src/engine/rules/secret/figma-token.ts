import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/figma-token',
  title: 'Hard-coded Figma access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.figma.com/docs/rest-api/authentication/'],

  noun: 'Figma access token',
  environmentVariable: 'FIGMA_ACCESS_TOKEN',
  why: 'The token reads the files and comments of its owner in Figma, and writes where its scopes allow it.',
  remedy: 'Revoke the token under Security in the Figma settings, and read a new one from the environment.',
  keywords: ['figd_', 'figu_', 'figur_'],
  pattern: /fig(?:d|u|ur)_[\w-]{36,64}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    return /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const figmaAccessToken = '⟦fig¦d_24KWxiLJsHtMJGZG7T3vAYufbEgLfk5tWoqctQ7x⟧';\n",
      fixed: 'const figmaAccessToken = process.env.FIGMA_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'FIGMA_ACCESS_TOKEN=⟦fig¦d_GkNI2S9FZ0WbWL77Pj1mFR3EACQuSB0xHHqlXQ7x⟧\n' },
  ],
  good: [
    'const figmaAccessToken = process.env.FIGMA_ACCESS_TOKEN;\n',
    "const name = 'figd_your_personal_access_token_of_figma_goes_here';\n",
  ],
} satisfies Examples;
