import { remove, review } from '../../fix/edit.ts';
import { isTrustedValue } from '../../markup/expression.ts';
import { attributesOf, boundName, spanInValue } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

const pipe =
  /\s{0,10}\|\s{0,10}(?:safe(?:html|url|resourceurl|style|script|pipe)?|trust(?:ed)?(?:html|url|resourceurl|as\w{0,20})?|bypass\w{0,40}|sanitize(?:html|url|resourceurl)?bypass\w{0,20}|nosanitize|keephtml|dangerous\w{0,30})\b(?:\s{0,5}:\s{0,5}(?:'[^'|]{0,40}'|"[^"|]{0,40}"))?/i;

export const rule = markupRule({
  id: 'markup/angular-bypass-pipe',
  title: 'Pipe that switches Angular’s sanitiser off',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: ['https://angular.dev/best-practices/security#trusting-safe-values', 'https://angular.dev/api/platform-browser/DomSanitizer'],
  message: 'A pipe of this name calls bypassSecurityTrust…: the value goes into the page unchecked. Take the pipe away.',
  why: 'Angular cleans what templates bind to HTML, addresses and styles. A `safeHtml` or `trustUrl` pipe tells it not to, for every value that ever comes through: one text from a user is enough for an attacker’s script.',
  remedy:
    'Bind the value without the pipe. Where it must be trusted, sanitise it in the component and call `bypassSecurityTrustHtml` there, beside the check.',
  fix: 'review',
  check(markup, report) {
    if (!markup.dialects.angular) return;
    for (const [attribute] of attributesOf(markup)) {
      const name = boundName(markup, attribute);
      if (name === null || attribute.value === null) continue;
      if (!/^(?:innerhtml|outerhtml|srcdoc|src|href|xlink:href|data|action|formaction|style)$/.test(name)) continue;
      const match = pipe.exec(attribute.value);
      if (match === null || isTrustedValue(attribute.value.slice(0, match.index))) continue;
      const span = spanInValue(attribute, match.index, match[0].length);
      report(attribute.span, { fixes: [review('Take the pipe away: Angular then sanitises the value', remove(span))] });
    }
  },
});

export const examples = {
  bad: [
    {
      path: 'post.component.html',
      code: '<iframe sandbox="" ⟦[src]="link | safeUrl"⟧></iframe>\n',
      fixed: '<iframe sandbox="" [src]="link"></iframe>\n',
    },
    {
      path: 'mail.component.html',
      code: `<a ⟦[href]="mail.link | safe: 'url'"⟧>open</a>\n`,
      fixed: '<a [href]="mail.link">open</a>\n',
    },
  ],
  good: [
    { path: 'a.component.html', code: '<div [class]="a | safe"></div><p [innerHTML]="body"></p>\n' },
    { path: 'b.component.html', code: `<p [innerHTML]="'legal' | translate | safeHtml"></p>\n` },
  ],
} satisfies Examples;
