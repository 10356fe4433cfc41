import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/adobe-client-secret',
  title: 'Hard-coded Adobe client secret',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/'],

  noun: 'Adobe client secret',
  environmentVariable: 'ADOBE_CLIENT_SECRET',
  why: 'With the client’s number beside it the secret gets tokens for the Adobe services of the organisation.',
  remedy: 'Rotate the secret in the Adobe Developer Console and read the new one from the environment.',
  keywords: ['p8e-'],
  pattern: /p8e-[0-9A-Za-z_-]{32}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const adobeClientSecret = '⟦p8e¦-4KjqnNacZTpOPBYAOh5Z66kgnNCmsuka⟧';\n",
      fixed: 'const adobeClientSecret = process.env.ADOBE_CLIENT_SECRET!;\n',
    },
    { path: '.env', code: 'ADOBE_CLIENT_SECRET=⟦p8e¦-4KNhsU8OlRxDQkewXa7uF3tA0kGVaMfa⟧\n' },
  ],
  good: ['const adobeClientSecret = process.env.ADOBE_CLIENT_SECRET;\n', "const name = 'step8e-modelling';\n"],
} satisfies Examples;
