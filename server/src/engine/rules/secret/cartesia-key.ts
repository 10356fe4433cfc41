import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/cartesia-key',
  title: 'Hard-coded Cartesia API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.cartesia.ai/'],
  rotation: 'https://play.cartesia.ai/keys',
  noun: 'Cartesia API key',
  environmentVariable: 'CARTESIA_API_KEY',
  why: 'Whoever has the key makes speech with the account’s voices at its owner’s cost.',
  remedy: 'Delete the key on Cartesia’s playground, and read a new one from `CARTESIA_API_KEY`.',
  keywords: ['sk_car_'],
  pattern: /sk_car_[0-9A-Za-z]{20,24}/,

  continuation: 'word',
  alphabetSize: 62,
  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const cartesiaApiKey = '⟦sk_¦car_MRg13lvmC37W8o30TINM22⟧';\n",
      fixed: 'const cartesiaApiKey = process.env.CARTESIA_API_KEY!;\n',
    },
    { path: '.env', code: 'CARTESIA_API_KEY=⟦sk_¦car_M3gOjgkntvWz9BxHEXj1gxH⟧\n' },
  ],
  good: ['const key = process.env.CARTESIA_API_KEY;\n', "const label = 'sk_car_rental_confirmation';\n"],
} satisfies Examples;
