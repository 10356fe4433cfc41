import { review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { isDevelopmentPlace, settingListeners } from '../../code/languages/python/options.ts';
import { removeStatement } from '../../code/languages/python/calls.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

const variables = ['OAUTHLIB_INSECURE_TRANSPORT', 'AUTHLIB_INSECURE_TRANSPORT'];

export const rule = pythonRule({
  id: 'python/oauth-insecure-transport',
  title: 'OAuth is allowed over plain HTTP',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [319, 352],
  controls: ['OWASP A02:2021', 'OWASP A07:2021'],
  references: [
    'https://oauthlib.readthedocs.io/en/latest/oauth2/security.html',
    'https://docs.authlib.org/en/latest/',
    'https://datatracker.ietf.org/doc/html/rfc9700',
  ],
  message: 'Codes and tokens travel readable over plain HTTP. Remove this, and use HTTPS also while developing.',
  why: 'The code and the token in these requests are the login of the user. Anyone on the network who reads one acts as that user, with all rights that were granted.',
  remedy: 'Take the line out. Where you develop, set the variable in the shell, or use a certificate for localhost.',
  fix: 'review',
  listeners: [
    onBinding(
      variables,
      (binding, context, report) => {
        const value = context.valueOf(binding.value);
        const off = value === '' || value === '0' || value === false || value === undefined || value === null;
        if (off || binding.target?.type !== 'subscript' || isDevelopmentPlace(binding.value, context)) return;
        report(binding.span, { fixes: [review('Remove it (plain HTTP is refused)', removeStatement(binding.value, context))] });
      },
      ['assignment'],
    ),
    onCall(['*.setdefault', 'os.putenv', '*.setenv'], (call, context, report) => {
      const name = call.args[0] === undefined ? null : context.stringOf(call.args[0].node);
      if (name === null || !variables.includes(name) || isDevelopmentPlace(call.node, context)) return;
      report(spanOf(call.node), { fixes: [review('Remove it (plain HTTP is refused)', removeStatement(call.node, context))] });
    }),
    ...settingListeners(
      [
        {
          settings: ['STATE_PARAMETER', 'OAUTH_STATE_PARAMETER', 'SOCIAL_AUTH_SANITIZE_REDIRECTS', 'PKCE_REQUIRED', 'OAUTH2_REQUIRE_STATE'],
          forms: ['assignment', 'pair'],
          bad: [false],
          message: 'Without this check an attacker signs a visitor in to another account. Leave it on.',
          fix: { kind: 'review', title: 'Leave the check on', value: 'True' },
        },
      ],
      { skipsTests: true },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import os

⟦os.environ["OAUTHLIB_INSECURE_TRANSPORT"] = "1"⟧
start()
`,
      fixed: `import os

start()
`,
    },
    {
      code: `class ShopOAuth2(BaseOAuth2):
    name = "shop"
    ⟦STATE_PARAMETER = False⟧
`,
      fixed: `class ShopOAuth2(BaseOAuth2):
    name = "shop"
    STATE_PARAMETER = True
`,
    },
  ],
  good: [
    `import os

if os.environ.get("DEBUG"):
    os.environ["OAUTHLIB_INSECURE_TRANSPORT"] = "1"
`,
    `import os

os.environ["OAUTHLIB_INSECURE_TRANSPORT"] = "0"
`,
  ],
} satisfies Examples;
