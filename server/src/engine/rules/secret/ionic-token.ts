import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/ionic-token',
  title: 'Hard-coded Ionic access token',
  severity: 'error',
  confidence: 'medium',
  references: ['https://ionic.io/docs/appflow/personal-access-tokens'],

  noun: 'Ionic access token',
  environmentVariable: 'IONIC_TOKEN',
  why: 'The token builds and deploys apps of the Appflow organization in the name of its owner.',
  remedy: 'Delete the token in the personal settings of Appflow, and read a new one from the environment.',
  keywords: ['ion_'],
  pattern: /ion_[0-9A-Za-z]{42}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const ionicToken = '⟦ion¦_JfxeCERHRDcEFkN28LbRoTTdh5iloePtQlVAxgHZaT⟧';\n",
      fixed: 'const ionicToken = process.env.IONIC_TOKEN!;\n',
    },
    { path: '.env', code: 'IONIC_TOKEN=⟦ion¦_uTFm34wBrmopmhb4vizJxyQx3V1BtqWKjjK5L4PxsP⟧\n' },
  ],
  good: ['const ionicToken = process.env.IONIC_TOKEN;\n', "const name = 'ion_channel_conductance';\n"],
} satisfies Examples;
