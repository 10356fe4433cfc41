import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/builder-io-private-key',
  title: 'Hard-coded Builder.io private key',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.builder.io/c/docs/using-your-api-key'],

  noun: 'Builder.io private key',
  environmentVariable: 'BUILDER_PRIVATE_KEY',
  why: 'The key creates, changes and deletes content and models of the space.',
  remedy: 'Delete the key in the space settings and read a new one from the environment.',
  keywords: ['bpk-'],
  pattern: /bpk-[0-9a-f]{32}/,

  continuation: 'word-or-dash',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const builderPrivateKey = '⟦bpk¦-3f09c578af5eec94e1edc83901376a65⟧';\n",
      fixed: 'const builderPrivateKey = process.env.BUILDER_PRIVATE_KEY!;\n',
    },
    { path: '.env', code: 'BUILDER_PRIVATE_KEY=⟦bpk¦-241c6392a089554df321f020ddf4c865⟧\n' },
  ],
  good: ['const builderPrivateKey = process.env.BUILDER_PRIVATE_KEY;\n', "import BpkIcon from 'react-native-bpk-component-icon';\n"],
} satisfies Examples;
