import { spanOf } from '../../code/expression.ts';
import { literalText, textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import { insert, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/insecure-document-cookie',
  title: 'Cookie is set by a script and without Secure',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [614, 1004],
  controls: ['OWASP A05:2021'],
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/API/Document/cookie',
    'https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie',
  ],
  message: 'The cookie goes over plain HTTP too, and every script can read it. Add Secure, or let the server set it.',
  why: 'Without `Secure`, the browser sends the cookie with unencrypted requests, where others can read it. A cookie that a script sets can never be `HttpOnly`, so a script that got into the page can take it.',
  remedy: 'Add `; Secure; SameSite=Lax`. Cookies of sessions should be set by the server with `HttpOnly`.',
  fix: 'review',
  listeners: [
    onBinding(
      ['cookie'],
      ({ value, target }, context, report) => {
        if (target === null || !/^(?:[\w$]+\.)*(?:document|doc)\.cookie$/.test(context.textOf(target))) return;
        const pieces = textPieces(context, value);
        const text = literalText(pieces);
        // A text from elsewhere shows nothing, and a cookie that is taken away holds nothing.
        if (!text.includes('=') || /;\s*secure/i.test(text) || /max-age\s*=\s*(?:0|-)|1970|expires=\s*(?:Thu, )?0?1[ -]Jan/i.test(text))
          return;
        if (pieces.some((piece) => typeof piece !== 'string' && /[sS]ecure/.test(context.textOf(piece)))) return;
        const read = context.expression(value);
        const last = read.kind === 'build' ? read.parts.at(-1) : undefined;
        const lastNode = typeof last === 'object' ? last : null;
        const lastLiteral = lastNode === null ? null : context.expression(lastNode);
        const offset =
          read.kind === 'string'
            ? read.content.end
            : read.kind === 'build' && read.style === 'template'
              ? value.endIndex - 1
              : lastLiteral?.kind === 'string'
                ? lastLiteral.content.end
                : null;
        const semicolon = /;\s*$/.test(text) ? ' ' : '; ';
        report(spanOf(target), {
          fixes: [
            offset === null
              ? null
              : review(
                  'Add Secure and SameSite (sites over plain HTTP lose the cookie)',
                  insert(offset, `${semicolon}Secure; SameSite=Lax`),
                ),
          ],
        });
      },
      ['assignment'],
    ),
  ],
});

export const examples = {
  bad: [
    { code: `⟦document.cookie⟧ = 'theme=dark; path=/';\n`, fixed: `document.cookie = 'theme=dark; path=/; Secure; SameSite=Lax';\n` },
    { code: `⟦document.cookie⟧ = \`session=\${id}\`;\n`, fixed: `document.cookie = \`session=\${id}; Secure; SameSite=Lax\`;\n` },
    { code: `⟦document.cookie⟧ = name + '=' + value;\n` },
  ],
  good: [
    `document.cookie = 'theme=dark; Secure';\nconst all = document.cookie;\n`,
    `document.cookie = 'theme=; expires=Thu, 01 Jan 1970 00:00:00 GMT';\n`,
  ],
} satisfies Examples;
