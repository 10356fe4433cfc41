import { insert, safe } from '../../fix/edit.ts';
import { addAttributeAfter, attributeOf, fixedValue, isForeign } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = markupRule({
  id: 'markup/blank-target',
  title: 'Link to another site in a new window without `noopener`',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [1022],
  references: ['https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Attributes/rel/noopener'],
  message: 'In older browsers the opened site can send this page elsewhere. Add rel="noopener noreferrer".',
  why: 'A page opened by `target="_blank"` could reach its opener and replace it by a sign-in page of its own. Browsers since 2021 imply `noopener`; older ones and some web views do not.',
  remedy: 'Add `rel="noopener"`, or `noreferrer` where the address must stay private.',
  fix: 'safe',
  check(markup, report) {
    for (const element of markup.elements) {
      if (element.name !== 'a' && element.name !== 'area' && element.name !== 'form') continue;
      const target = attributeOf(element, 'target');
      if (target === undefined || fixedValue(markup, target)?.toLowerCase() !== '_blank') continue;
      const address = attributeOf(element, element.name === 'form' ? 'action' : 'href')?.value ?? '';
      if (!isForeign(address.trim())) continue;
      const rel = attributeOf(element, 'rel', ':rel', '[rel]');
      if (rel === undefined)
        report(target.span, { fixes: [safe('Add rel="noopener noreferrer"', addAttributeAfter(target, 'rel="noopener noreferrer"'))] });
      else if (rel.value !== null && rel.name === 'rel' && !markup.partsOf.has(rel) && !/\b(?:noopener|noreferrer)\b/i.test(rel.value)) {
        const words = rel.value.trim() === '' ? 'noopener noreferrer' : ' noopener noreferrer';
        report(target.span, { fixes: rel.quote === '' ? [] : [safe('Add noopener noreferrer', insert(rel.valueSpan.end, words))] });
      }
    }
  },
});

export const examples = {
  bad: [
    {
      code: '<a href="https://example.com/" ⟦target="_blank"⟧>x</a>\n',
      fixed: '<a href="https://example.com/" target="_blank" rel="noopener noreferrer">x</a>\n',
    },
    {
      path: 'a.pug',
      code: "a(href='https://example.com/' ⟦target='_blank'⟧ rel='nofollow') x\n",
      fixed: "a(href='https://example.com/' target='_blank' rel='nofollow noopener noreferrer') x\n",
    },
  ],
  good: [
    '<a href="/x" target="_blank">x</a><a href="https://example.com/">y</a>\n',
    '<a href="https://example.com/" target="_blank" rel="noopener">x</a>\n',
  ],
} satisfies Examples;
