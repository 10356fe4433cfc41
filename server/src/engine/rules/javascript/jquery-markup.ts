import { jqueryCalls } from '../../code/languages/javascript/jquery-calls.ts';
import { judgeMarkup, varyingMarkup } from '../../code/languages/javascript/html-text.ts';
import type { CodeContext } from '../../code/context.ts';
import type { SyntaxNode } from '../../code/expression.ts';
import { jqueryMarkup } from '../../code/languages/javascript/markup-sinks.ts';
import { placeInCall } from '../../code/languages/javascript/places.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

const textName =
  /(?:html|markup|content|text|body|message|msg|name|title|data|input|value|val|str|string|comment|description|response|result|output|template|row|item|prefix|suffix|label|header|footer|caption|heading|tooltip|bio|summary|note|notice)$/i;

/** True for a value that is more likely text than an element; `append` takes both. */
function isText(context: CodeContext, node: SyntaxNode): boolean {
  if (varyingMarkup(context, node).length > 0) return true;
  const value = context.expression(context.valueNode(node));
  if (value.kind === 'build') return true;
  return (
    (value.kind === 'name' && textName.test(value.name) && !value.name.startsWith('$')) ||
    (value.kind === 'member' && textName.test(value.property))
  );
}

export const rule = javascriptRule({
  id: 'javascript/jquery-markup',
  title: 'Variable text is read as markup by jQuery',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: ['https://api.jquery.com/html/', 'https://api.jquery.com/append/'],
  message: 'jQuery inserts this value as markup and runs scripts in it. Use .text(), or sanitize the value first.',
  why: 'Unlike `innerHTML`, jQuery even runs `<script>` elements in the text that it is given. If a user or another service has a say in the value, their script acts as whoever looks at the page.',
  remedy:
    'Use `.text(value)` for text, build elements with `$("<li>", { text: value })`, or clean markup: `.html(DOMPurify.sanitize(markup))`.',
  fix: 'review',
  listeners: [
    ...jqueryCalls((call, context, report) => {
      const selector = call.args[0]?.node;
      const read = selector === undefined ? null : context.expression(context.valueNode(selector));
      // A selector that stands in an attribute may be markup as well.
      if (selector === undefined || read === null) return;
      const isShown =
        read.kind === 'call' && /\.(?:attr|val|text|data|getAttribute)$/.test(context.textOf(read.callee)) && read.args.length <= 1;
      // Who uses a plugin expects its options to be selectors, not markup that is run.
      const isOption =
        read.kind === 'member' &&
        /^(?:this\.)?(?:options?|opts|settings|config)$/.test(context.textOf(read.object)) &&
        context.mentions(/(?:\$|jQuery)\.fn\b/);
      if (!isShown && !isOption) return;
      report(placeInCall(context, call, selector), {
        message: 'A text of the page that holds markup becomes elements here. Use $(document).find(…).',
      });
    }),
    ...jqueryMarkup(({ markup, span, fix, isParser }, context, report) => {
      const judged = judgeMarkup(context, markup);
      if (judged === null || judged.trace !== null || (isParser && !isText(context, markup))) return;
      report(span, { fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `export const show = (text) => $('#status').html(⟦text⟧);\n`,
      fixed: `export const show = (text) => $('#status').text(text);\n`,
    },
    { code: `$.getJSON('/users', (users) => {\n  $('#list').append(⟦'<li>' + users[0].name + '</li>'⟧);\n});\n` },
    { code: `$('.toggle').on('click', function () {\n  $(⟦$(this).attr('data-target')⟧).show();\n});\n` },
    { code: `const $box = $('.box');\nexport const add = (message) => $box.prepend(⟦message⟧);\n` },
  ],
  good: [
    `$('#status').html('<b>done</b>');\n$('#status').text(message);\n`,
    `export const add = (element) => $('#list').append(element, $('<li>').text(element.name));\n`,
    `$('#status').html(DOMPurify.sanitize(message));\n`,
  ],
} satisfies Examples;
