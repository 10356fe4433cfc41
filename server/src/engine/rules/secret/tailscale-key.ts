import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/tailscale-key',
  title: 'Hard-coded Tailscale key',
  severity: 'error',
  confidence: 'high',
  references: ['https://tailscale.com/kb/1085/auth-keys', 'https://tailscale.com/kb/1101/api'],
  rotation: 'https://tailscale.com/kb/1085/auth-keys',
  noun: 'Tailscale key',
  environmentVariable: 'TS_AUTHKEY',
  why: 'An auth key adds machines to the network; an API key or OAuth secret reads and changes the network’s devices and rules.',
  remedy: 'Revoke the key on the Keys page of the admin console, and read a new one from the environment.',
  keywords: ['tskey-'],
  pattern: /tskey-(?:(?:auth|api|client|scim|webhook|oauth)-)?[0-9A-Za-z]{6,24}(?:-[0-9A-Za-z]{20,64})?/,

  continuation: 'word-or-dash',
  alphabetSize: 62,

  judge({ value }) {
    const body = value.slice(6);
    return /[0-9]/.test(body) && body.length >= 18 ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const tsAuthkey = '⟦tsk¦ey-auth-ki7LtLGl14vCNTRL-pitA6j5HRd6fKUdVqX96X6EBoMJZ4gD7⟧';\n",
      fixed: 'const tsAuthkey = process.env.TS_AUTHKEY!;\n',
    },
    { path: '.env', code: 'TS_AUTHKEY=⟦tsk¦ey-auth-kKCWkHz2oklCNTRL-ujWG1mKdkQZaS0IUZoAU0dh8en2o8zc7⟧\n' },
  ],
  good: ['const key = process.env.TS_AUTHKEY;\n', "const prefix = 'tskey-auth-';\n", "const kind = 'tskey-authentication';\n"],
} satisfies Examples;
