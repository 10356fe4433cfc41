import type { Fix } from '../../model/fix.ts';
import type { SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples, Report } from '../../model/rule.ts';

/** Ranges that run from large to small letters, or from digits to letters, and take signs in between along. */
const ranges = /A-z|0-z|0-Z|!-z/g;
const meant: Readonly<Record<string, string>> = { 'A-z': 'A-Za-z', '0-z': '0-9A-Za-z', '0-Z': '0-9A-Z' };

function check(source: string, offset: number, report: Report): void {
  for (const match of source.matchAll(ranges)) {
    const before = source.slice(0, match.index);
    // Inside a class, which opened after it last closed.
    if (before.lastIndexOf('[') <= before.lastIndexOf(']') || before.endsWith('\\') || /[\w]-$/.test(before)) continue;
    const span = { start: offset + match.index, end: offset + match.index + match[0].length };
    const better = meant[match[0]];
    const fix: Fix | null =
      better === undefined ? null : review('Name letters and digits only (signs no longer match)', replace(span, better));
    report(span, { fixes: [fix] });
  }
}

export const rule = javascriptRule({
  id: 'javascript/overly-large-character-range',
  title: 'Range of a pattern lets signs through',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [20, 625],
  controls: ['OWASP A03:2021'],
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Regular_expressions/Character_class',
    'https://cwe.mitre.org/data/definitions/20.html',
  ],
  message: 'This range also matches signs such as [, \\, ^ and `. Write A-Za-z if you mean letters.',
  why: 'Between the large and the small letters stand six signs, and between digits and letters seven more. A check that is meant to let only letters through lets these through as well, into a query, path or command.',
  remedy: 'Write `[A-Za-z]`, or `[a-z]` with the flag `i`.',
  fix: 'review',
  listeners: [
    {
      on: 'regex',
      check(node: SyntaxNode, context, report) {
        check(context.textOf(node), node.startIndex, report);
      },
    },
    onCall(['RegExp'], (call, context, report) => {
      const pattern = call.args[0]?.node;
      const read = pattern === undefined ? null : context.expression(pattern);
      if (read?.kind === 'string') check(context.textOf(read.content), read.content.start, report);
    }),
  ],
});

export const examples = {
  bad: [
    { code: `const valid = /^[⟦A-z⟧0-9]+$/.test(name);\n`, fixed: `const valid = /^[A-Za-z0-9]+$/.test(name);\n` },
    { code: `const name = new RegExp('[⟦0-z⟧]+');\n`, fixed: `const name = new RegExp('[0-9A-Za-z]+');\n` },
  ],
  good: [`const valid = /^[A-Za-z0-9]+$/.test(name);\n`, `const list = /A-z/;\nconst upper = /[A-Z]-z/;\n`],
} satisfies Examples;
