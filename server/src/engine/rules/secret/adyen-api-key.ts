import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/adyen-api-key',
  title: 'Hard-coded Adyen API key',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://docs.adyen.com/development-resources/api-credentials',
    'https://docs.adyen.com/development-resources/api-authentication',
  ],
  rotation: 'https://docs.adyen.com/development-resources/api-credentials',
  noun: 'Adyen API key',
  environmentVariable: 'ADYEN_API_KEY',
  why: 'The key makes payments, refunds and payouts in the name of the merchant account, and reads shoppers’ data.',
  remedy:
    'Generate a new API key for the credential in the Customer Area, set an end for the old one, and read the new one from the environment.',
  keywords: ['aqe'],
  pattern: /AQE[0-9A-Za-z+/]{60,200}={0,2}-[0-9A-Za-z+/]{43}=-[^\s"'\x60\\]{10,16}/,

  continuation: 'none',
});

export const examples = {
  bad: [
    {
      code: "const adyenApiKey = '⟦AQE¦5m5LjCsctDO4BKSLzhffzHUBzHMvghyik1gKM9uslm6ccVgavzDLTkqsskc9QwwJHWE8ZbbIwfqieu5pUFNTY==-i97uTOwngytsJRmxVutW0g0Z/7QG2rukgfooe2P+8os=-keG5d;dHOSh<OIzd⟧';\n",
      fixed: 'const adyenApiKey = process.env.ADYEN_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'ADYEN_API_KEY=⟦AQE¦riuK4aXr0pTl59X8FWiVkX7ilOg4bQQPB57wiPHTT8lGXMX0pCzVsiiL4pVAEydCbnBIqrvMvnt56OWIgE6Tv==-WpY42NayYRdMZllafrLj5lKlf13HoTby1jiCrwDeByc=-EfWFf;P2DdR<RAWK⟧\n',
    },
  ],
  good: ['const adyenApiKey = process.env.ADYEN_API_KEY;\n', "const prefix = 'aqe';\n"],
} satisfies Examples;
