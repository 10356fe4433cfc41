import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { literalPattern, slowMessage } from '../../code/languages/javascript/pattern-literal.ts';
import { exponentialText, polynomialText } from '../../code/languages/javascript/regex-ambiguity.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples, Report } from '../../model/rule.ts';

/** The text that a literal pattern is used on, where it stands in the same call: `/…/.test(text)`, `text.replace(/…/, …)`. */
function matchedText(context: CodeContext, node: SyntaxNode): SyntaxNode | null {
  const parent = node.parent;
  if (parent?.type === 'member_expression' && parent.parent?.type === 'call_expression') {
    const call = context.expression(parent.parent);
    const method = context.expression(parent);
    if (call.kind === 'call' && method.kind === 'member' && /^(?:test|exec)$/.test(method.property)) return call.args[0]?.node ?? null;
    return null;
  }
  if (parent?.type !== 'arguments' || parent.parent === null) return null;
  const call = context.expression(parent.parent);
  if (call.kind !== 'call' || call.args[0]?.node.id !== node.id) return null;
  const callee = context.expression(call.callee);
  return callee.kind === 'member' && /^(?:replace|replaceAll|match|matchAll|search|split)$/.test(callee.property) ? callee.object : null;
}

function check(context: CodeContext, node: SyntaxNode, source: string, flags: string, report: Report): void {
  if (!/[*+}]/.test(source) || exponentialText(source, flags) !== null) return;
  const text = matchedText(context, node);
  const trace = text === null ? null : context.trace(text);
  const slow = polynomialText(source, flags, trace !== null);
  if (slow === null) return;
  const details = trace === null ? {} : { confidence: 'medium' as const, related: context.related(trace) };
  report(spanOf(node), {
    ...details,
    message: `The time this pattern takes grows with the square of the text or faster.${slowMessage(slow)}`,
  });
}

export const rule = javascriptRule({
  id: 'javascript/slow-regular-expression',
  title: 'Regular expression takes polynomial time',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [1333, 400],
  controls: ['OWASP A06:2021'],
  references: ['https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS'],
  message: 'The time this pattern takes grows with the square of the text or faster. Limit the length of the text.',
  why: 'Two repetitions after each other that read the same characters can share a text out in many ways. For a text of a hundred thousand characters from outside that is seconds or minutes, in which JavaScript does nothing else.',
  remedy: 'Limit the length of the text before matching, or let the two repetitions read different characters: `[^,]*,` in place of `.*,`.',
  fix: null,
  listeners: [
    {
      on: 'regex',
      check(node, context, report) {
        const literal = literalPattern(context, node);
        if (literal !== null) check(context, node, literal.source, literal.flags, report);
      },
    },
    onCall(['RegExp', 'window.RegExp', 'globalThis.RegExp'], (call, context, report) => {
      const [pattern, flags] = call.args;
      const source = pattern === undefined ? null : context.stringOf(pattern.node);
      if (pattern !== undefined && source !== null)
        check(context, pattern.node, source, flags === undefined ? '' : (context.stringOf(flags.node) ?? ''), report);
    }),
  ],
});

export const examples = {
  bad: [
    { code: `const named = ⟦/^.*:.*$/⟧.test(line);\n` },
    { code: `app.post('/', (req, res) => res.send(req.body.text.replace(⟦/\\s+$/⟧, '')));\n` },
  ],
  good: [`const named = /^[^:]*:.*$/.test(line);\n`, `const trimmed = line.replace(/\\s+$/, '');\nconst digits = /^\\d+$/.test(line);\n`],
} satisfies Examples;
