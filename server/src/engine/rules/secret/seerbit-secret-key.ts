import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/seerbit-secret-key',
  title: 'Hard-coded SeerBit secret key',
  severity: 'error',
  confidence: 'high',
  references: ['https://doc.seerbit.com/'],

  noun: 'SeerBit secret key',
  environmentVariable: 'SEERBIT_SECRET_KEY',
  why: 'With the public key beside it the secret key takes payments and refunds in the merchant’s name.',
  remedy: 'Regenerate the keys in the settings of the SeerBit dashboard, and read the secret one from the environment.',
  keywords: ['sbseck_'],
  pattern: /SBSECK_[0-9A-Z]{30,44}/,

  continuation: 'word',
  alphabetSize: 36,
});

export const examples = {
  bad: [
    {
      code: "const seerbitSecretKey = '⟦SBS¦ECK_WVFH38H3MV1M8XWDRFAM1UC2UU4CYQTHUECFL1X3⟧';\n",
      fixed: 'const seerbitSecretKey = process.env.SEERBIT_SECRET_KEY!;\n',
    },
    { path: '.env', code: 'SEERBIT_SECRET_KEY=⟦SBS¦ECK_728BNRX2MILD27ON8V6ZIWA7MF0OD8DRZW1KWXR3⟧\n' },
  ],
  good: ['const seerbitSecretKey = process.env.SEERBIT_SECRET_KEY;\n', "const prefix = 'sbseck_';\n"],
} satisfies Examples;
