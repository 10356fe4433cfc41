import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import { literalText, textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { isMadeSafe, varyingMarkup } from '../../code/languages/javascript/html-text.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Report, Examples } from '../../model/rule.ts';

const documentNames = ['document', 'window.document', 'globalThis.document', 'self.document', 'top.document', 'parent.document'];
const writers = documentNames.flatMap((owner) => [`${owner}.write`, `${owner}.writeln`]);
/** Methods of jQuery that read their argument as markup. */
const jqueryMethods = [
  'html',
  'append',
  'prepend',
  'before',
  'after',
  'replaceWith',
  'wrap',
  'wrapAll',
  'wrapInner',
  'appendTo',
  'prependTo',
  'insertBefore',
  'insertAfter',
];

function check(context: CodeContext, markup: SyntaxNode, report: Report, fix: Fix | null, unproven: boolean): void {
  if (context.isConstant(markup)) return;
  const trace = context.trace(markup);
  if (trace !== null) {
    report(spanOf(markup), { related: context.related(trace), fixes: [fix] });
    return;
  }
  if (!unproven || isMadeSafe(context, markup)) return;
  // Text that another element shows may be markup again once it is read as such; everything else needs a look at its origin.
  const varying = varyingMarkup(context, markup).filter((part) => /^(?:name|member|index)$/.test(context.expression(part).kind));
  if (varying.length > 0) report(spanOf(markup), { severity: 'warning', confidence: 'medium' });
}

function hasMarkup(context: CodeContext, node: SyntaxNode): boolean {
  return literalText(textPieces(context, node), '').includes('<');
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
    onBinding(
      ['innerHTML', 'outerHTML', 'srcdoc'],
      ({ name, nameSpan, target, value }, context, report) => {
        // An element named for a template or style of its own, and a name without an object, are no place of a page.
        if (target === null || context.expression(target).kind === 'name') return;
        const fix =
          name === 'innerHTML' && !hasMarkup(context, value)
            ? review('Set textContent (markup in the value is then shown as text)', replace(nameSpan, 'textContent'))
            : null;
        check(context, value, report, fix, true);
      },
      ['assignment'],
    ),
    onCall(['*.insertAdjacentHTML'], (call, context, report) => {
      const markup = call.args[1]?.node;
      const callee = context.expression(call.callee);
      if (markup === undefined || callee.kind !== 'member') return;
      const nameSpan = { start: call.callee.endIndex - callee.property.length, end: call.callee.endIndex };
      const fix = hasMarkup(context, markup)
        ? null
        : review('Insert it as text (markup in the value is then shown as text)', replace(nameSpan, 'insertAdjacentText'));
      check(context, markup, report, fix, true);
    }),
    onCall(writers, (call, context, report) => {
      for (const { node } of call.args) check(context, node, report, null, true);
    }),
    onCall(
      ['*.createContextualFragment', '*.setHTMLUnsafe', 'document.parseHTMLUnsafe', '$.parseHTML', 'jQuery.parseHTML'],
      (call, context, report) => {
        for (const { node } of call.args.slice(0, 1)) check(context, node, report, null, false);
      },
    ),
    onCall(['$', 'jQuery', 'jquery', '$.globalEval', 'jQuery.globalEval'], (call, context, report) => {
      const markup = call.args[0]?.node;
      if (markup !== undefined && hasMarkup(context, markup)) check(context, markup, report, null, false);
    }),
    onCall(
      jqueryMethods.map((name) => `*.${name}`),
      (call, context, report) => {
        if (!/^(?:\$|jQuery|jquery)(?:\(|\.)/.test(call.name.path) && !/^\$/.test(context.textOf(call.callee))) return;
        const markup = call.args[0]?.node;
        if (markup !== undefined && context.expression(markup).kind !== 'function') check(context, markup, report, null, false);
      },
    ),
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
    { code: `window.addEventListener('message', (event) => {\n  $('#status').html(⟦event.data.text⟧);\n});\n` },
  ],
  good: [
    `document.body.innerHTML = '<main></main>';\n`,
    `import DOMPurify from 'dompurify';\nelement.innerHTML = DOMPurify.sanitize(new URLSearchParams(location.search).get('text'));\n`,
    `list.innerHTML = '<li>' + escapeHtml(user.name) + '</li>';\nlabel.textContent = location.hash;\n`,
    `const state = { innerHTML: location.hash };\n`,
  ],
} satisfies Examples;
