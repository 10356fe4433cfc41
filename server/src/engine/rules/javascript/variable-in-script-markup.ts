import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** Where the rules for markup look already. */
const watched =
  /(?:innerHTML|outerHTML|srcdoc|\.body)\s*\+?=\s*$|\.(?:insertAdjacentHTML|write|writeln|html|append|prepend|before|after|send|end)\([^()]{0,40}$/;

export const rule = javascriptRule({
  id: 'javascript/variable-in-script-markup',
  title: 'Variable is put into the markup of a script',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [79, 94],
  controls: ['OWASP A03:2021'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html'],
  message: 'The value becomes code of the page, and `</script>` in it ends the script. Pass it as data that is escaped.',
  why: 'Text between `<script>` and `</script>` is run. A value with a quote or with `</script>` in it starts code or markup of its own, even after `JSON.stringify`.',
  remedy: 'Put the value into a data attribute that is escaped, or use `serialize-javascript`.',
  fix: null,
  listeners: [
    {
      on: 'file',
      check(context, report) {
        const { text, root } = context.facts;
        const seen = new Set<number>();
        for (const found of text.matchAll(/<script[\s>][^\n]{0,300}/gi)) {
          let node: SyntaxNode | null = root.namedDescendantForIndex(found.index, found.index + 1);
          let built: SyntaxNode | null = null;
          for (let steps = 0; node !== null && steps < 12; steps++, node = node.parent) {
            if (/^(?:string|string_fragment|template_string|binary_expression|parenthesized_expression)$/.test(node.type)) {
              if (context.expression(node).kind === 'build') built = node;
            } else break;
          }
          if (built === null || seen.has(built.id) || watched.test(text.slice(Math.max(0, built.startIndex - 80), built.startIndex)))
            continue;
          seen.add(built.id);
          // A sentence about scripts closes none.
          if (!/<\\?\/script/i.test(context.textOf(built))) continue;
          let isInside = false;
          for (const piece of textPieces(context, built)) {
            if (typeof piece === 'string') {
              const [open, close] = [piece.search(/<script[\s>]/i), piece.lastIndexOf('</script')];
              const after = piece.slice(piece.toLowerCase().lastIndexOf('<script'));
              isInside = open >= 0 ? piece.length - after.length > close && after.includes('>') : isInside && close < 0;
            } else if (
              isInside &&
              isUncheckedText(context, piece) &&
              !/serialize|devalue|uneval|nonce|\bsrc\b|(?:^|\.)[A-Z][A-Z\d_]+$/.test(context.textOf(piece))
            ) {
              report(spanOf(piece.startIndex >= built.startIndex && piece.endIndex <= built.endIndex ? piece : built));
              break;
            }
          }
        }
      },
    },
  ],
});

export const examples = {
  bad: [
    { code: `export const page = (state) => '<script>window.state = ' + ⟦state⟧ + '</script>';\n` },
    { code: `const html = \`<body><script>var user = "\${⟦user.name⟧}";</script></body>\`;\n` },
  ],
  good: [
    `import serialize from 'serialize-javascript';\nexport const page = (state) => '<script>window.state = ' + serialize(state) + '</script>';\n`,
    `const html = '<script>start()</script><p>' + title + '</p>';\n`,
  ],
} satisfies Examples;
