import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/storyblok-token',
  title: 'Hard-coded Storyblok token',
  severity: 'warning',
  confidence: 'high',
  references: ['https://www.storyblok.com/docs/concepts/access-tokens'],

  noun: 'Storyblok token',
  environmentVariable: 'STORYBLOK_TOKEN',
  why: 'A preview token reads drafts; a personal token changes everything that its owner may.',
  remedy: 'Delete the token in the space’s or your account’s settings and read a new one from the environment.',
  keywords: ['storyblok'],
  pattern: /[0-9A-Za-z]{22}tt(?:-[0-9]{3,9}-[0-9A-Za-z_-]{16,24})?/,
  around: { before: 160, after: 260 },
  continuation: 'word-or-dash',
  alphabetSize: 62,

  judge({ value }) {
    if (value.includes('-')) return { severity: 'error' };
    return /[0-9]/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value.slice(0, -2)) ? {} : null;
  },
});

export const examples = {
  bad: [
    { code: "const storyblokToken = '⟦K4x¦pOpkMdZS6NyTOwAQUJatt⟧';\n", fixed: 'const storyblokToken = process.env.STORYBLOK_TOKEN!;\n' },
    { path: '.env', code: 'STORYBLOK_TOKEN=⟦K4x¦A4LCbPldwhYWu8CQbF9tt⟧\n' },
  ],
  good: ['const storyblokToken = process.env.STORYBLOK_TOKEN;\n', "const name = 'STORYBLOK_TOKEN';\n"],
} satisfies Examples;
