import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { constantTime, judgeComparison } from '../../code/languages/python/timing.ts';
import { pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/timing-unsafe-comparison',
  title: 'Signature compared in a time that tells how much was right',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [208],
  controls: ['OWASP A02:2021'],
  references: ['https://docs.python.org/3/library/hmac.html#hmac.compare_digest', 'https://cwe.mitre.org/data/definitions/208.html'],
  message: '`==` stops at the first wrong character, so a signature can be guessed piece by piece. Use `hmac.compare_digest`.',
  why: 'The comparison takes longer the more characters are right. Whoever sends many guesses and measures the answers finds the signature of a message of their own, one character after the other.',
  remedy: 'Compare in constant time:\n\n```python\nif not hmac.compare_digest(expected, signature):\n    raise PermissionError\n```',
  fix: 'review',
  listeners: [
    {
      on: 'comparison',
      check(comparison, context, report) {
        if (isTestPath(context.path) || judgeComparison(comparison, context) !== 'signature') return;
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
      code: `import hashlib
import hmac

def check(body, signature):
    expected = hmac.new(KEY, body, hashlib.sha256).hexdigest()
    return ⟦expected == signature⟧
`,
      fixed: `import hashlib
import hmac

def check(body, signature):
    expected = hmac.new(KEY, body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected, signature)
`,
    },
    {
      code: `import hmac

if ⟦hmac.new(KEY, body, "sha256").digest() != given⟧:
    raise PermissionError
`,
      fixed: `import hmac

if not hmac.compare_digest(hmac.new(KEY, body, "sha256").digest(), given):
    raise PermissionError
`,
    },
  ],
  good: [
    `import hmac

def check(body, signature):
    return hmac.compare_digest(hmac.new(KEY, body, "sha256").hexdigest(), signature)
`,
    `import hashlib

if hashlib.sha256(data).hexdigest() == published:
    install(data)
`,
  ],
} satisfies Examples;
