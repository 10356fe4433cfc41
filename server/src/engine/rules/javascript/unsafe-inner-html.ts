import type { SyntaxNode } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import { judgeMarkup } from '../../code/languages/javascript/html-text.ts';
import { jqueryMarkup, pageMarkup } from '../../code/languages/javascript/markup-sinks.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Fix } from '../../model/fix.ts';
import type { Span } from '../../model/span.ts';
import type { Report, Examples } from '../../model/rule.ts';

function check(context: CodeContext, markup: SyntaxNode, span: Span, report: Report, fix: Fix | null, unproven: boolean): void {
  const judged = judgeMarkup(context, markup);
  if (judged === null) return;
  if (judged.trace !== null) report(span, { related: context.related(judged.trace), fixes: [fix] });
  else if (unproven && judged.proof === 'varying') report(span, { severity: 'warning', confidence: 'medium' });
}

export const rule = javascriptRule({
  id: 'javascript/unsafe-inner-html',
  title: 'Page gets markup with variable parts',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/API/Element/innerHTML#security_considerations',
    'https://cheatsheetseries.owasp.org/cheatsheets/DOM_based_XSS_Prevention_Cheat_Sheet.html',
  ],
  message: 'A variable part of this markup can hold a script, which then acts as the user. Set textContent or sanitize it.',
  why: 'The browser parses the text as HTML. A value such as `<img src=x onerror=…>` runs a script in the page, which can read what the user sees and act in their name (cross-site scripting).',
  remedy:
    'Use `textContent` for text. Where markup is wanted, clean it first:\n\n```js\nelement.innerHTML = DOMPurify.sanitize(markup);\n```',
  fix: 'review',
  listeners: [
    ...pageMarkup(({ markup, span, fix, isParser }, context, report) => {
      check(context, markup, span, report, fix, !isParser);
    }),
    ...jqueryMarkup(({ markup, span, fix }, context, report) => {
      check(context, markup, span, report, fix, false);
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const params = new URLSearchParams(location.search);\ndocument.querySelector('#name').innerHTML = ⟦params.get('name')⟧;\n`,
      fixed: `const params = new URLSearchParams(location.search);\ndocument.querySelector('#name').textContent = params.get('name');\n`,
    },
    {
      code: `function show(list, user) {\n  list.innerHTML += ⟦'<li>' + user.name + '</li>'⟧;\n  list.insertAdjacentHTML('beforeend', ⟦\`<li>\${user.email}</li>\`⟧);\n}\n`,
    },
    { code: `document.write(⟦'<a href="' + document.referrer + '">Back</a>'⟧);\n` },
    {
      code: `window.addEventListener('message', (event) => {\n  $('#status').html(⟦event.data.text⟧);\n});\n`,
      fixed: `window.addEventListener('message', (event) => {\n  $('#status').text(event.data.text);\n});\n`,
    },
  ],
  good: [
    `document.body.innerHTML = '<main></main>';\n`,
    `import DOMPurify from 'dompurify';\nelement.innerHTML = DOMPurify.sanitize(new URLSearchParams(location.search).get('text'));\n`,
    `list.innerHTML = '<li>' + escapeHtml(user.name) + '</li>';\nlabel.textContent = location.hash;\n`,
    `const state = { innerHTML: location.hash };\n`,
  ],
} satisfies Examples;
