import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/requesty-key',
  title: 'Hard-coded Requesty API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.requesty.ai/'],
  rotation: 'https://app.requesty.ai/api-keys',
  noun: 'Requesty API key',
  environmentVariable: 'REQUESTY_API_KEY',
  why: 'Whoever has the key runs models through the router at its owner’s cost.',
  remedy: 'Delete the key in Requesty’s settings, and read a new one from `REQUESTY_API_KEY`.',
  keywords: ['rqsty-sk-'],
  pattern: /rqsty-sk-[0-9A-Za-z+/_-]{40,160}={0,2}/,

  continuation: 'base64',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const requestyApiKey = '⟦rqs¦ty-sk-PA6dZWZX_CBGhXz9kEG55Nnk95jlear_SdhDMvlmUMv_4Nem1EXtwc9ZPD19umylvNgSiEtr7192yGBfik8UdQhLem⟧';\n",
      fixed: 'const requestyApiKey = process.env.REQUESTY_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'REQUESTY_API_KEY=⟦rqs¦ty-sk-2IwnJuQE44BoRGaoaSHYaQwnQ5jVDBVC5mSFPSQTVYnVZlGnHBGYf8ydWum1arz7IU3w-BKtqP5QcICl8oaDoovbTd⟧\n',
    },
  ],
  good: ['const requestyApiKey = process.env.REQUESTY_API_KEY;\n', "const prefix = 'rqsty-sk-';\n"],
} satisfies Examples;
