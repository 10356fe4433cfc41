import { replace, review } from '../../fix/edit.ts';
import { attributesOf, attributeOf, fixedValue } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = markupRule({
  id: 'markup/unsafe-referrer-policy',
  title: 'Full addresses sent to every other site',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [200],
  controls: ['OWASP A01:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Referrer-Policy'],
  message: 'Other sites get this page’s whole address, tokens and search words in it as well. Send the origin only.',
  why: 'With `unsafe-url` every image, script and link of another site tells it the path and the query of this page, even over an unencrypted connection. Tokens of password resets and what people searched for leak that way.',
  remedy: 'Use `strict-origin-when-cross-origin`, the default of browsers, or `no-referrer`.',
  fix: 'review',
  check(markup, report) {
    for (const [attribute, element] of attributesOf(markup)) {
      const isPolicy =
        attribute.name === 'referrerpolicy' || (attribute.name === 'content' && isReferrerMeta(attributeOf(element, 'name')?.value));
      const value = isPolicy ? fixedValue(markup, attribute) : null;
      if (value === null || !/^(?:unsafe-url|always)$/i.test(value)) continue;
      report(attribute.span, {
        fixes: [
          review(
            'Send the origin only: the other site no longer sees the path',
            replace(attribute.valueSpan, 'strict-origin-when-cross-origin'),
          ),
        ],
      });
    }
  },
});

function isReferrerMeta(name: string | null | undefined): boolean {
  return name?.trim().toLowerCase() === 'referrer';
}

export const examples = {
  bad: [
    {
      code: '<meta name="referrer" ⟦content="unsafe-url"⟧>\n',
      fixed: '<meta name="referrer" content="strict-origin-when-cross-origin">\n',
    },
    {
      code: '<img src="https://example.com/a.png" ⟦referrerpolicy=unsafe-url⟧>\n',
      fixed: '<img src="https://example.com/a.png" referrerpolicy=strict-origin-when-cross-origin>\n',
    },
  ],
  good: [
    '<meta name="referrer" content="no-referrer"><meta name="x" content="unsafe-url">\n',
    '<a referrerpolicy="origin" href="/">x</a>\n',
  ],
} satisfies Examples;
