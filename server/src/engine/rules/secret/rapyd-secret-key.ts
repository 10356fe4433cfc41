import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/rapyd-secret-key',
  title: 'Hard-coded Rapyd secret key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.rapyd.net/en/request-signatures.html'],

  noun: 'Rapyd secret key',
  environmentVariable: 'RAPYD_SECRET_KEY',
  why: 'With the access key the secret key signs requests that collect payments and pay money out of the wallets.',
  remedy: 'Reset the secret key under Developers, Credential Details in the Rapyd Client Portal, and read it from the environment.',
  keywords: ['rsk_'],
  pattern: /rsk_[0-9a-f]{64,100}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const rapydSecretKey = '⟦rsk¦_523ec41dbbae34c1ff2bab6815e9de5674a8ed6b33e66b2fb372f7903262f30035620d642065d337634dba7e25018912⟧';\n",
      fixed: 'const rapydSecretKey = process.env.RAPYD_SECRET_KEY!;\n',
    },
    {
      path: '.env',
      code: 'RAPYD_SECRET_KEY=⟦rsk¦_97106f49a7c497500b7cec8ca39f7aed52caf498cdbd400084413a9526ccabd27b5feff0fe64ae21b085be37dc6c8942⟧\n',
    },
  ],
  good: ['const rapydSecretKey = process.env.RAPYD_SECRET_KEY;\n', "const prefix = 'rsk_';\n"],
} satisfies Examples;
