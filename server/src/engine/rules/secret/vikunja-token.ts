import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/vikunja-token',
  title: 'Hard-coded Vikunja API token',
  severity: 'error',
  confidence: 'medium',
  references: ['https://vikunja.io/docs/api-tokens/'],

  noun: 'Vikunja API token',
  environmentVariable: 'VIKUNJA_TOKEN',
  why: 'The token reads and changes the tasks of its owner, as far as its permissions go.',
  remedy: 'Delete the token in the settings of Vikunja, and read a new one from the environment.',
  keywords: ['tk_'],
  pattern: /tk_[0-9a-f]{40}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const vikunjaToken = '⟦tk_¦269d64f25fa4d248ccceae0c9c2c593b86446172⟧';\n",
      fixed: 'const vikunjaToken = process.env.VIKUNJA_TOKEN!;\n',
    },
    { path: '.env', code: 'VIKUNJA_TOKEN=⟦tk_¦a01e65e1b0080f8814fc8c1021cc95112ae2fe0e⟧\n' },
  ],
  good: ['const vikunjaToken = process.env.VIKUNJA_TOKEN;\n', "const name = 'tk_window_close';\n"],
} satisfies Examples;
