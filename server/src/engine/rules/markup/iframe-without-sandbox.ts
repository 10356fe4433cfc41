import { attributeOf, boundExpression, isForeign } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = markupRule({
  id: 'markup/iframe-without-sandbox',
  title: 'Frame of another site without a sandbox',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [1021, 829],
  references: ['https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/iframe#sandbox'],
  message: 'The framed site may open windows, ask for permissions and move this page. Add a sandbox attribute.',
  why: 'A frame of another site can navigate the whole window after a click, start downloads and open dialogs in the name of this page. When that site is broken into, its visitors here are too.',
  remedy:
    'Add `sandbox` with only what the frame needs, for instance `sandbox="allow-scripts allow-same-origin allow-popups"` for a player.',
  fix: null,
  check(markup, report) {
    for (const element of markup.elements) {
      if (
        element.name !== 'iframe' ||
        attributeOf(element, 'sandbox', ':sandbox', 'v-bind:sandbox', '[sandbox]', '[attr.sandbox]') !== undefined
      )
        continue;
      const source = attributeOf(element, 'src', ':src', 'v-bind:src', '[src]');
      if (source?.value === undefined || source.value === null) continue;
      const isBound = source.name !== 'src' || markup.partsOf.get(source)?.[0]?.span.start === source.valueSpan.start;
      const isUnknown =
        isBound &&
        /[A-Za-z]/.test(boundExpression(markup, source)) &&
        !/^["'`]\/|_for\s?\(|^url\b|static/.test(boundExpression(markup, source));
      if (isForeign(source.value.trim()) || isUnknown) report(source.span);
    }
  },
});

export const examples = {
  bad: [
    { code: '<iframe width="1" ⟦src="https://player.example.com/1"⟧></iframe>\n' },
    { path: 'A.vue', code: '<template><iframe ⟦:src="link"⟧ /></template>\n' },
  ],
  good: [
    '<iframe src="https://player.example.com/1" sandbox="allow-scripts"></iframe><iframe src="/own"></iframe>\n',
    '<iframe src="about:blank"></iframe>\n',
  ],
} satisfies Examples;
