import { judgeMarkup } from '../../code/languages/javascript/html-text.ts';
import { pageMarkup } from '../../code/languages/javascript/markup-sinks.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/variable-markup',
  title: 'Markup of a page comes from a variable',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/API/Element/innerHTML#security_considerations'],
  message: 'The browser reads this value as markup, scripts included. Look where it comes from; set textContent or sanitize it.',
  why: 'The file does not show where the value comes from. If a user or another service has a say in it, a script in it runs in the page and acts as whoever looks at it.',
  remedy: 'Use `textContent` or `insertAdjacentText` for text, and `DOMPurify.sanitize(markup)` where markup is wanted.',
  fix: 'review',
  listeners: pageMarkup(({ markup, span, fix, isParser }, context, report) => {
    const judged = judgeMarkup(context, markup);
    if (judged === null || judged.trace !== null || (judged.proof === 'varying' && !isParser)) return;
    report(span, { fixes: [fix] });
  }),
});

export const examples = {
  bad: [
    {
      code: `export function show(panel, text) {\n  panel.innerHTML = ⟦text⟧;\n}\n`,
      fixed: `export function show(panel, text) {\n  panel.textContent = text;\n}\n`,
    },
    {
      code: `list.insertAdjacentHTML('beforeend', ⟦row.label⟧);\n`,
      fixed: `list.insertAdjacentText('beforeend', row.label);\n`,
    },
    { code: `export const write = (text) => document.write(⟦text⟧);\n` },
    { code: `frame.setAttribute('srcdoc', ⟦render(page)⟧);\n` },
    { code: `export const parse = (text) => document.createRange().createContextualFragment(⟦text⟧);\n` },
  ],
  good: [
    `panel.innerHTML = '';\npanel.innerHTML = '<b>done</b>';\n`,
    `export const show = (panel, text) => {\n  panel.innerHTML = DOMPurify.sanitize(text);\n  panel.textContent = text;\n};\n`,
    `panel.innerHTML = String(list.length);\n`,
  ],
} satisfies Examples;
