import { spanOf } from '../../code/expression.ts';
import { leavesOpener } from '../../code/languages/javascript/opened-window.ts';
import { lastNameSpan, quoteOf } from '../../code/languages/javascript/places.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { insert, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/window-open-opener',
  title: 'Opened window can reach back through window.opener',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [1022],
  controls: ['OWASP A05:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/API/Window/open#noopener'],
  message: 'The opened page can send this one to a false copy through window.opener. Pass `noopener` as third argument.',
  why: 'Unlike a link, `window.open` gives the new page a reference to this one. A foreign page can use it to lead this tab to a page that looks alike and asks for a password.',
  remedy: "Open it with `window.open(url, '_blank', 'noopener,noreferrer')`; the call then answers `null`.",
  fix: 'review',
  listeners: [
    onCall(['window.open', 'open'], (call, context, report) => {
      const [, target, features] = call.args;
      if (!leavesOpener(context, call.node)) return;
      const quote = quoteOf(context);
      const fix =
        target !== undefined && features === undefined
          ? review(
              'Open it without a way back (the call then answers null)',
              insert(target.span.end, `, ${quote}noopener,noreferrer${quote}`),
            )
          : null;
      report(fix === null ? lastNameSpan(context, call.callee) : spanOf(call.callee), { fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `export const show = (url) => ⟦window.open⟧(url, '_blank');\n`,
      fixed: `export const show = (url) => window.open(url, '_blank', 'noopener,noreferrer');\n`,
    },
    { code: `window.⟦open⟧('https://example.com');\n` },
  ],
  good: [
    `window.open('https://example.com', '_blank', 'noopener');\nwindow.open('/help', '_blank');\n`,
    `const popup = window.open('https://example.com', '_blank');\npopup.focus();\n`,
  ],
} satisfies Examples;
