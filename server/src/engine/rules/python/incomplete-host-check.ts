import { insert, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isTestFile } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const host =
  /^(?:https?:\/\/|\/\/)?\.?(?:[\w-]{1,63}\.){1,6}(?:com|net|org|edu|gov|io|dev|app|co|de|uk|fr|cn|ru|info|biz|me|ai|us|eu|cloud|example)(?::\d{1,5})?\/?$/i;
const addressName =
  /(?:ur[il]|host(?:name)?|origin|domain|href|link|address|referr?er|location|redirect\w{0,10}|target|dest(?:ination)?|next|callback|netloc|website|endpoint)$/i;

/** True for a name that holds one address: `url`, `request.headers["Origin"]`, `parsed.netloc.lower()`. */
function isAddress(node: SyntaxNode, context: CodeContext): boolean {
  const written = context
    .textOf(node)
    .slice(0, 120)
    .replace(/\.(?:lower|strip|rstrip|casefold)\(\)$/, '')
    .replace(/\.(?:get|getlist|pop)\(\s{0,4}(["'][\w-]{1,40}["'])[^()]{0,40}\)$/, '[$1]')
    .replace(/["']?\]$/, '');
  return addressName.test(written) && !/[\s(]/.test(written.slice(-30));
}

export const rule = pythonRule({
  id: 'python/incomplete-host-check',
  title: 'Host is looked for anywhere in an address',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [20],
  controls: ['OWASP A01:2021'],
  references: [
    'https://docs.python.org/3/library/urllib.parse.html#url-parsing-security',
    'https://cwe.mitre.org/data/definitions/20.html',
  ],
  message: 'An address such as `https://evil.net/?example.com` passes this check. Compare the hostname of `urlsplit(…)`.',
  why: 'The name may stand in the path, in the query or in the middle of another host: `example.com.evil.net`, `evil.net/example.com`, `notexample.com`. A redirect, a request or an origin check that trusts it goes to the attacker.',
  remedy:
    'Parse first, and compare the whole host:\n\n```python\nhost = urlsplit(url).hostname\nif host == "example.com" or host.endswith(".example.com"):\n    …\n```',
  fix: 'review',
  listeners: [
    {
      on: 'comparison',
      check({ operator, left, right }, context, report) {
        if ((operator !== 'in' && operator !== 'notIn') || isTestFile(context.path)) return;
        const read = context.expression(left);
        if (read.kind === 'string' && host.test(read.value) && isAddress(right, context)) report(spanOf(left));
      },
    },
    onCall(['*.startswith', '*.endswith', '*.find', '*.index', '*.count'], (call, context, report) => {
      const name = call.args[0]?.node;
      const callee = context.expression(call.callee);
      const text = name === undefined ? null : context.stringOf(name);
      if (name === undefined || text === null || callee.kind !== 'member' || !host.test(text) || isTestFile(context.path)) return;
      if (callee.property === 'endswith' && text.startsWith('.')) return;
      if (callee.property === 'startswith' && (text.endsWith('/') || !text.includes('//'))) return;
      if (!isAddress(callee.object, context)) return;
      const read = context.expression(name);
      const fix =
        read.kind !== 'string' || text.endsWith('/')
          ? null
          : callee.property === 'startswith'
            ? review('Let the host end with a slash (the bare address then no longer passes)', insert(read.content.end, '/'))
            : callee.property === 'endswith' && !text.includes('//')
              ? review('Let the name begin with a dot (the bare domain then no longer passes)', insert(read.content.start, '.'))
              : null;
      report(spanOf(name), { fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    { code: `def is_own(request):\n    return ⟦"example.com"⟧ in request.headers["Origin"]\n` },
    {
      code: `def is_own(url, host):\n    return url.startswith(⟦"https://example.com"⟧) or host.endswith(⟦'example.com'⟧)\n`,
      fixed: `def is_own(url, host):\n    return url.startswith("https://example.com/") or host.endswith('.example.com')\n`,
    },
  ],
  good: [
    `def is_own(url):\n    return urlsplit(url).hostname == "example.com" or "example.com" in allowed_hosts\n`,
    `def is_own(host, text):\n    return host.endswith(".example.com") or "example.com" in text\n`,
  ],
} satisfies Examples;
