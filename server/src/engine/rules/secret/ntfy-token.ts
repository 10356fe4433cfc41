import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/ntfy-token',
  title: 'Hard-coded ntfy access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.ntfy.sh/config/#access-tokens'],

  noun: 'ntfy access token',
  environmentVariable: 'NTFY_TOKEN',
  why: 'The token reads and writes every topic that its user may. Every clone and build log of the project holds it too.',
  remedy: 'Remove the token with `ntfy token remove` or in the web app and read a new one from the environment.',
  keywords: ['tk_'],
  pattern: /tk_[0-9A-Za-z]{29}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value, text }) {
    return /[0-9]/.test(value) ? (/ntfy/i.test(text) ? {} : { severity: 'warning', confidence: 'medium' }) : null;
  },
});

export const examples = {
  bad: [
    { code: "const ntfyToken = '⟦tk_¦a7jmgw6mbtipm25xvw269oomb61ec⟧';\n", fixed: 'const ntfyToken = process.env.NTFY_TOKEN!;\n' },
    { path: '.env', code: 'NTFY_TOKEN=⟦tk_¦a7kh3qfkw6dzn06jygsuy9eamgzu2⟧\n' },
  ],
  good: [
    'const ntfyToken = process.env.NTFY_TOKEN;\n',
    "const type = 'gtk_abcdefghijklmnopqrstuvwxyzabc';\n",
    "const name = 'tk_abcdefghijklmnopqrstuvwxyzabc';\n",
  ],
} satisfies Examples;
