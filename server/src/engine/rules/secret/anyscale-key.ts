import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/anyscale-key',
  title: 'Hard-coded Anyscale API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.anyscale.com/'],
  rotation: 'https://console.anyscale.com/api-keys',
  noun: 'Anyscale API key',
  environmentVariable: 'ANYSCALE_CLI_TOKEN',
  why: 'Whoever has the key runs models and clusters at its owner’s cost.',
  remedy: 'Delete the key in the Anyscale console, and read a new one from the environment.',
  keywords: ['esecret_'],
  pattern: /esecret_[0-9a-z]{22,40}/,

  continuation: 'word',
  alphabetSize: 36,
});

export const examples = {
  bad: [
    {
      code: "const anyscaleCliToken = '⟦ese¦cret_097kd6z68q69drh69tmeou38h5wezw⟧';\n",
      fixed: 'const anyscaleCliToken = process.env.ANYSCALE_CLI_TOKEN!;\n',
    },
    { path: '.env', code: 'ANYSCALE_CLI_TOKEN=⟦ese¦cret_pe9kzk252d4t0uxg5s3lpcqa8mdx2vbloenzf⟧\n' },
  ],
  good: ['const anyscaleCliToken = process.env.ANYSCALE_CLI_TOKEN;\n', "const prefix = 'esecret_';\n"],
} satisfies Examples;
