import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/bark-push-address',
  title: 'Hard-coded Bark push address',
  severity: 'warning',
  confidence: 'high',
  references: ['https://bark.day.app/#/en-us/tutorial'],

  noun: 'Bark push address',
  environmentVariable: 'BARK_URL',
  why: 'Anyone with the device key pushes notifications to the phone.',
  remedy: 'Reset the device key in the Bark app and read the address from the environment.',
  keywords: ['api.day.app/'],
  pattern: /https:\/\/api\.day\.app\/[0-9A-Za-z]{22}\/?/,
  around: { before: 8, after: 23 },
  continuation: 'none',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    { code: "const barkUrl = '⟦https://api.¦day.app/a7Kh5hL4oFHXXwEF6G9SyX⟧';\n", fixed: 'const barkUrl = process.env.BARK_URL!;\n' },
    { path: '.env', code: 'BARK_URL=⟦https://api.¦day.app/a7KdiD9k6mIJcHtzwaNiQ5⟧\n' },
  ],
  good: ['const barkUrl = process.env.BARK_URL;\n', "const url = 'https://api.day.app/push';\n"],
} satisfies Examples;
