import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { wordPairShare } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/apple-app-password',
  title: 'Hard-coded Apple app-specific password',
  severity: 'error',
  confidence: 'high',
  references: ['https://support.apple.com/en-us/102654'],
  rotation: 'https://account.apple.com/account/manage',
  noun: 'Apple app-specific password',
  environmentVariable: 'APPLE_APP_SPECIFIC_PASSWORD',
  why: 'With the Apple account beside it the password notarises and uploads builds, or reads mail, with no second factor.',
  remedy: 'Remove the password at account.apple.com and read a new one from the environment.',
  keywords: ['icloud', 'apple', 'notarytool', 'altool', 'fastlane', 'app_specific', 'app-specific', 'appspecific'],
  pattern: /[a-z]{4}(?:-[a-z]{4}){3}/,
  around: { before: 60, after: 160 },
  continuation: 'word-or-dash',

  judge({ value, text, span }) {
    // Four words of four letters, and the middle of a longer name, are no password.
    return wordPairShare(value) < 0.55 && text[span.start - 1] !== '-' ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const appleAppSpecificPassword = '⟦qx¦kw-vzpj-hfgb-tmcq⟧';\n",
      fixed: 'const appleAppSpecificPassword = process.env.APPLE_APP_SPECIFIC_PASSWORD!;\n',
    },
    {
      path: 'release.sh',
      code: 'xcrun notarytool submit app.zip --apple-id dev@acme.io --team-id 7A2BCD9EF3 --password ⟦bj¦xw-qzkd-vfhp-lgtm⟧\n',
      fixed: 'xcrun notarytool submit app.zip --apple-id dev@acme.io --team-id 7A2BCD9EF3 --password "${APPLE_APP_SPECIFIC_PASSWORD:?}"\n',
    },
  ],
  good: [
    'const appleAppSpecificPassword = process.env.APPLE_APP_SPECIFIC_PASSWORD;\n',
    "const apple = 'meta-name-like-this';\n",
    "const applePassword = 'abcd-efgh-ijkl-mnop';\n",
    "const name = 'apple-qxkw-vzpj-hfgb-tmcq-icon';\n",
  ],
} satisfies Examples;
