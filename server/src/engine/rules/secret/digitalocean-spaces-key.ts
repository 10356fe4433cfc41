import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/digitalocean-spaces-key',
  title: 'Hard-coded DigitalOcean Spaces access key',
  severity: 'warning',
  confidence: 'high',
  references: ['https://docs.digitalocean.com/products/spaces/how-to/manage-access/'],
  rotation: 'https://docs.digitalocean.com/products/spaces/how-to/manage-access/',
  noun: 'DigitalOcean Spaces access key',
  environmentVariable: 'SPACES_KEY',
  why: 'The id names a key of a DigitalOcean account, and its secret is mostly kept beside it. With both, anyone acts as that account or user.',
  remedy: 'Delete the key on the Spaces access keys page, and read a new pair from the environment.',
  keywords: ['do00', 'do801'],
  pattern: /DO(?:00[0-9A-Z]{16}|801[0-9A-Z]{15})/,

  continuation: 'word',
  alphabetSize: 36,

  judge({ value }) {
    return /[A-Z]/.test(value.slice(5)) ? {} : null;
  },
});

export const examples = {
  bad: [
    { code: "const spacesKey = '⟦DO¦00V99JD7SEAG3ZGVBQ⟧';\n", fixed: 'const spacesKey = process.env.SPACES_KEY!;\n' },
    { path: '.env', code: 'SPACES_KEY=⟦DO¦00QW8AHO28IVH5R2VQ⟧\n' },
  ],
  good: ['const spacesKey = process.env.SPACES_KEY;\n', "const prefix = 'do00';\n"],
} satisfies Examples;
