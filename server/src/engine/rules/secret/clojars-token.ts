import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/clojars-token',
  title: 'Hard-coded Clojars deploy token',
  severity: 'error',
  confidence: 'high',
  references: ['https://github.com/clojars/clojars-web/wiki/Deploy-Tokens'],
  rotation: 'https://clojars.org/tokens',
  noun: 'Clojars deploy token',
  environmentVariable: 'CLOJARS_PASSWORD',
  why: 'The token publishes libraries in the groups of its owner: code that runs at everyone who uses them.',
  remedy: 'Disable the token on the tokens page of Clojars, and read a new one from the environment.',
  keywords: ['clojars_'],
  pattern: /CLOJARS_[0-9a-f]{60}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const clojarsPassword = '⟦CLO¦JARS_6077e04b7218ed1dfc008e204fca78170168153f7b6bb8f5425148a172d3⟧';\n",
      fixed: 'const clojarsPassword = process.env.CLOJARS_PASSWORD!;\n',
    },
    { path: '.env', code: 'CLOJARS_PASSWORD=⟦CLO¦JARS_584a6efdd75bf7cc7a253ae6970a4000e8a7d1e616e55e31ca8a1ee1ee5a⟧\n' },
  ],
  good: ['const clojarsPassword = process.env.CLOJARS_PASSWORD;\n', "const prefix = 'clojars_';\n"],
} satisfies Examples;
