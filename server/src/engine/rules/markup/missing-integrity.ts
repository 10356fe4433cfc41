import { attributeOf, fixedValue, isForeign } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** Files that their owner changes at will, so that no hash can be written down. */
const changing =
  /^(?:https?:)?\/\/(?:fonts\.googleapis\.com|use\.typekit\.net|www\.googletagmanager\.com|www\.google-analytics\.com|(?:www\.)?google\.com|www\.gstatic\.com|maps\.google(?:apis)?\.com|apis\.google\.com|accounts\.google\.com|pagead2\.googlesyndication\.com|js\.stripe\.com|www\.paypal(?:objects)?\.com|connect\.facebook\.net|platform\.twitter\.com|static\.cloudflareinsights\.com|challenges\.cloudflare\.com|js\.hcaptcha\.com|hcaptcha\.com|[\w.-]+\.hotjar\.com|[\w.-]+\.disqus\.com|kit\.fontawesome\.com|polyfill\.io|buttons\.github\.io|[\w.-]+\.hs-scripts\.com)\//i;

export const rule = markupRule({
  id: 'markup/missing-integrity',
  title: 'File of another host without an integrity hash',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [353, 829],
  controls: ['OWASP A08:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/Security/Defenses/Subresource_Integrity'],
  message: 'Whoever controls that host controls this page. Add integrity and crossorigin, or serve the file yourself.',
  why: 'The page runs whatever the other host sends. When a content network or one of its accounts is broken into, or a domain changes hands, as polyfill.io did, every page that loads from it is taken over at once.',
  remedy:
    'Pin the version and add its hash:\n\n```html\n<script src="https://cdn.example.com/lib@1.2.3/lib.min.js" integrity="sha384-…" crossorigin="anonymous"></script>\n```',
  fix: null,
  check(markup, report) {
    for (const element of markup.elements) {
      const isStyle = element.name === 'link' && /\bstylesheet\b/i.test(attributeOf(element, 'rel')?.value ?? '');
      if (element.name !== 'script' && !isStyle) continue;
      const source = attributeOf(element, isStyle ? 'href' : 'src');
      const address = source === undefined ? null : fixedValue(markup, source);
      // What comes unencrypted is another rule's: a hash would not help there, since the address has to change first.
      if (/^\s*http:\/\//i.test(source?.value ?? '')) continue;
      if (source === undefined || address === null || !isForeign(address) || changing.test(address)) continue;
      if (attributeOf(element, 'integrity', ':integrity', 'data-integrity', '[integrity]') !== undefined) continue;
      report(source.span);
    }
  },
});

export const examples = {
  bad: [
    { code: '<script ⟦src="https://cdn.example.com/lib@1.2.3/lib.min.js"⟧></script>\n' },
    { code: '<link rel="stylesheet" ⟦href="//cdn.example.com/a.css"⟧>\n' },
    { path: 'a.pug', code: "script(⟦src='https://code.example.com/a.js'⟧)\n" },
  ],
  good: [
    '<script src="https://cdn.example.com/a.js" integrity="sha384-x" crossorigin="anonymous"></script><script src="/a.js"></script>\n',
    '<link rel="stylesheet" href="https://fonts.googleapis.com/css?family=A"><link rel="icon" href="https://cdn.example.com/a.ico">\n',
  ],
} satisfies Examples;
