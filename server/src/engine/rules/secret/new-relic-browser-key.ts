import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/new-relic-browser-key',
  title: 'Hard-coded New Relic browser key',
  severity: 'info',
  confidence: 'high',
  references: ['https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/'],

  noun: 'New Relic browser key',
  environmentVariable: 'NEW_RELIC_BROWSER_KEY',
  why: 'The key is sent to every visitor by design and only accepts page data; it still lets anyone fill the account with made-up events.',
  remedy: 'Read the key from the settings of each deployment, and replace it in New Relic when it is misused.',
  keywords: ['nrjs-'],
  pattern: /NRJS-[0-9a-f]{19}/,

  continuation: 'word-or-dash',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const newRelicBrowserKey = '⟦NRJ¦S-0f72fc47a07e1101143⟧';\n",
      fixed: 'const newRelicBrowserKey = process.env.NEW_RELIC_BROWSER_KEY!;\n',
    },
    { path: '.env', code: 'NEW_RELIC_BROWSER_KEY=⟦NRJ¦S-1301d7773fb911325e4⟧\n' },
  ],
  good: ['const newRelicBrowserKey = process.env.NEW_RELIC_BROWSER_KEY;\n', "const prefix = 'nrjs-';\n"],
} satisfies Examples;
