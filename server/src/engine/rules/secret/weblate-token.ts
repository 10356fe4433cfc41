import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/weblate-token',
  title: 'Hard-coded Weblate API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.weblate.org/en/latest/api.html'],

  noun: 'Weblate API token',
  environmentVariable: 'WEBLATE_TOKEN',
  why: 'The token reads and changes translations and projects in the name of its owner or project.',
  remedy: 'Regenerate the token in the profile or project settings of Weblate, and read the new one from the environment.',
  keywords: ['wlu_', 'wlp_'],
  pattern: /wl[up]_[0-9A-Za-z]{36}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    return /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const weblateToken = '⟦wlu¦_m7ByN5l4hjLkdsO6Tx964pU4f6qnRcz87Q7x⟧';\n",
      fixed: 'const weblateToken = process.env.WEBLATE_TOKEN!;\n',
    },
    { path: '.env', code: 'WEBLATE_TOKEN=⟦wlu¦_6FvMLnG6vVX3Zc1RAeJ0YwQSgGHXXVLrzQ7x⟧\n' },
  ],
  good: ['const weblateToken = process.env.WEBLATE_TOKEN;\n', "const prefix = 'wlu_';\n"],
} satisfies Examples;
