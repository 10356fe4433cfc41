import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { insert, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const quoteSource = /^(?:\(?\[?(?:\\?["'`]|\|){1,4}\]?\)?|\\?\$)$/;

export const rule = javascriptRule({
  id: 'javascript/escaping-without-backslash',
  title: 'Quotes are escaped but backslashes are not',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [116, 20],
  controls: ['OWASP A03:2021'],
  references: ['https://cwe.mitre.org/data/definitions/116.html'],
  message: "A backslash in the text undoes this: `\\'` becomes `\\\\'`, and the quote ends the text. Escape backslashes first.",
  why: 'Who writes a backslash before the quote turns the added backslash into a plain sign. The quote then ends the text, and what follows is read as code, as a query or as a part of a command.',
  remedy: "Escape backslashes before quotes, `text.replace(/\\\\/g, '\\\\\\\\').replace(/'/g, \"\\\\'\")`, or use `JSON.stringify`.",
  fix: 'review',
  listeners: [
    onCall(['*.replace', '*.replaceAll'], (call, context, report) => {
      const [search, replacement] = call.args;
      const callee = context.expression(call.callee);
      if (search === undefined || replacement === undefined || callee.kind !== 'member') return;
      const answer = context.stringOf(replacement.node);
      if (answer === null || !/^\\(?:["'`$]|\$&|\$1)$/.test(answer)) return;
      const read = context.expression(search.node);
      const text = context.textOf(search.node);
      const isEvery = read.kind === 'regex' && text.slice(text.lastIndexOf('/')).includes('g');
      const source = read.kind === 'regex' ? text.slice(1, text.lastIndexOf('/')) : read.kind === 'string' ? read.value : '';
      // Replacing one place only is reported elsewhere.
      if (!isEvery && !call.name.path.endsWith('replaceAll')) return;
      if (!quoteSource.test(source)) return;
      const owner = context.facts.functionAt(call.node.startIndex);
      const around = owner === null ? context.textOf(callee.object) : context.facts.text.slice(owner.node.startIndex, owner.node.endIndex);
      // Backslashes are seen to somewhere near, or the text is JSON already.
      if (/\\\\\\\\|replace(?:All)?\(\/\\\\|JSON\.stringify|\/\[[^\]\n]{0,40}\\\\/.test(around)) return;
      report(spanOf(search.node), {
        fixes: [review('Escape backslashes first', insert(callee.object.endIndex, ".replace(/\\\\/g, '\\\\\\\\')"))],
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `export const quote = (text) => "'" + text.replace(⟦/'/g⟧, "\\\\'") + "'";\n`,
      fixed: `export const quote = (text) => "'" + text.replace(/\\\\/g, '\\\\\\\\').replace(/'/g, "\\\\'") + "'";\n`,
    },
    {
      code: `export const quote = (text) => '"' + text.replaceAll(⟦'"'⟧, '\\\\"') + '"';\n`,
      fixed: `export const quote = (text) => '"' + text.replace(/\\\\/g, '\\\\\\\\').replaceAll('"', '\\\\"') + '"';\n`,
    },
  ],
  good: [
    `export const quote = (text) => text.replace(/\\\\/g, '\\\\\\\\').replace(/'/g, "\\\\'");\n`,
    `export const quote = (text) => JSON.stringify(text);\nexport const double = (text) => text.replace(/'/g, "''");\n`,
  ],
} satisfies Examples;
