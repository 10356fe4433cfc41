import { spanOf } from '../../code/expression.ts';
import { isMadeSafe, isUncheckedText, judgeMarkup } from '../../code/languages/javascript/html-text.ts';
import { pageMarkup } from '../../code/languages/javascript/markup-sinks.ts';
import { attributeValue, placeInCall } from '../../code/languages/javascript/places.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
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
  listeners: [
    ...pageMarkup(({ markup, span, fix, isParser }, context, report) => {
      const judged = judgeMarkup(context, markup);
      if (judged === null || judged.trace !== null || (judged.proof === 'varying' && !isParser)) return;
      report(span, { fixes: [fix] });
    }),
    // Elements of a parsed text run their handlers once they get into the page.
    onCall(['*.parseFromString'], (call, context, report) => {
      const [markup, type] = call.args;
      if (markup === undefined || type === undefined || context.stringOf(type.node) !== 'text/html') return;
      if (context.isConstant(markup.node) || isMadeSafe(context, markup.node) || !isUncheckedText(context, markup.node)) return;
      const chain = call.node.parent?.type === 'member_expression' ? context.textOf(call.node.parent) : '';
      if (/\.(?:textContent|innerText|title)$/.test(chain)) return;
      report(placeInCall(context, call, markup.node));
    }),
    // What other libraries insert as markup.
    onCall(
      [
        'ko.utils.setHtml',
        'ko.utils.parseHtmlFragment',
        'knockout.utils.setHtml',
        'knockout.utils.parseHtmlFragment',
        'html-react-parser',
        'html-react-parser.default',
        'react-html-parser',
        'html-to-react.Parser().parse',
        'htmr',
        'dojo.html.set',
        'dom-parser',
        'goog.dom.safe.unsafeSetInnerHtml',
        '*.unsafelySetInnerHtml',
      ],
      (call, context, report) => {
        const markup = /setHtml|set|InnerHtml/.test(call.name.path.slice(call.name.path.lastIndexOf('.'))) ? call.args[1] : call.args[0];
        if (markup === undefined || isMadeSafe(context, markup.node) || !isUncheckedText(context, markup.node)) return;
        report(placeInCall(context, call, markup.node));
      },
    ),
    onBinding(
      ['srcDoc', 'srcdoc'],
      ({ value }, context, report) => {
        const markup = attributeValue(value);
        if (!isMadeSafe(context, markup) && isUncheckedText(context, markup)) report(spanOf(markup));
      },
      ['attribute'],
    ),
  ],
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
    { code: `const page = new DOMParser().parseFromString(⟦text⟧, 'text/html');\nbox.append(...page.body.childNodes);\n` },
    { code: `export const Preview = ({ page }) => <iframe srcDoc={⟦page⟧} sandbox="" />;\n` },
    { code: `import parse from 'html-react-parser';\nexport const Note = ({ note }) => <p>{parse(⟦note.html⟧)}</p>;\n` },
  ],
  good: [
    `panel.innerHTML = '';\npanel.innerHTML = '<b>done</b>';\n`,
    `export const show = (panel, text) => {\n  panel.innerHTML = DOMPurify.sanitize(text);\n  panel.textContent = text;\n};\n`,
    `panel.innerHTML = String(list.length);\n`,
  ],
} satisfies Examples;
