import { remove, review } from '../../fix/edit.ts';
import { attributeOf, fixedValue, isForeign, spanInValue } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = markupRule({
  id: 'markup/open-sandbox',
  title: 'Sandbox that its own content can take away',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [693],
  references: ['https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/iframe#sandbox'],
  message: 'With allow-scripts and allow-same-origin a frame of this site can remove its own sandbox. Keep one of them.',
  why: 'Content of the same origin that may run scripts can reach the parent page, delete the `sandbox` attribute and load itself again without it. The sandbox then protects from nothing.',
  remedy: 'Leave `allow-same-origin` out, or serve the framed content from another origin.',
  fix: 'review',
  check(markup, report) {
    for (const element of markup.elements) {
      const sandbox = element.name === 'iframe' ? attributeOf(element, 'sandbox') : undefined;
      const value = fixedValue(markup, sandbox);
      if (sandbox?.value === undefined || sandbox.value === null || value === null || !/\ballow-scripts\b/i.test(value)) continue;
      const match = /\s{0,20}\ballow-same-origin\b/i.exec(sandbox.value);
      if (match === null) continue;
      // A foreign origin is kept apart by its origin; what is not known may be either.
      const source = attributeOf(element, 'src');
      const isOwn =
        attributeOf(element, 'srcdoc', ':srcdoc', '[srcdoc]') !== undefined ||
        (source?.value !== undefined && source.value !== null && isOwnAddress(fixedValue(markup, source)));
      if (isOwn)
        report(sandbox.span, {
          fixes: [
            review(
              'Leave allow-same-origin out: the frame loses cookies and storage of this site',
              remove(spanInValue(sandbox, match.index, match[0].length)),
            ),
          ],
        });
    }
  },
});

function isOwnAddress(address: string | null): boolean {
  return address !== null && address !== '' && !isForeign(address) && !/^[a-z][a-z0-9+.-]*:/i.test(address) && !/^\/\//.test(address);
}

export const examples = {
  bad: [
    {
      code: '<iframe src="/preview" ⟦sandbox="allow-scripts allow-same-origin"⟧></iframe>\n',
      fixed: '<iframe src="/preview" sandbox="allow-scripts"></iframe>\n',
    },
    {
      code: '<iframe ⟦sandbox="allow-same-origin allow-forms allow-scripts"⟧ src="a.html"></iframe>\n',
      fixed: '<iframe sandbox=" allow-forms allow-scripts" src="a.html"></iframe>\n',
    },
  ],
  good: [
    '<iframe src="/preview" sandbox="allow-scripts"></iframe>\n',
    '<iframe src="https://player.example.com/" sandbox="allow-scripts allow-same-origin"></iframe>\n',
  ],
} satisfies Examples;
