import { replace, review } from '../../fix/edit.ts';
import { isTrustedValue } from '../../markup/expression.ts';
import { attributesOf } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

const names = /^(?:\[(?:inner|outer)html\]|bind-(?:inner|outer)html|ng-bind-html(?:-unsafe)?)$/;
/** Pipes that switch the sanitiser off have a rule of their own. */
const bypassing = /\|\s{0,5}(?:safe|trust|bypass|sanitize)\w*/i;

export const rule = markupRule({
  id: 'markup/angular-inner-html',
  title: 'Value bound as HTML in an Angular template',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: ['https://angular.dev/best-practices/security', 'https://docs.angularjs.org/api/ng/directive/ngBindHtml'],
  message: 'This value is shown as HTML: only the sanitiser stands between it and the page. Show it as text.',
  why: 'Angular takes scripts out of what is bound to `innerHTML`, but links, forms and styles of an attacker stay in, and one call of `bypassSecurityTrustHtml` elsewhere lets the rest through. In AngularJS the protection depends on a module that may be missing.',
  remedy: 'Show text with `{{ }}` or `[textContent]`. Keep the binding for HTML of your own.',
  fix: 'review',
  check(markup, report) {
    for (const [attribute] of attributesOf(markup)) {
      if (attribute.value === null) continue;
      const isInterpolated = markup.dialects.angular && /^(?:inner|outer)html$/.test(attribute.name) && attribute.value.includes('{{');
      if (!names.test(attribute.name) && !isInterpolated) continue;
      if (isTrustedValue(attribute.value) || bypassing.test(attribute.value)) continue;
      const plain = attribute.name.startsWith('ng-') ? 'ng-bind' : '[textContent]';
      report(attribute.span, {
        fixes: [review(`Use ${plain}: HTML in the value is then shown as text`, replace(attribute.nameSpan, plain))],
      });
    }
  },
});

export const examples = {
  bad: [
    {
      path: 'post.component.html',
      code: '<article ⟦[innerHTML]="post.body"⟧></article>\n',
      fixed: '<article [textContent]="post.body"></article>\n',
    },
    { path: 'note.html', code: '<p ng-if="note" ⟦ng-bind-html="note.text"⟧></p>\n', fixed: '<p ng-if="note" ng-bind="note.text"></p>\n' },
  ],
  good: [
    { path: 'a.component.html', code: '<p [textContent]="post.body"></p>\n' },
    { path: 'b.component.html', code: '<p [innerHTML]="\'terms\' | translate"></p><p [innerHTML]="sanitizedBody"></p>\n' },
  ],
} satisfies Examples;
