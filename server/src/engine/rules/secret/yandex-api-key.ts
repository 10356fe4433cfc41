import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/yandex-api-key',
  title: 'Hard-coded Yandex Cloud API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://yandex.cloud/en/docs/iam/concepts/authorization/api-key'],
  rotation: 'https://yandex.cloud/en/docs/iam/operations/compromised-credentials',
  noun: 'Yandex Cloud API key',
  environmentVariable: 'YC_API_KEY',
  why: 'The key acts as its service account in the services that take API keys, such as SpeechKit, Translate and the models.',
  remedy: 'Delete the key on the service account’s page, and read a new one from the environment.',
  keywords: ['aqvn'],
  pattern: /AQVN[\w-]{35,38}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    const body = value.slice(4);
    return /[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    { code: "const ycApiKey = '⟦AQV¦N29rsaSNG4KcHUX9nrADnsxaEM40vGedg1za7Q⟧';\n", fixed: 'const ycApiKey = process.env.YC_API_KEY!;\n' },
    { path: '.env', code: 'YC_API_KEY=⟦AQV¦NAj7AYhNaFsImwJ6pEkUE044bLYIGJCisZza7Q⟧\n' },
  ],
  good: ['const ycApiKey = process.env.YC_API_KEY;\n', "const prefix = 'aqvn';\n"],
} satisfies Examples;
