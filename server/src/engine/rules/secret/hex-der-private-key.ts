import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { isTestPath } from '../../secrets/places.ts';
export const rule = secretRule({
  id: 'secret/hex-der-private-key',
  title: 'Hard-coded private key in hexadecimal DER',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.hedera.com/hedera/sdks-and-apis/sdks/keys/generate-a-new-key-pair', 'https://www.rfc-editor.org/rfc/rfc8410'],

  noun: 'private key',
  environmentVariable: 'OPERATOR_KEY',
  why: 'Whoever has the key signs as its owner, such as for an account of the Hedera network: its coins can be sent away at once.',
  remedy: 'Give the account a new key at once, and read that key from the environment or a key store.',
  keywords: ['302e020100300506032b657004220420', '3030020100300706052b8104000a04220420'],
  pattern: /30(?:2[eE]020100300506032[bB]6570|30020100300706052[bB]8104000[aA])04220420[0-9a-fA-F]{64}/,

  continuation: 'word',
  alphabetSize: 16,

  judge({ path }) {
    return isTestPath(path) ? { severity: 'hint', confidence: 'low' } : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const operatorKey = '⟦302e02010¦0300506032b657004220420bdb50aca3a1867370fc2456af24578f7c0d4e3bf2c75e72380089c078af96a48⟧';\n",
      fixed: 'const operatorKey = process.env.OPERATOR_KEY!;\n',
    },
    {
      path: '.env',
      code: 'OPERATOR_KEY=⟦302e02010¦0300506032b6570042204204a7b9c92890d36f17baeb8ec2d8ded1436bb0dfacf88dc37f424f41122d81d6a⟧\n',
    },
  ],
  good: ['const operatorKey = process.env.OPERATOR_KEY;\n', "const prefix = '302e020100300506032b657004220420';\n"],
} satisfies Examples;
