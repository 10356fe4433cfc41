import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/typeform-token',
  title: 'Hard-coded Typeform personal access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.typeform.com/developers/get-started/personal-access-token/'],
  rotation: 'https://admin.typeform.com/user/tokens',
  noun: 'Typeform personal access token',
  environmentVariable: 'TYPEFORM_TOKEN',
  why: 'The token reads the responses to all forms of its owner, which hold personal data, and changes the forms.',
  remedy: 'Delete the token under Personal tokens in Typeform, and read a new one from the environment.',
  keywords: ['tfp_'],
  pattern: /tfp_[\w-]{40,64}/,

  continuation: 'word-or-dash',
  alphabetSize: 62,

  judge({ value }) {
    return /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const typeformToken = '⟦tfp¦_KNDxLG1YNI0BVoAml34ZDvnXwKse1MObIzSwieZyrQ7x_dQVHxNIyiZmtCP⟧';\n",
      fixed: 'const typeformToken = process.env.TYPEFORM_TOKEN!;\n',
    },
    { path: '.env', code: 'TYPEFORM_TOKEN=⟦tfp¦_m8aEOzGd7VlZ68UPEvpIIsxjVwVqm4MAtdKLHAr0UQ7x_OGpzMi86f0gaCJ⟧\n' },
  ],
  good: ['const typeformToken = process.env.TYPEFORM_TOKEN;\n', "const prefix = 'tfp_';\n"],
} satisfies Examples;
