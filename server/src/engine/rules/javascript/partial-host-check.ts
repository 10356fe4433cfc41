import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { insert, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const host = /^(?:https?:)?(?:\/\/)?(?:\.)?(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,12}$/i;
const address =
  /(?:url|uri|href|host|hostname|origin|referr?er|domain|location|link|redirect|target|src|endpoint|email|mail|callback|next)s?$/i;

function lastName(context: CodeContext, node: SyntaxNode): string {
  const read = context.expression(node);
  if (read.kind === 'name') return read.name;
  if (read.kind === 'member') return read.property;
  if (read.kind === 'wrap') return lastName(context, read.inner);
  if (read.kind === 'call') {
    const callee = context.expression(read.callee);
    if (callee.kind === 'member' && /^(?:toLowerCase|trim|toString|get|header)$/.test(callee.property)) {
      const first = read.args[0]?.node;
      return first === undefined ? lastName(context, callee.object) : (context.stringOf(first) ?? '');
    }
    return callee.kind === 'member' ? callee.property : '';
  }
  return read.kind === 'index' ? (context.stringOf(read.index) ?? '') : '';
}

export const rule = javascriptRule({
  id: 'javascript/partial-host-check',
  title: 'Host is checked by a part of the address',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [20, 183],
  controls: ['OWASP A01:2021'],
  references: ['https://cwe.mitre.org/data/definitions/20.html', 'https://developer.mozilla.org/en-US/docs/Web/API/URL/hostname'],
  message: 'Addresses of others can hold this text too, such as `https://evil.test/example.com`. Compare URL.hostname.',
  why: 'An address holds the name of the host in one place and free text in many: user name, path, query. `includes` finds the name in any of them, `startsWith` also accepts `https://example.com.evil.test`, and `endsWith` accepts `evilexample.com`.',
  remedy: "```js\nconst { hostname } = new URL(address);\nif (hostname === 'example.com' || hostname.endsWith('.example.com')) …\n```",
  fix: 'review',
  listeners: [
    onCall(['*.includes', '*.indexOf', '*.startsWith', '*.endsWith', '*.search', '*.lastIndexOf'], (call, context, report) => {
      const callee = context.expression(call.callee);
      const part = call.args[0]?.node;
      if (callee.kind !== 'member' || part === undefined || call.args.length > 1) return;
      const text = context.stringOf(part) ?? '';
      if (
        !host.test(text) ||
        /\.(?:js|ts|json|html?|css|png|jpe?g|svg|gif|xml|txt|md|php|mjs|cjs|vue|jsx|tsx|map|zip|pdf|py|sh|exe|conf|log)$/i.test(text)
      )
        return;
      const name = lastName(context, callee.object);
      if (
        !address.test(name) ||
        /s$/.test(name.replace(/(?:address|alias)$/i, '')) ||
        context.expression(context.valueNode(callee.object)).kind === 'array'
      )
        return;
      // `.example.com` at the end of a host is a whole label.
      if (callee.property === 'endsWith' && text.startsWith('.')) return;
      const literal = context.expression(part);
      const fix =
        literal.kind === 'string' && callee.property === 'startsWith' && /^https?:\/\//.test(text)
          ? review('Compare the whole host (addresses without a path no longer pass)', insert(literal.content.end, '/'))
          : null;
      report(spanOf(part), { fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    { code: `if (url.includes(⟦'example.com'⟧)) res.redirect(url);\n` },
    {
      code: `const own = req.query.url.startsWith(⟦'https://example.com'⟧);\n`,
      fixed: `const own = req.query.url.startsWith('https://example.com/');\n`,
    },
    { code: `if (new URL(link).hostname.endsWith(⟦'example.com'⟧)) follow(link);\n` },
  ],
  good: [
    `if (new URL(url).hostname === 'example.com') res.redirect(url);\n`,
    `if (hostname.endsWith('.example.com')) follow(link);\nif (fileUrl.includes('index.html')) show();\n`,
  ],
} satisfies Examples;
