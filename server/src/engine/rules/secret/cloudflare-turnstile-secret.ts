import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/cloudflare-turnstile-secret',
  title: 'Hard-coded Cloudflare Turnstile secret key',
  severity: 'warning',
  confidence: 'high',
  references: ['https://developers.cloudflare.com/turnstile/get-started/server-side-validation/'],
  rotation: 'https://developers.cloudflare.com/turnstile/troubleshooting/rotate-secret-key/',
  noun: 'Cloudflare Turnstile secret key',
  environmentVariable: 'TURNSTILE_SECRET_KEY',
  why: 'With the secret key anyone redeems or checks the site’s Turnstile tokens in its name.',
  remedy: 'Rotate the secret key in the widget’s settings, and read the new one from the environment.',
  keywords: ['0x4aaaa'],
  pattern: /0x4AAAA[\w-]{28}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    return /[g-zG-Z_-]/.test(value.slice(7)) && /[a-z]/.test(value.slice(7)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const turnstileSecretKey = '⟦0x4¦AAAAAA7Dd7ohN3bpUw1tiovTDAZG13ks⟧';\n",
      fixed: 'const turnstileSecretKey = process.env.TURNSTILE_SECRET_KEY!;\n',
    },
    { path: '.env', code: 'TURNSTILE_SECRET_KEY=⟦0x4¦AAAAAALmgyesC398PhxL7zaE0kIqbpkI⟧\n' },
  ],
  good: [
    'const secret = process.env.TURNSTILE_SECRET_KEY;\n',
    "const siteKey = '0x4AAAAAAAx1CyDNL8zOEPe7';\n",
    "const mask = '0x4AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';\n",
  ],
} satisfies Examples;
