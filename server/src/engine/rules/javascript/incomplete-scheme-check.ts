import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** True where the function names the other schemes that run code, or the ones it allows. */
function knowsOthers(context: CodeContext, node: SyntaxNode): boolean {
  const owner = context.facts.functionAt(node.startIndex)?.node;
  const text = context.facts.text.slice(owner?.startIndex ?? Math.max(0, node.startIndex - 600), owner?.endIndex ?? node.endIndex + 600);
  return /['"`/|^(]\s?(?:data|vbscript)\\?:?['"`|):]|vbscript|https?:?['"`|]/i.test(text);
}

export const rule = javascriptRule({
  id: 'javascript/incomplete-scheme-check',
  title: 'Only javascript: addresses are refused',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [184, 20, 79],
  controls: ['OWASP A03:2021'],
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/URI/Reference/Schemes/data',
    'https://cwe.mitre.org/data/definitions/184.html',
  ],
  message: 'data: and vbscript: addresses run code too, and spaces or capitals pass. Allow http: and https: only.',
  why: 'A list of what is forbidden misses something: `data:text/html,…` runs scripts as well, and browsers skip tabs, line breaks and capitals in `JaVaScript:`.',
  remedy:
    "```js\nconst { protocol } = new URL(address, location.origin);\nif (protocol !== 'https:' && protocol !== 'http:') throw new Error('scheme');\n```",
  fix: null,
  listeners: [
    onCall(['*.startsWith', '*.indexOf', '*.includes'], (call, context, report) => {
      const text = call.args[0] === undefined ? null : context.stringOf(call.args[0].node);
      if (text === null || !/^javascript:?$/i.test(text) || !text.endsWith(':') || knowsOthers(context, call.node)) return;
      report(spanOf(call.node));
    }),
    {
      on: 'comparison',
      check({ node, left, right }, context, report) {
        if (context.stringOf(left) !== 'javascript:' && context.stringOf(right) !== 'javascript:') return;
        if (!knowsOthers(context, node)) report(spanOf(node));
      },
    },
  ],
});

export const examples = {
  bad: [
    { code: `function show(link) {\n  if (⟦link.startsWith('javascript:')⟧) return;\n  open(link);\n}\n` },
    { code: `if (⟦new URL(link).protocol === 'javascript:'⟧) throw new Error('scheme');\n` },
  ],
  good: [
    `if (link.startsWith('javascript:') || link.startsWith('data:') || link.startsWith('vbscript:')) throw new Error('scheme');\n`,
    `if (new URL(link).protocol !== 'https:') throw new Error('scheme');\n`,
  ],
} satisfies Examples;
