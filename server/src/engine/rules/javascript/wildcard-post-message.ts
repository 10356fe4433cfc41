import { spanOf } from '../../code/expression.ts';
import { anyOrigin, ownOriginFix } from '../../code/languages/javascript/post-message.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/wildcard-post-message',
  title: 'Message is sent to a window of any origin',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [346],
  controls: ['OWASP A07:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/API/Window/postMessage#security_concerns'],
  message: 'Whatever page is in that window gets this data. Name the origin that is meant instead of `*`.',
  why: 'The page in a frame or window can be replaced by another one at any time, and this page can be framed by any site. With `*` the browser hands the data to whichever page is there.',
  remedy:
    "Name the origin: `frame.contentWindow.postMessage(data, 'https://app.example.com')`, or `window.location.origin` for the own one.",
  fix: 'review',
  listeners: [
    onCall(['*.postMessage', 'postMessage'], (call, context, report) => {
      const [data, target] = call.args;
      if (data === undefined || target === undefined || data.spread || context.isConstant(data.node)) return;
      // A window that writes to itself reaches only the scripts of its own page.
      if (/^(?:window|self|globalThis|_?global)\.postMessage$|^postMessage$/.test(context.textOf(call.callee))) return;
      // Pages send themselves a message to go on soon, where there is no setImmediate.
      if (context.mentions(/zero-?timeout|setImmediate/i) && !/object/.test(context.expression(context.valueNode(data.node)).kind)) return;
      const named = anyOrigin(context, target.node);
      if (named !== null) report(spanOf(named), { fixes: [ownOriginFix(context, named)] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `frame.contentWindow.postMessage({ token }, ⟦'*'⟧);\n`,
      fixed: `frame.contentWindow.postMessage({ token }, window.location.origin);\n`,
    },
    {
      code: `window.parent.postMessage(JSON.stringify(state), ⟦"*"⟧);\n`,
      fixed: `window.parent.postMessage(JSON.stringify(state), window.location.origin);\n`,
    },
  ],
  good: [
    `frame.contentWindow.postMessage({ token }, 'https://app.example.com');\n`,
    `window.parent.postMessage('ready', '*');\nworker.postMessage(data, [data.buffer]);\n`,
  ],
} satisfies Examples;
