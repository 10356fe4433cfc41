import { isUncheckedText, judgeMarkup } from '../../code/languages/javascript/html-text.ts';
import { placeInCall } from '../../code/languages/javascript/places.ts';
import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/unescaped-markup-helper',
  title: 'Helper marks a value as safe markup',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: [
    'https://lit.dev/docs/templates/directives/#unsafehtml',
    'https://api.emberjs.com/ember/release/functions/@ember%2Ftemplate/htmlSafe',
    'https://handlebarsjs.com/api-reference/utilities.html#handlebars-safestring-string',
  ],
  message: 'The template does not escape this value: a script in it acts as the user. Show it as text, or sanitize it.',
  why: 'Lit, Ember, Handlebars and Mithril escape values, unless a helper marks them as safe. When a part of the value comes from a user or from another service, a script in it then runs in the page.',
  remedy: 'Leave the helper out for text. Where markup is wanted, clean it: `unsafeHTML(DOMPurify.sanitize(markup))`.',
  fix: 'review',
  listeners: [
    onCall(
      [
        'unsafeHTML',
        '*.unsafeHTML',
        'unsafeSVG',
        '*.unsafeSVG',
        'unsafeStatic',
        '*.unsafeStatic',
        'htmlSafe',
        '@ember/template.htmlSafe',
        '@ember/string.htmlSafe',
        'Ember.String.htmlSafe',
        '*.SafeString',
        'm.trust',
        'mithril.trust',
        '*.raw-html',
      ],
      (call, context, report) => {
        const value = call.args[0]?.node;
        if (value === undefined || !isUncheckedText(context, value)) return;
        // Helpers of Handlebars that make markup of their own are for another rule.
        const isSafeString = call.name.path.endsWith('SafeString');
        if (isSafeString && judgeMarkup(context, value)?.proof === 'unchecked') return;
        const trace = context.trace(value);
        const fix =
          call.args.length === 1 && !call.constructs
            ? review('Show the value as text (markup in it is then visible)', replace(spanOf(call.node), context.textOf(value)))
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
      code: `import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport const post = (body) => html\`<p>\${unsafeHTML(⟦body⟧)}</p>\`;\n`,
      fixed: `import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport const post = (body) => html\`<p>\${body}</p>\`;\n`,
    },
    {
      code: `import { htmlSafe } from '@ember/template';\nexport default helper(([text]) => htmlSafe(⟦text⟧));\n`,
      fixed: `import { htmlSafe } from '@ember/template';\nexport default helper(([text]) => text);\n`,
    },
    { code: `Handlebars.registerHelper('bold', (text) => new Handlebars.SafeString(⟦'<b>' + text + '</b>'⟧));\n` },
  ],
  good: [
    `import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport const post = (body) => html\`<p>\${unsafeHTML(DOMPurify.sanitize(body))}</p>\`;\n`,
    `Handlebars.registerHelper('bold', (text) => new Handlebars.SafeString('<b>' + Handlebars.escapeExpression(text) + '</b>'));\n`,
  ],
} satisfies Examples;
