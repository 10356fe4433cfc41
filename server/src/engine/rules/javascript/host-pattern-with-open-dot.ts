import { spanOf } from '../../code/expression.ts';
import { javascriptRule } from '../../code/rule.ts';
import { insert, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

/** A name with a dot that stands for any character, before a known top-level domain: `www.example\.com`, `example.com`. */
const openDot = /(?<=[\w)])\.(?=(?:[\w-]{1,63}\\?\.){0,4}(?:com|net|org|edu|gov|io|dev|app|co|de|uk|fr|info|biz|ai|cloud)(?![\w-]))/g;
const isHost =
  /(?:https?|wss?)\b.{0,8}:?\\?\/\\?\/|^\^?(?:\(\?:)?(?:www\\?\.|[\w-]{1,63}\\?\.)(?:[\w-]{1,63}\\?\.){0,3}(?:com|net|org|io|dev|app)\b/i;

export const rule = javascriptRule({
  id: 'javascript/host-pattern-with-open-dot',
  title: 'Dot in the pattern of a host matches any character',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [20],
  controls: ['OWASP A01:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Regular_expressions/Wildcard'],
  message: 'The dot stands for any character, so another host such as `wwwXexample.com` matches too. Write `\\.`.',
  why: 'Who registers a name that differs in the place of the dot passes the check, and gets the redirect, the request or the trust that was meant for the real host.',
  remedy: 'Escape each dot of the host: `/^https:\\/\\/www\\.example\\.com\\//`.',
  fix: 'safe',
  listeners: [
    {
      on: 'regex',
      check(node, context, report) {
        const text = context.textOf(node);
        const end = text.lastIndexOf('/');
        const source = text.slice(1, end);
        if (!isHost.test(source)) return;
        const offsets = [...source.matchAll(openDot)].map((found) => node.startIndex + 1 + found.index);
        if (offsets.length === 0) return;
        report(spanOf(node), { fixes: [safe('Escape the dots of the host', ...offsets.map((offset) => insert(offset, '\\')))] });
      },
    },
  ],
});

export const examples = {
  bad: [
    {
      code: `export const isOwn = (url) => ⟦/^https?:\\/\\/www.example\\.com\\//⟧.test(url);\n`,
      fixed: `export const isOwn = (url) => /^https?:\\/\\/www\\.example\\.com\\//.test(url);\n`,
    },
    { code: `if (⟦/^example.com$/⟧.test(host)) go(host);\n`, fixed: `if (/^example\\.com$/.test(host)) go(host);\n` },
  ],
  good: [
    `export const isOwn = (url) => /^https:\\/\\/www\\.example\\.com\\//.test(url);\n`,
    `const file = /^[a-z]+.js$/;\nconst any = /^https:\\/\\/.+\\.example\\.com$/;\n`,
  ],
} satisfies Examples;
