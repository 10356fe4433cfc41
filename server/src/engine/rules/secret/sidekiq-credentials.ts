import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/sidekiq-credentials',
  title: 'Hard-coded Sidekiq gem server credentials',
  severity: 'warning',
  confidence: 'high',
  references: ['https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ'],

  noun: 'Sidekiq gem server credentials',
  environmentVariable: 'BUNDLE_GEMS__CONTRIBSYS__COM',
  why: 'The user name and password download Sidekiq Pro or Enterprise on the account of the customer who paid for it.',
  remedy: 'Ask Contributed Systems for new credentials, and set them in the environment or the settings of Bundler.',
  keywords: ['contribsys'],
  pattern:
    /(?:bundle_[a-z]{3,12}__contribsys__com["']?\]?(?:: ?| ?= ?|["', ]{1,4})["']?|https?:\/\/)(?<pair>[0-9a-f]{8}:[0-9a-f]{8})(?:@(?:gems|enterprise)\.contribsys\.com)?/i,
  around: { before: 40, after: 40 },
  continuation: 'word',

  priority: 1,
  judge({ match, groups, text }) {
    const found = text.slice(match.start, match.end);
    const pair = groups['pair'] ?? '';
    if (!/contribsys/i.test(found) || /cafebabe|deadbeef/i.test(pair)) return null;
    const start = match.start + found.indexOf(pair);
    return { span: { start, end: start + pair.length } };
  },
});

export const examples = {
  bad: [
    {
      code: "const env = { BUNDLE_GEMS__CONTRIBSYS__COM: '⟦1f0c¦93ab:7be2d405⟧' };\n",
      fixed: 'const env = { BUNDLE_GEMS__CONTRIBSYS__COM: process.env.BUNDLE_GEMS__CONTRIBSYS__COM! };\n',
    },
    { code: "const source = 'https://⟦1f0c¦93ab:7be2d405⟧@gems.contribsys.com/';\n" },
    { path: '.env', code: 'BUNDLE_GEMS__CONTRIBSYS__COM=⟦9d4e¦07b1:c3a85f62⟧\n' },
  ],
  good: ["const source = 'https://gems.contribsys.com/';\n", { path: '.env', code: 'BUNDLE_GEMS__CONTRIBSYS__COM=user:password\n' }],
} satisfies Examples;
