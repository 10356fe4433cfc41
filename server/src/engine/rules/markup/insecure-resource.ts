import { replace, review } from '../../fix/edit.ts';
import type { MarkupElement } from '../../markup/model.ts';
import { attributeOf, attributesOf, isLocal, spanInValue } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** Links that a browser loads and applies; the others are only addresses. */
const loaded = /\b(?:stylesheet|import|preload|modulepreload|manifest)\b/i;

function loads(element: MarkupElement, name: string): boolean {
  if (name === 'src') return /^(?:script|iframe|frame|embed)$/.test(element.name);
  if (name === 'data') return element.name === 'object';
  if (name !== 'href') return false;
  if (element.name === 'base') return true;
  return element.name === 'link' && loaded.test(attributeOf(element, 'rel')?.value ?? '');
}

export const rule = markupRule({
  id: 'markup/insecure-resource',
  title: 'Script, style or frame loaded without encryption',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [319, 829],
  controls: ['OWASP A02:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/Security/Defenses/Mixed_content'],
  message: 'Anyone on the way can replace what comes over http:// and so control this page. Load it over https://.',
  why: 'A script, style or frame that travels unencrypted can be exchanged by whoever runs the network: a café, a provider, a state. A script then acts in the page with the reader’s session. Pages over HTTPS do not load it at all.',
  remedy: 'Write `https://`, or serve the file yourself.',
  fix: 'review',
  check(markup, report) {
    for (const [attribute, element] of attributesOf(markup)) {
      const { value } = attribute;
      if (value === null || !/^\s*http:\/\//i.test(value) || !loads(element, attribute.name) || isLocal(value.trim())) continue;
      // The host may be anything, one's own machine as well.
      if ((markup.partsOf.get(attribute) ?? []).some((part) => part.span.start <= attribute.valueSpan.start + value.indexOf('//') + 2))
        continue;
      const start = value.search(/http:/i);
      report(attribute.span, {
        fixes: [review('Load it over https: the server must offer it', replace(spanInValue(attribute, start, 5), 'https:'))],
      });
    }
  },
});

export const examples = {
  bad: [
    {
      code: '<script ⟦src="http://example.com/a.js"⟧ integrity="x"></script>\n',
      fixed: '<script src="https://example.com/a.js" integrity="x"></script>\n',
    },
    {
      path: 'a.pug',
      code: "link(rel='stylesheet' integrity='x' ⟦href='http://example.com/a.css'⟧)\n",
      fixed: "link(rel='stylesheet' integrity='x' href='https://example.com/a.css')\n",
    },
  ],
  good: [
    '<script src="https://example.com/a.js"></script><script src="//example.com/a.js"></script><script src="http://localhost:35729/livereload.js"></script>\n',
    '<a href="http://example.com/">x</a><link rel="canonical" href="http://example.com/"><img src="http://example.com/a.png">\n',
  ],
} satisfies Examples;
