import { spanOf } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import type { SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { insert, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const host =
  /^(?:https?:\/\/|\/\/)?\.?(?:[\w-]{1,63}\.){1,6}(?:com|net|org|edu|gov|io|dev|app|co|de|uk|fr|cn|ru|info|biz|me|ai|us|eu|cloud|example|test)(?::\d{1,5})?\/?$/i;
const addressName =
  /(?:ur[il]|host(?:name)?|origin|domain|href|link|address|referr?er|location|redirect\w{0,10}|target|dest(?:ination)?|next|callback|src|email|site|website|endpoint|action|to|u)$/i;

/** True for a name that holds an address or a part of one. */
function isAddress(context: CodeContext, node: SyntaxNode): boolean {
  const read = context.expression(node);
  if (read.kind === 'wrap') return isAddress(context, read.inner);
  if (read.kind === 'call') {
    const callee = context.expression(read.callee);
    return (
      callee.kind === 'member' &&
      (/^(?:toLowerCase|toString|trim|slice|getAttribute|get)$/.test(callee.property)
        ? isAddress(context, callee.object) || /url|host|origin|href/i.test(context.textOf(node))
        : addressName.test(callee.property))
    );
  }
  const name = read.kind === 'member' ? read.property : read.kind === 'name' ? read.name : '';
  return addressName.test(name);
}

export const rule = javascriptRule({
  id: 'javascript/incomplete-host-check',
  title: 'Host is looked for anywhere in an address',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [20],
  controls: ['OWASP A01:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/API/URL/hostname'],
  message: 'An address such as `https://evil.net/?example.com` passes this check. Compare the hostname of `new URL(…)`.',
  why: 'The name may stand in the path, in the query or in the middle of another host: `example.com.evil.net`, `evil.net/example.com`, `notexample.com`. A redirect, a request or an origin check that trusts it goes to the attacker.',
  remedy:
    'Parse first, and compare the whole host:\n\n```js\nconst { hostname } = new URL(value);\nif (hostname === "example.com" || hostname.endsWith(".example.com")) …\n```',
  fix: 'review',
  listeners: [
    onCall(['*.includes', '*.indexOf', '*.startsWith', '*.endsWith', '*.search', '*.contains'], (call, context, report) => {
      const name = call.args[0]?.node;
      const callee = context.expression(call.callee);
      const text = name === undefined ? null : context.stringOf(name);
      if (name === undefined || text === null || callee.kind !== 'member' || !host.test(text)) return;
      // A list of hosts holds whole names.
      const object = context.expression(context.valueNode(callee.object));
      if (object.kind === 'array' || /s$|list$|set$|allowed|white/i.test(context.textOf(callee.object).replace(/\(.*$/s, ''))) return;
      if (callee.property === 'endsWith' && /^\./.test(text)) return;
      if (callee.property === 'startsWith' && (/\/$/.test(text) || !/\/\//.test(text))) return;
      if (!isAddress(context, callee.object)) return;
      // A whole origin with its slash, at the beginning of the address.
      if (
        callee.property === 'indexOf' &&
        /^https?:\/\/.{1,80}\/$/i.test(text) &&
        /^\)?\s{0,8}={2,3}\s{0,8}0\b/.test(context.facts.text.slice(call.node.endIndex, call.node.endIndex + 30))
      )
        return;
      const read = context.expression(name);
      const fix =
        callee.property === 'startsWith' && read.kind === 'string'
          ? review('Let the host end with a slash (the bare address then no longer passes)', insert(read.content.end, '/'))
          : callee.property === 'endsWith' && read.kind === 'string' && !text.includes('/')
            ? review('Let the name begin with a dot (the bare domain then no longer passes)', insert(read.content.start, '.'))
            : null;
      report(spanOf(name), { fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    { code: `if (url.includes(⟦'example.com'⟧)) res.redirect(url);\n` },
    { code: `export const isOwn = (origin) => origin.indexOf(⟦'https://app.example.com'⟧) === 0;\n` },
    {
      code: `export const isOwn = (host) => host.endsWith(⟦'example.com'⟧);\n`,
      fixed: `export const isOwn = (host) => host.endsWith('.example.com');\n`,
    },
    {
      code: `if (redirectUrl.startsWith(⟦'https://example.com'⟧)) go(redirectUrl);\n`,
      fixed: `if (redirectUrl.startsWith('https://example.com/')) go(redirectUrl);\n`,
    },
  ],
  good: [
    `export const isOwn = (url) => new URL(url).hostname === 'example.com';\n`,
    `if (['example.com', 'example.org'].includes(host) || host.endsWith('.example.com')) go(host);\n`,
    `if (text.includes('example.com')) highlight(text);\n`,
  ],
} satisfies Examples;
