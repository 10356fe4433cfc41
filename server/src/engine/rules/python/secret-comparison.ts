import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { constantTime, judgeComparison } from '../../code/languages/python/timing.ts';
import { pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/secret-comparison',
  title: 'Secret compared with ==',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [208],
  controls: ['OWASP A02:2021'],
  references: [
    'https://docs.python.org/3/library/hmac.html#hmac.compare_digest',
    'https://docs.python.org/3/library/secrets.html#secrets.compare_digest',
  ],
  message: '`==` stops at the first difference, so its time tells how much of a secret was right. Use `hmac.compare_digest`.',
  why: 'Whoever may send many guesses and measures how long each takes finds a token, a password hash or a signature piece by piece. On a local network, differences of some nanoseconds were enough.',
  remedy: 'Compare in constant time:\n\n```python\nif hmac.compare_digest(token, given):\n    ...\n```',
  fix: 'review',
  listeners: [
    {
      on: 'comparison',
      check(comparison, context, report) {
        const judged = judgeComparison(comparison, context);
        if (judged === null || (judged === 'signature' && !isTestPath(context.path))) return;
        const { text, imports } = constantTime(comparison, context);
        report(spanOf(comparison.node), {
          fixes: [
            review('Compare in constant time (both sides bytes, or both plain text)', replace(spanOf(comparison.node), text), ...imports),
          ],
        });
      },
    },
  ],
});

export const examples = {
  bad: [
    {
      code: `import hmac

def check(token, request):
    return ⟦request.headers.get("X-Api-Key") == api_key⟧
`,
      fixed: `import hmac

def check(token, request):
    return hmac.compare_digest(request.headers.get("X-Api-Key"), api_key)
`,
    },
    {
      code: `import hmac

if ⟦user.password_hash != given_hash⟧:
    refuse()
`,
      fixed: `import hmac

if not hmac.compare_digest(user.password_hash, given_hash):
    refuse()
`,
    },
  ],
  good: [
    `import hmac

if hmac.compare_digest(api_key, given):
    accept()
`,
    `if password == "":
    refuse()
if token.type == other.type:
    accept()
`,
  ],
} satisfies Examples;
