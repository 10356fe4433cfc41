import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/liveblocks-key',
  title: 'Hard-coded Liveblocks secret key',
  severity: 'error',
  confidence: 'high',
  references: ['https://liveblocks.io/docs/rooms/authentication'],

  noun: 'Liveblocks secret key',
  environmentVariable: 'LIVEBLOCKS_SECRET_KEY',
  why: 'The key issues access to every room of the project and reads and changes their documents and comments.',
  remedy: 'Roll the key on the API keys page of the Liveblocks project, and read the new one from the environment.',
  keywords: ['sk_prod_', 'sk_dev_'],
  pattern: /sk_(?:prod|dev)_[\w-]{64}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    return /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const liveblocksSecretKey = '⟦sk_¦prod_UhbJX8T9bpG46Z15ZlrQJvt6hE8eGEboTOZldzpYkWlEIWyA0w6KTjWt8y5qDQ7x⟧';\n",
      fixed: 'const liveblocksSecretKey = process.env.LIVEBLOCKS_SECRET_KEY!;\n',
    },
    { path: '.env', code: 'LIVEBLOCKS_SECRET_KEY=⟦sk_¦prod_Mr9c3WVhocqXBkIeIx341euIOEnk0czSl0b7W86TN4D0GMzWByET80l9EOUSFQ7x⟧\n' },
  ],
  good: ['const liveblocksSecretKey = process.env.LIVEBLOCKS_SECRET_KEY;\n', "const prefix = 'sk_prod_';\n"],
} satisfies Examples;
