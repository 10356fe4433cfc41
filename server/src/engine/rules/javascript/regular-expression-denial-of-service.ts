import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { literalPattern, repeatFix, slowMessage } from '../../code/languages/javascript/pattern-literal.ts';
import { exponentialText } from '../../code/languages/javascript/regex-ambiguity.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples, Report } from '../../model/rule.ts';

function check(context: CodeContext, node: SyntaxNode, source: string, flags: string, report: Report): void {
  const slow = exponentialText(source, flags);
  if (slow === null) return;
  report(spanOf(node), {
    message: `This pattern needs hours for some short texts, and one such text stops the program.${slowMessage(slow)}`,
    fixes: [repeatFix(context, node, source, flags)],
  });
}

export const rule = javascriptRule({
  id: 'javascript/regular-expression-denial-of-service',
  title: 'Regular expression takes exponential time',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [1333, 400],
  controls: ['OWASP A06:2021'],
  references: [
    'https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS',
    'https://cheatsheetseries.owasp.org/cheatsheets/Nodejs_Security_Cheat_Sheet.html',
  ],
  message: 'This pattern needs hours for some short texts, and one such text stops the program. Make it unambiguous.',
  why: 'A repetition inside a repetition, or two choices that read the same characters, can match one text in many ways. When the match fails at the end, the engine tries them all: twice as many with every few characters. JavaScript does this on the one thread that serves everybody, so thirty characters from an attacker stop the server.',
  remedy:
    'Let each text match in one way only: `(a+)+` is `a+`, `(a|aa)+` is `a+`, and `(\\w+\\s?)*` becomes `\\w+(\\s\\w+)*`. Limit the length of the text as well.',
  fix: 'safe',
  listeners: [
    {
      on: 'regex',
      check(node, context, report) {
        const literal = literalPattern(context, node);
        // Monaco puts other patterns in place of `@name` before it makes the expression.
        if (node.parent?.type === 'array' && literal !== null && /@[a-z]{3}/i.test(literal.source)) return;
        // Others put patterns in place of `<<name>>` in the source of an expression.
        if (node.parent?.type === 'member_expression' && literal !== null && /<<\w{1,30}>>/.test(literal.source)) return;
        if (literal !== null) check(context, node, literal.source, literal.flags, report);
      },
    },
    onCall(['RegExp', 'window.RegExp', 'globalThis.RegExp'], (call, context, report) => {
      const [pattern, flags] = call.args;
      const source = pattern === undefined ? null : context.stringOf(pattern.node);
      if (pattern === undefined || source === null || !/[*+}]/.test(source)) return;
      check(context, pattern.node, source, flags === undefined ? '' : (context.stringOf(flags.node) ?? ''), report);
    }),
  ],
});

export const examples = {
  bad: [
    { code: `const valid = ⟦/^(a+)+$/⟧.test(name);\n`, fixed: `const valid = /^(a+)$/.test(name);\n` },
    { code: `const list = ⟦/^(?:\\w+\\s?)*$/⟧;\nconst rows = text.match(⟦/(.*,)*x/⟧);\n` },
    { code: `const pattern = new RegExp(⟦'^(a|aa)+$'⟧);\n` },
  ],
  good: [
    `const valid = /^a+$/.test(name);\nconst list = /^\\w+(?:\\s\\w+)*$/;\n`,
    `const text = /"(?:[^"\\\\]|\\\\.)*"/;\nconst all = /(a+)+/;\n`,
    `const pattern = new RegExp(source + '+');\n`,
  ],
} satisfies Examples;
