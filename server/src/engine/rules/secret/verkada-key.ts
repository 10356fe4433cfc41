import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/verkada-key',
  title: 'Hard-coded Verkada API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://apidocs.verkada.com/reference/getting-started'],

  noun: 'Verkada API key',
  environmentVariable: 'VERKADA_API_KEY',
  why: 'The key reads cameras, doors and people of the organisation, as far as its scopes go.',
  remedy: 'Delete the key in Verkada Command > Admin > API and read a new one from the environment.',
  keywords: ['vkd_api_'],
  pattern: /vkd_api_[0-9a-f]{32}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const verkadaApiKey = '⟦vkd¦_api_c5913316639e9ce424fcefcf3dfc2be1⟧';\n",
      fixed: 'const verkadaApiKey = process.env.VERKADA_API_KEY!;\n',
    },
    { path: '.env', code: 'VERKADA_API_KEY=⟦vkd¦_api_57bb1fcf2b22f91ca89dee0ea2d0a6ec⟧\n' },
  ],
  good: ['const verkadaApiKey = process.env.VERKADA_API_KEY;\n', "const name = 'VKD_API_Force_Key';\n"],
} satisfies Examples;
