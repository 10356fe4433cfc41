import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/sentry-token',
  title: 'Hard-coded Sentry auth token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.sentry.io/account/auth-tokens/'],
  noun: 'Sentry auth token',
  environmentVariable: 'SENTRY_AUTH_TOKEN',
  why: 'The token reads error reports, which often hold personal data, and changes releases and source maps.',
  remedy: 'Revoke the token in the settings of Sentry, and read a new one from the environment.',
  keywords: ['sntryu_'],
  pattern: /sntryu_[0-9a-f]{64}/,
  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const sentryToken = '⟦sntryu_5¦7f1747a1c64bde367127fa889532339ada14113f745aa68aa35d2bebb24c10c⟧';\n",
      fixed: 'const sentryToken = process.env.SENTRY_AUTH_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'SENTRY_AUTH_TOKEN=⟦sntryu_2¦d6cbcae1d080d74e0eeea402ddaef7fa8c0bdcb23f9421786ddf29acfb33e94⟧\n',
    },
  ],
  good: ["const prefix = 'sntryu_';\n", "const sample = 'sntryu¦_7xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';\n"],
} satisfies Examples;
