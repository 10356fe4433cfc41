import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

/** Characters with a meaning in markup, shells, queries, paths and patterns. */
const special = /^(?:[<>&'"`\\;|$%]|\.\.?\/|\.\.|\.\.\\|<\/?script>?|&lt;|&gt;|--|\/\*|%2e|%00|\0)$/i;

/** True where the same character is taken off a second time, before this call or after it. */
function isTakenOffTwice(before: string, written: string, whole: string, end: number): boolean {
  const removal = `.replace(${written}, '')`;
  return before.endsWith(removal) || whole.slice(end).includes(removal);
}

export const rule = javascriptRule({
  id: 'javascript/incomplete-replacement',
  title: 'Only the first special character is replaced',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [116, 20, 80],
  controls: ['OWASP A03:2021'],
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/String/replace',
    'https://cwe.mitre.org/data/definitions/116.html',
  ],
  message: 'replace with a text changes only the first one, so the second gets through. Use replaceAll, or a pattern with /g.',
  why: 'The program means to take a character with a special meaning out, or to escape it, before the text goes into markup, a query or a command. An attacker writes it twice.',
  remedy: "`text.replaceAll('<', '&lt;')`; better, use a function that escapes for the place where the text goes.",
  fix: 'safe',
  listeners: [
    onCall(['*.replace'], (call, context, report) => {
      const [pattern, replacement] = call.args;
      if (pattern === undefined || replacement === undefined || call.args.length !== 2) return;
      const callee = context.expression(call.callee);
      if (callee.kind !== 'member') return;
      const literal = context.expression(pattern.node);
      const isPattern = literal.kind === 'regex';
      const written = context.textOf(pattern.node);
      const flags = isPattern ? written.slice(written.lastIndexOf('/') + 1) : '';
      const source = isPattern ? written.slice(1, written.lastIndexOf('/')) : '';
      const text = isPattern ? source.replaceAll(/\\(?=[^\w\s])/g, '') : context.stringOf(pattern.node);
      if (text === null || (isPattern && (flags.includes('g') || flags.includes('y')))) return;
      if (!special.test(text) && !(isPattern && /^\[[<>&'"`\\;|$%]{1,12}\]$/.test(source))) return;
      const into = context.stringOf(replacement.node);
      // Removing a single sign at a known place is no escape: `$` of a price, `%` of a share, `\\` of a line.
      const escapes = into !== null && (/^(?:&|\\|%|''|"")/.test(into) || (into === '' && /[<'"`]|\.\.|script/.test(text)));
      if (!escapes || context.isConstant(callee.object)) return;
      // A loop, or a second call on the same text, goes on until none is left.
      if (/while\s?\(/.test(context.facts.text.slice(Math.max(0, call.node.startIndex - 120), call.node.startIndex))) return;
      // Quotes are also taken off both ends: `text.replace('"', '').replace('"', '')`.
      if (
        into === '' &&
        isTakenOffTwice(
          context.textOf(callee.object),
          written,
          context.textOf(call.node.parent?.parent ?? call.node),
          call.node.endIndex - (call.node.parent?.parent ?? call.node).startIndex,
        )
      )
        return;
      const fix = isPattern
        ? safe('Replace all of them', replace({ start: pattern.node.endIndex, end: pattern.node.endIndex }, 'g'))
        : safe('Replace all of them', replace({ start: call.callee.endIndex - 'replace'.length, end: call.callee.endIndex }, 'replaceAll'));
      // Taking a longer text out can put a new one together, also when all of them are taken out.
      report(spanOf(pattern.node), { fixes: [into === '' && text.length > 1 ? null : fix] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const safe = text.replace(⟦'<'⟧, '&lt;').replaceAll('>', '&gt;');\n`,
      fixed: `const safe = text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');\n`,
    },
    {
      code: `const quoted = "'" + value.replace(⟦/'/⟧, "''") + "'";\n`,
      fixed: `const quoted = "'" + value.replace(/'/g, "''") + "'";\n`,
    },
    { code: `const name = file.replace(⟦'../'⟧, '');\n` },
  ],
  good: [
    `const safe = text.replace(/</g, '&lt;').replaceAll('>', '&gt;');\n`,
    `const price = Number(text.replace('$', ''));\nconst share = text.replace('%', ' percent');\n`,
  ],
} satisfies Examples;
