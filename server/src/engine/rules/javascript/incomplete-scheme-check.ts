import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/incomplete-scheme-check',
  title: 'Check for script addresses forgets other schemes',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [184, 20],
  controls: ['OWASP A03:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/URI/Reference/Schemes'],
  message: '`data:`, `vbscript:` and ` JavaScript:` get past this check. Allow http and https instead of denying one scheme.',
  why: 'Browsers skip spaces and line breaks before and inside the scheme and do not mind its case, and `data:` addresses can hold a page with a script. A list of what is denied always misses one.',
  remedy: 'Allow what is known: `["http:", "https:"].includes(new URL(value, location.origin).protocol)`.',
  fix: null,
  listeners: [
    onCall(['*.startsWith', '*.indexOf', '*.includes'], (call, context, report) => {
      const scheme = call.args[0]?.node;
      if (scheme === undefined || context.stringOf(scheme)?.trim().toLowerCase() !== 'javascript:') return;
      const owner = context.facts.functionAt(call.node.startIndex)?.node;
      const around =
        owner === undefined
          ? context.facts.wholeText.slice(Math.max(0, call.node.startIndex - 400), call.node.endIndex + 400)
          : context.textOf(owner);
      if (/data:/.test(around) && /vbscript:/.test(around)) return;
      if (context.expression(scheme).kind === 'string') report(spanOf(scheme));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `export const isSafe = (url) => !url.startsWith(⟦'javascript:'⟧);\n` },
    { code: `if (url.trim().toLowerCase().indexOf(⟦'javascript:'⟧) === 0) throw new Error('bad address');\n` },
  ],
  good: [
    `export const isSafe = (url) => ['http:', 'https:'].includes(new URL(url).protocol);\n`,
    `export const isBad = (url) => url.startsWith('javascript:') || url.startsWith('data:') || url.startsWith('vbscript:');\n`,
  ],
} satisfies Examples;
