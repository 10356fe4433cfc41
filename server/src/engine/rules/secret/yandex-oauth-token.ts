import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/yandex-oauth-token',
  title: 'Hard-coded Yandex OAuth token',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://yandex.com/dev/id/doc/en/tokens/token-invalidate',
    'https://yandex.cloud/en/docs/iam/concepts/authorization/oauth-token',
  ],
  rotation: 'https://yandex.com/dev/id/doc/en/tokens/token-invalidate',
  noun: 'Yandex OAuth token',
  environmentVariable: 'YANDEX_OAUTH_TOKEN',
  why: 'The token acts as its Yandex user within its scopes, mostly for a year: disk, mail, metrics or the cloud.',
  remedy: 'Revoke the application’s access on the user’s Yandex ID page, and read a new token from the environment.',
  keywords: ['y0_a', 'y1_a', 'y2_a', 'y3_a', 'y0__'],
  pattern: /y[0-3]_(?:[Aa]g|_)[\w-]{48,100}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    const body = value.slice(4);
    return /[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const yandexOauthToken = '⟦y0¦_AgAAAAZY2McZQlCiFD3Yq8-mN92MmZesQxU3BzDd0kV-Rl5UK4utojb7⟧';\n",
      fixed: 'const yandexOauthToken = process.env.YANDEX_OAUTH_TOKEN!;\n',
    },
    { path: '.env', code: 'YANDEX_OAUTH_TOKEN=⟦y0¦_AgAAAABiNU4Y2eSQf2ochi0X3raVfJsVpEZfDM5GbgDwxFuaUMcEJgb7⟧\n' },
  ],
  good: ['const token = process.env.YANDEX_OAUTH_TOKEN;\n', 'const y0_axis = y1_axis;\n'],
} satisfies Examples;
