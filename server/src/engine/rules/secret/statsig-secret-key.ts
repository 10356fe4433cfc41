import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/statsig-secret-key',
  title: 'Hard-coded Statsig secret key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.statsig.com/sdk-keys/api-keys/'],
  rotation: 'https://docs.statsig.com/sdk-keys/api-keys/',
  noun: 'Statsig secret key',
  environmentVariable: 'STATSIG_SERVER_SECRET',
  why: 'A server secret downloads all gates and experiments of the project with their rules; a console key changes them.',
  remedy: 'Rotate the key in the project settings of Statsig, and read the new one from the environment.',
  keywords: ['secret-', 'console-'],
  pattern: /(?:secret|console)-[0-9A-Za-z]{42,48}/,

  continuation: 'word-or-dash',
  alphabetSize: 62,

  judge({ value }) {
    return /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const statsigServerSecret = '⟦sec¦ret-yyqUIQ4g6zDvaUKgnmNxQ4uyyHxtXhj9kQwxcb5oQ7x⟧';\n",
      fixed: 'const statsigServerSecret = process.env.STATSIG_SERVER_SECRET!;\n',
    },
    { path: '.env', code: 'STATSIG_SERVER_SECRET=⟦sec¦ret-VRnU2jY424QAtyY5CR2GalymnPlJeJSp3T0PPjKzQ7x⟧\n' },
  ],
  good: [
    'const statsigServerSecret = process.env.STATSIG_SERVER_SECRET;\n',
    "const name = 'secret-management-and-rotation-of-all-the-keys';\n",
    "const file = 'console-output';\n",
  ],
} satisfies Examples;
