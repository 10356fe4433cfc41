import { spanOf } from '../../code/expression.ts';
import { anyOrigin, ownOriginFix } from '../../code/languages/javascript/post-message.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/public-post-message',
  title: 'Fixed message is sent to a window of any origin',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [346],
  controls: ['OWASP A07:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/API/Window/postMessage#security_concerns'],
  message: 'Whatever page is in that window hears this message. Name the origin that is meant instead of `*`.',
  why: 'The page in a frame or window can be replaced by another one at any time. A fixed message tells it little, but it may show that a user is logged in, and data is soon added to it.',
  remedy: "Name the origin: `frame.contentWindow.postMessage('ready', 'https://app.example.com')`.",
  fix: 'review',
  listeners: [
    onCall(['*.postMessage', 'postMessage'], (call, context, report) => {
      const [data, target] = call.args;
      if (data === undefined || target === undefined || data.spread) return;
      const toItself = /^(?:window|self|globalThis|_?global)\.postMessage$|^postMessage$/.test(context.textOf(call.callee));
      // Data that varies is the affair of the rule for wildcard targets.
      if (!toItself && !context.isConstant(data.node)) return;
      const named = anyOrigin(context, target.node);
      if (named !== null) report(spanOf(named), { fixes: [ownOriginFix(context, named)] });
    }),
  ],
});

export const examples = {
  bad: [
    { code: `parent.postMessage('ready', ⟦'*'⟧);\n`, fixed: `parent.postMessage('ready', window.location.origin);\n` },
    {
      code: `window.postMessage({ type: 'go', state }, ⟦"*"⟧);\n`,
      fixed: `window.postMessage({ type: 'go', state }, window.location.origin);\n`,
    },
  ],
  good: [`parent.postMessage('ready', 'https://app.example.com');\n`, `frame.contentWindow.postMessage(state, '*');\n`],
} satisfies Examples;
