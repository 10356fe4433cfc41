import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/pushbullet-token',
  title: 'Hard-coded Pushbullet access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.pushbullet.com/#authentication'],
  rotation: 'https://www.pushbullet.com/#settings/account',
  noun: 'Pushbullet access token',
  environmentVariable: 'PUSHBULLET_ACCESS_TOKEN',
  why: 'The token reads all pushes, mirrored notifications and text messages of the account and sends to its devices.',
  remedy: 'Reset all access tokens in the account settings and read a new one from the environment.',
  keywords: ['pushbullet'],
  pattern: /o\.[0-9A-Za-z]{32}/,
  around: { before: 120, after: 240 },
  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const pushbulletAccessToken = '⟦o.¦4kV8BUt4zNulQXINjmPcJ4caeKJxA6CU⟧';\n",
      fixed: 'const pushbulletAccessToken = process.env.PUSHBULLET_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'PUSHBULLET_ACCESS_TOKEN=⟦o.¦4kOeSIqCSMlgyjqFX6EydcqXF04GohYD⟧\n' },
  ],
  good: [
    'const pushbulletAccessToken = process.env.PUSHBULLET_ACCESS_TOKEN;\n',
    'const x = pushbullet.o.abcdefghijklmnopqrstuvwxyzabcdef;\n',
  ],
} satisfies Examples;
