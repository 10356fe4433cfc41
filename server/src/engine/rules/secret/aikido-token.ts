import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/aikido-token',
  title: 'Hard-coded Aikido token',
  severity: 'warning',
  confidence: 'high',
  references: ['https://help.aikido.dev/zen-firewall/zen-installation-instructions'],

  noun: 'Aikido token',
  environmentVariable: 'AIKIDO_TOKEN',
  why: 'The token reports the state and attacks of an app to Aikido, or starts its scans, in the name of the organization.',
  remedy: 'Replace the token in the settings of Aikido, and read the new one from the environment.',
  keywords: ['aik_runtime_', 'aik_ci_'],
  pattern: /AIK_(?:RUNTIME|CI)_(?:\d{1,10}_\d{1,10}_(?:[A-Za-z]{2,6}_)?)?[0-9A-Za-z]{40,70}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const aikidoToken = '⟦AIK¦_RUNTIME_zT0tPU3CDPhdOuZ90ynrC2IEE3EFUyz9X0xtONKqfZYrtfUmE1cHXCK⟧';\n",
      fixed: 'const aikidoToken = process.env.AIKIDO_TOKEN!;\n',
    },
    { path: '.env', code: 'AIKIDO_TOKEN=⟦AIK¦_RUNTIME_lsvKclDsZvINUGfBNdNUJY5m3D73yB9xP1pJjJf2DTsW21Y⟧\n' },
  ],
  good: ['const aikidoToken = process.env.AIKIDO_TOKEN;\n', "const prefix = 'aik_runtime_';\n"],
} satisfies Examples;
