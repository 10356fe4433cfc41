import { spanOf } from '../../code/expression.ts';
import { isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { lastNameSpan, placeInCall } from '../../code/languages/javascript/places.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { insert, replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const kinds = ['Html', 'Script', 'Style', 'Url', 'ResourceUrl'];

export const rule = javascriptRule({
  id: 'javascript/angular-bypassed-sanitizer',
  title: 'Angular is told to trust a value',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: ['https://angular.dev/best-practices/security#trusting-safe-values'],
  message: 'Angular no longer cleans this value: a script in it acts as the user. Let Angular sanitize it.',
  why: 'Angular removes scripts from values that it puts into a page, unless it is told to trust them. When a part of the value comes from a user or from another service, a script in it then runs in the page.',
  remedy:
    'Bind the value as it is (`[innerHTML]="text"`), or call `sanitizer.sanitize(SecurityContext.HTML, text)`. Trust only what this program wrote.',
  fix: 'review',
  listeners: [
    onCall(['*.sanitize'], (call, context, report) => {
      const [kind, value] = call.args;
      if (kind === undefined || value === undefined || !/(?:^|\.)SecurityContext\.NONE$/.test(context.textOf(kind.node))) return;
      const edit = replace({ start: kind.node.endIndex - 'NONE'.length, end: kind.node.endIndex }, 'HTML');
      report(spanOf(kind.node), { fixes: [review('Clean it as HTML (scripts and some styles are taken out)', edit)] });
    }),
    onCall(
      kinds.map((kind) => `*.bypassSecurityTrust${kind}`),
      (call, context, report) => {
        const value = call.args[0]?.node;
        if (value === undefined || !isUncheckedText(context, value)) return;
        // The page's own objects and pictures have addresses that carry no script.
        if (/createObjectURL|toDataURL|^['"`]data:image\//.test(context.textOf(context.valueNode(value)))) return;
        const trace = context.trace(value);
        const name = lastNameSpan(context, call.callee);
        const imported = context.addImport('@angular/core', 'SecurityContext');
        const fix =
          context.textOf(name) === 'bypassSecurityTrustHtml'
            ? review(
                'Let Angular clean the markup (scripts and some styles are taken out)',
                replace(name, 'sanitize'),
                insert(value.startIndex, 'SecurityContext.HTML, '),
                ...(imported === null ? [] : [imported]),
              )
            : null;
        report(placeInCall(context, call, value), {
          ...(trace === null ? {} : { severity: 'error' as const, related: context.related(trace) }),
          fixes: [fix],
        });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import { Component } from '@angular/core';\nexport class Post {\n  constructor(private sanitizer: DomSanitizer) {}\n  show(body: string) {\n    return this.sanitizer.bypassSecurityTrustHtml(⟦body⟧);\n  }\n}\n`,
      fixed: `import { Component } from '@angular/core';\nimport { SecurityContext } from '@angular/core';\nexport class Post {\n  constructor(private sanitizer: DomSanitizer) {}\n  show(body: string) {\n    return this.sanitizer.sanitize(SecurityContext.HTML, body);\n  }\n}\n`,
      path: 'post.ts',
    },
    {
      code: `this.text = this.sanitizer.sanitize(⟦SecurityContext.NONE⟧, text);\n`,
      fixed: `this.text = this.sanitizer.sanitize(SecurityContext.HTML, text);\n`,
      path: 'none.ts',
    },
    { code: `this.frame = this.sanitizer.bypassSecurityTrustResourceUrl(⟦'https://' + this.host⟧);\n`, path: 'frame.ts' },
  ],
  good: [
    { code: `this.icon = this.sanitizer.bypassSecurityTrustHtml('<svg></svg>');\n`, path: 'icon.ts' },
    { code: `this.picture = this.sanitizer.bypassSecurityTrustUrl(URL.createObjectURL(blob));\n`, path: 'picture.ts' },
  ],
} satisfies Examples;
