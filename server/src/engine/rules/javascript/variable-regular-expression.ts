import { spanOf } from '../../code/expression.ts';
import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import { isHarmlessPart, textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/variable-regular-expression',
  title: 'Regular expression comes from a variable',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [1333, 185],
  controls: ['OWASP A03:2021'],
  references: [
    'https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS',
    'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/RegExp/escape',
  ],
  message: 'If others choose this pattern, one that takes hours to match stops the program. Escape the text, or use includes.',
  why: 'The file does not show where the pattern comes from. A pattern such as `(a+)+$` from outside makes the engine try an exponential number of ways on the one thread that serves everybody.',
  remedy: "Escape text that is meant literally: `text.replace(/[.*+?^${}()|[\\]\\\\]/g, '\\\\$&')`, or `RegExp.escape(text)`.",
  fix: 'review',
  listeners: [
    onCall(['RegExp', 'window.RegExp', 'globalThis.RegExp'], (call, context, report) => {
      const pattern = call.args[0];
      if (pattern === undefined || pattern.spread || context.isConstant(pattern.node)) return;
      const trace = context.trace(pattern.node);
      // What comes from a request, the rule for injection reports.
      if (trace !== null && comesOverNetwork(trace)) return;
      const varying = textPieces(context, pattern.node).filter((piece) => typeof piece !== 'string' && !isHarmlessPart(context, piece));
      if (varying.length === 0) return;
      // The source of another pattern is a pattern already.
      if (varying.every((piece) => typeof piece !== 'string' && /\.(?:source|flags)$|^[A-Z][A-Z\d_]+$/.test(context.textOf(piece)))) return;
      const [only] = varying;
      const isInside = typeof only === 'object' && only.startIndex >= pattern.node.startIndex && only.endIndex <= pattern.node.endIndex;
      const fix =
        varying.length === 1 && isInside
          ? review(
              'Escape the text (its special characters then stand for themselves)',
              replace(spanOf(only), `String(${context.textOf(only)}).replace(/[.*+?^\${}()|[\\]\\\\]/g, '\\\\$&')`),
            )
          : null;
      report(spanOf(pattern.node), { fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `export const find = (items, word) => items.filter((item) => new RegExp(⟦word⟧, 'i').test(item));\n`,
      fixed: `export const find = (items, word) => items.filter((item) => new RegExp(String(word).replace(/[.*+?^\${}()|[\\]\\\\]/g, '\\\\$&'), 'i').test(item));\n`,
    },
    {
      code: `const named = (name) => RegExp(⟦\`^\${name}=\`⟧);\n`,
      fixed: `const named = (name) => RegExp(⟦\`^\${String(name).replace(/[.*+?^\${}()|[\\]\\\\]/g, '\\\\$&')}=\`⟧);\n`.replaceAll(
        /[⟦⟧]/g,
        '',
      ),
    },
  ],
  good: [
    `const DIGITS = '[0-9]+';\nconst number = new RegExp('^' + DIGITS + '$');\n`,
    `const named = (name) => new RegExp(escapeRegExp(name));\nconst copy = new RegExp(other.source, 'g');\n`,
  ],
} satisfies Examples;
