import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';
import { isPlaceholder } from '../../model/placeholder.ts';
export const rule = secretRule({
  id: 'secret/docker-registry-auth',
  title: 'Hard-coded Docker registry login',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.docker.com/reference/cli/docker/login/#credential-stores'],

  noun: 'Docker registry login',
  environmentVariable: 'DOCKER_AUTH_CONFIG',
  why: 'The text is the base64 of a user name and password: anyone who decodes it pulls and mostly also pushes images.',
  remedy:
    'Change the password or revoke the token, and use a credential helper or `docker login --password-stdin` with a value from the environment.',
  keywords: ['"auth"', '\\"auth\\"'],
  pattern: /\\?"auth\\?"\s{0,3}:\s{0,3}\\?"(?<secret>[0-9A-Za-z+/]{12,1000}[0-9A-Za-z+/]{0,2000}={0,2})\\?"/,

  continuation: 'none',

  judge({ text, span, value }) {
    if (!/auths\\?["']/.test(text.slice(Math.max(0, span.start - 1500), span.start))) return null;
    const bytes = decodeBase64(value);
    const login = bytes === null ? null : /^[\w.@$|+/-]{1,200}:([\x21-\x7e]{6,2000})$/.exec(bytesToLatin1(bytes));
    return login === null || isPlaceholder(login[1] ?? '') || /^(?:password|secret|token)/i.test(login[1] ?? '') ? null : {};
  },
});

export const examples = {
  bad: [
    { path: 'config.json', code: '{ "auths": { "ghcr.io": { "auth": "⟦YWNtZS1i¦b3Q6REpyWWNDMDlWQXdmSEdyTThkNW5OQTZRUDB6R1NL⟧" } } }\n' },
    {
      code: '// part of "auths"\nconst line = \'"auth": "⟦YWNtZS1i¦b3Q6Wk8xY3Bad3JBU3lJaHJtU3hiamwzNGZnWXVRUlI4⟧"\';\n',
      fixed: '// part of "auths"\nconst line = process.env.DOCKER_AUTH_CONFIG!;\n',
    },
  ],
  good: [
    { path: 'config.json', code: '{ "auths": { "ghcr.io": {} }, "credsStore": "desktop" }\n' },
    { path: 'config.json', code: '{ "auths": { "ghcr.io": { "auth": "dXNlcjpwYXNzd29yZDEyMw==" } } }\n' },
  ],
} satisfies Examples;
