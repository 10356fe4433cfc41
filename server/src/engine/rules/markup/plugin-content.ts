import { attributeOf, boundName, isForeign } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = markupRule({
  id: 'markup/plugin-content',
  title: 'Foreign or active content in `<object>`, `<embed>` or `<applet>`',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [829],
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/object',
    'https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Content-Security-Policy/object-src',
  ],
  message: 'What stands here runs as a page or plug-in of its own, without a sandbox. Use an iframe with a sandbox, or an image.',
  why: 'Plug-ins are gone from browsers, but `<object>` and `<embed>` still load pages and scripts, know no `sandbox` attribute, and escape policies without `object-src`.',
  remedy: "Use `<img>`, `<video>` or `<iframe sandbox>`, and set `object-src 'none'`.",
  fix: null,
  check(markup, report) {
    for (const element of markup.elements) {
      if (element.name === 'applet') report(element.span);
      if (element.name !== 'object' && element.name !== 'embed') continue;
      const source = attributeOf(element, 'data', 'src', ':data', ':src', '[data]', '[src]');
      const type = attributeOf(element, 'type')?.value ?? '';
      const isActive = /flash|shockwave|silverlight|java|x-activex|text\/html/i.test(type) || attributeOf(element, 'classid') !== undefined;
      const value = source?.value ?? '';
      const isOpen =
        source !== undefined &&
        (boundName(markup, source) !== null || markup.partsOf.has(source) || isForeign(value.trim()) || /\.swf\b/i.test(value));
      if (isActive || isOpen) report(element.span);
    }
  },
});

export const examples = {
  bad: [
    { code: '⟦<object data="https://example.com/widget">⟧</object>\n' },
    { code: '⟦<embed src="movie.swf">⟧\n' },
    { path: 'A.vue', code: '<template>⟦<object :data="file" />⟧</template>\n' },
  ],
  good: [
    '<object data="/chart.svg" type="image/svg+xml"></object>\n',
    '<embed src="a.pdf" type="application/pdf"><iframe sandbox src="/b"></iframe>\n',
  ],
} satisfies Examples;
