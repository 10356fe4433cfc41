import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/wordpress-app-password',
  title: 'Hard-coded WordPress application password',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://developer.wordpress.org/rest-api/using-the-rest-api/authentication/#basic-authentication-with-application-passwords',
  ],

  noun: 'WordPress application password',
  environmentVariable: 'WP_APP_PASSWORD',
  why: 'With the user’s name beside it the password opens the whole REST API of the site, also to publish and install.',
  remedy: 'Revoke the password in the user’s profile and read a new one from the environment.',
  keywords: ['wordpress', 'wp_', 'wp-json', 'app_pass', 'apppass', 'application_pass', 'applicationpass', 'wppass'],
  pattern: /[="']\s?(?<secret>[0-9A-Za-z]{4}(?: [0-9A-Za-z]{4}){5})["'\r\n]/,
  around: { before: 60, after: 200 },
  continuation: 'none',

  judge({ value, span }) {
    return /[0-9]/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) ? { span } : null;
  },
});

export const examples = {
  bad: [
    { code: "const wpAppPassword = '⟦a7K¦q ai4r 4xuX 0d86 KghU Xr1z⟧';\n", fixed: 'const wpAppPassword = process.env.WP_APP_PASSWORD!;\n' },
    { path: '.env', code: 'WP_APP_PASSWORD="⟦q9Z¦w ja8Y x2XG 8neF cUe7 kBsK⟧"\n' },
  ],
  good: [
    'const wpAppPassword = process.env.WP_APP_PASSWORD;\n',
    "const wpAppPassword = 'xxxx xxxx xxxx xxxx xxxx xxxx';\n",
    "const wp_text = 'some text that will have only four';\n",
  ],
} satisfies Examples;
