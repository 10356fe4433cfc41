import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { insert, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/identity-replacement',
  title: 'Escaping replaces a character with itself',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [116],
  controls: ['OWASP A03:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Lexical_grammar#escape_sequences'],
  message: 'The replacement is the same character, so nothing is escaped. Write the backslash twice.',
  why: 'In a text, `\\"` is just a quote: the backslash belongs to the literal. The code looks as if it escaped the character, but the text stays as it was, and a quote in it ends the place that it is put into.',
  remedy: 'Write `text.replace(/"/g, \'\\\\"\')`, or use a function that is made for the format, such as `JSON.stringify`.',
  fix: 'review',
  listeners: [
    onCall(['*.replace', '*.replaceAll'], (call, context, report) => {
      const [search, replacement] = call.args;
      if (search === undefined || replacement === undefined) return;
      const answer = context.expression(replacement.node);
      if (answer.kind !== 'string' || answer.value.length !== 1) return;
      const read = context.expression(search.node);
      const text = context.textOf(search.node);
      const source =
        read.kind === 'regex' ? text.slice(1, text.lastIndexOf('/')).replace(/^\\(?=\W)/, '') : read.kind === 'string' ? read.value : '';
      if (source !== answer.value || !/^["'`<>&;$/]$/.test(source)) return;
      const isEscaped = context.textOf(answer.content).startsWith('\\');
      const callee = context.expression(call.callee);
      // A backslash that the text holds already must not undo the new one.
      const before =
        /\\\\\\\\|\/\\\\/.test(context.textOf(call.callee)) || callee.kind !== 'member'
          ? []
          : [insert(callee.object.endIndex, ".replace(/\\\\/g, '\\\\\\\\')")];
      report(spanOf(replacement.node), {
        fixes: [
          isEscaped
            ? review('Escape backslashes too, and write the one before the sign twice', insert(answer.content.start, '\\\\'), ...before)
            : null,
        ],
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `export const quote = (text) => '"' + text.replace(/"/g, ⟦'\\"'⟧) + '"';\n`,
      fixed: `export const quote = (text) => '"' + text.replace(/\\\\/g, '\\\\\\\\').replace(/"/g, '\\\\\\"') + '"';\n`,
    },
    { code: `export const encode = (text) => text.replace(/&/g, ⟦'&'⟧);\n` },
  ],
  good: [
    `export const quote = (text) => text.replace(/"/g, '\\\\"');\n`,
    `export const encode = (text) => text.replace(/&/g, '&amp;').replace('a', 'a');\n`,
  ],
} satisfies Examples;
