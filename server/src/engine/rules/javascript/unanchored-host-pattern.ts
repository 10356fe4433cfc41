import { spanOf } from '../../code/expression.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** A whole host in a pattern, with escaped dots or loose ones. */
const host = /(?:[a-z\d-]{2,63}\\?\.){1,4}(?:com|net|org|edu|gov|io|dev|app|co|info|biz)(?![\w-])/i;

export const rule = javascriptRule({
  id: 'javascript/unanchored-host-pattern',
  title: 'Pattern of a host matches anywhere in an address',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [20, 777],
  controls: ['OWASP A01:2021'],
  references: ['https://cwe.mitre.org/data/definitions/777.html', 'https://developer.mozilla.org/en-US/docs/Web/API/URL/hostname'],
  message: 'The pattern also matches in the path of a foreign address. Begin it with `^`, or compare URL.hostname.',
  why: 'Without `^`, and without `/` or `$` after the host, `https://evil.test/?x=https://example.com` matches as well as `https://example.com.evil.test`. A check of a redirect or an origin then lets foreign addresses pass.',
  remedy: 'Anchor both ends, `/^https:\\/\\/example\\.com\\//`, or better compare `new URL(address).hostname`.',
  fix: null,
  listeners: [
    {
      on: 'regex',
      check(node, context, report) {
        const text = context.textOf(node);
        const source = text.slice(1, Math.max(1, text.lastIndexOf('/')));
        if (source.length > 400) return;
        const found = host.exec(source);
        if (found === null || /\\\.(?:js|css|html?|png|json|md)\b/.test(source)) return;
        // Only where the pattern decides something.
        const member = node.parent;
        const callee = member?.type === 'member_expression' ? (member.childForFieldName('property')?.text ?? '') : '';
        const asArgument = member?.type === 'arguments' ? (member.parent?.childForFieldName('function')?.text ?? '') : '';
        if (callee !== 'test' && callee !== 'exec' && !/\.(?:match|search)$/.test(asArgument)) return;
        // One choice of several is anchored, the others are not: `^a|b$`.
        const isHalf = /^\^[^()|]*\||\|[^()|]*\$$/.test(source) && !source.includes('(');
        const after = source.slice(found.index + found[0].length);
        const isOpen =
          !/^\^/.test(source.replace(/^\(+(?:\?:)?/, '')) &&
          !(/\$\)?$/.test(source) && /@|\\\.$/.test(source.slice(Math.max(0, found.index - 3), found.index)));
        const endsOpen = after === '' && !source.endsWith('$');
        if (isHalf || isOpen || endsOpen) report(spanOf(node));
      },
    },
  ],
});

export const examples = {
  bad: [
    { code: `if (⟦/https?:\\/\\/example\\.com/⟧.test(url)) res.redirect(url);\n` },
    { code: `const own = url.match(⟦/^https:\\/\\/www\\.example\\.com/⟧);\n` },
  ],
  good: [
    `const own = /^https:\\/\\/www\\.example\\.com\\//.test(url);\nconst mail = /@example\\.com$/.test(address);\n`,
    `const text = page.replace(/example\\.com/g, 'example.org');\n`,
  ],
} satisfies Examples;
