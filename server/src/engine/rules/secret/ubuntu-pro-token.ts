import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/ubuntu-pro-token',
  title: 'Hard-coded Ubuntu Pro token',
  severity: 'warning',
  confidence: 'high',
  references: ['https://documentation.ubuntu.com/pro-client/en/latest/howtoguides/how_to_attach/'],

  noun: 'Ubuntu Pro token',
  environmentVariable: 'UBUNTU_PRO_TOKEN',
  why: 'Anyone attaches machines to the subscription with the token, until its machines are used up.',
  remedy: 'Ask Canonical for a new token or a new contract, and hand it to `pro attach` through a file.',
  keywords: ['pro attach ', 'ua attach ', 'ubuntu-advantage attach '],
  pattern: /(?:pro|ua|ubuntu-advantage) attach (?:--no-auto-enable )?(?<secret>C[0-9A-Za-z]{24,32})/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    { path: 'Dockerfile', code: 'FROM ubuntu:24.04\nRUN pro attach ⟦C1dHw¦SVj9w6aairlkAGWqtVgAsrR7x⟧\n' },
    {
      code: "const ubuntuProToken = 'pro attach ⟦C1u44¦EMq45cJUksHH8prqe5nZyfo7x⟧';\n",
      fixed: 'const ubuntuProToken = process.env.UBUNTU_PRO_TOKEN!;\n',
    },
  ],
  good: ["const command = 'pro attach ' + token;\n", "const help = 'run pro attach CONTRACTTOKEN first';\n"],
} satisfies Examples;
