import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** Texts of more than one character whose removal can put a new one together. */
const removed =
  /(?:^|[^\w])(?:\.\.|\\\.\\\.(?:\\?\/|\\\\)?|\.\.\/|javascript:?|vbscript:|data:|on(?:click|load|error|mouseover|\\w\+|\[a-z\]\+))/i;

export const rule = javascriptRule({
  id: 'javascript/single-pass-sanitization',
  title: 'Removing a text can make a new one',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [116, 20, 80, 184],
  controls: ['OWASP A03:2021'],
  references: ['https://cwe.mitre.org/data/definitions/182.html', 'https://cwe.mitre.org/data/definitions/116.html'],
  message: 'What is left can be a new `../` or `javascript:`: `....//`. Repeat until nothing changes, or check what is allowed.',
  why: 'The text is removed in one pass from left to right. An attacker puts one inside the other: `....//` becomes `../`, and `javasjavascript:cript:` becomes `javascript:`.',
  remedy: 'For markup use DOMPurify or escape all of it; for paths use `path.basename` or resolve and compare with the folder.',
  fix: null,
  listeners: [
    onCall(['*.replace', '*.replaceAll'], (call, context, report) => {
      const [pattern, replacement] = call.args;
      if (pattern === undefined || replacement === undefined) return;
      const into = context.stringOf(replacement.node);
      if (into !== '') return;
      const literal = context.expression(pattern.node);
      const isPattern = literal.kind === 'regex';
      const written = context.textOf(pattern.node);
      const source = isPattern ? written.slice(1, written.lastIndexOf('/')) : (context.stringOf(pattern.node) ?? '');
      const isGlobal = isPattern
        ? written.slice(written.lastIndexOf('/')).includes('g')
        : /\.replaceAll$/.test(context.textOf(call.callee));
      // An anchored pattern removes one at the beginning; a first-only replacement another rule reports.
      if (source.startsWith('^') || source.endsWith('$') || !removed.test(` ${source}`)) return;
      if (!isPattern && !isGlobal) return;
      if (/\bwhile\s?\(|\bdo\s?\{/.test(context.facts.text.slice(Math.max(0, call.node.startIndex - 200), call.node.startIndex))) return;
      report(spanOf(pattern.node));
    }),
  ],
});

export const examples = {
  bad: [{ code: `const link = address.replace(⟦/javascript:/gi⟧, '');\n` }, { code: `const name = file.replaceAll(⟦'../'⟧, '');\n` }],
  good: [
    `const clean = DOMPurify.sanitize(html);\nconst name = file.replace(/^\\.\\.\\//, '');\n`,
    `let previous;\ndo {\n  previous = text;\n  text = text.replace(/javascript:/g, '');\n} while (text !== previous);\n`,
  ],
} satisfies Examples;
