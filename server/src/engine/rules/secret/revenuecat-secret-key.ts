import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { looksRandom } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/revenuecat-secret-key',
  title: 'Hard-coded RevenueCat secret key',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.revenuecat.com/docs/projects/authentication'],

  noun: 'RevenueCat secret key',
  environmentVariable: 'REVENUECAT_SECRET_KEY',
  why: 'The secret key grants paid features, deletes customers and reads all purchases of the project.',
  remedy: 'Delete the key under API keys in the RevenueCat project, and read a new one from the environment.',
  keywords: ['revenuecat'],
  pattern: /sk_[0-9A-Za-z]{27,34}/,
  around: { before: 200, after: 300 },
  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    return looksRandom(value.slice(3)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const revenuecatSecretKey = '⟦sk_¦6M4m3hFQGAVNyJVkN06tYJPsUgyA7x⟧';\n",
      fixed: 'const revenuecatSecretKey = process.env.REVENUECAT_SECRET_KEY!;\n',
    },
    { path: '.env', code: 'REVENUECAT_SECRET_KEY=⟦sk_¦n4WcgemsAEDLzCXa9EuFgtr6ZARNQZ⟧\n' },
  ],
  good: [
    'const revenuecatSecretKey = process.env.REVENUECAT_SECRET_KEY;\n',
    "const revenuecatPublicKey = 'appl_¦EybSLNXbpjlFx6w7cozWUaSMvx4';\n",
  ],
} satisfies Examples;
