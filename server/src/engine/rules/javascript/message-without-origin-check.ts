import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { insert, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples, Report } from '../../model/rule.ts';
import type { Span } from '../../model/span.ts';

/** True for the page's own window; inside a worker, messages come from the page that made it. */
function isWindow(context: CodeContext, owner: string): boolean {
  if ((context.mentions(/\bimportScripts\b/) && !context.mentions(/\bdocument\./)) || /worker[^/]{0,40}$/i.test(context.path)) return false;
  if (/^(?:window|top|parent|globalThis|\w{0,20}[wW]indow)$/.test(owner)) return true;
  return (owner === '' || owner === 'self') && context.mentions(/\b(?:window|document)\./);
}

function guardFix(context: CodeContext, body: SyntaxNode | null, parameter: string): Fix | null {
  const first = body?.type === 'statement_block' ? body.namedChild(0) : null;
  if (body === null || first === null || !/^[\w$]+$/.test(parameter)) return null;
  const { text } = context.facts;
  const lineStart = text.lastIndexOf('\n', first.startIndex - 1) + 1;
  const indentation = text.slice(lineStart, first.startIndex);
  const isOwnLine = lineStart > body.startIndex && /^[ \t]*$/.test(indentation);
  return review(
    'Ignore messages of other origins (frames of other sites are then no longer heard)',
    insert(first.startIndex, `if (${parameter}.origin !== window.location.origin) return;${isOwnLine ? `\n${indentation}` : ' '}`),
  );
}

function check(context: CodeContext, handler: SyntaxNode, span: Span, report: Report): void {
  const made = context.localFunction(handler);
  const binding = made?.shape.parameters[0]?.bindings ?? [];
  const [event] = binding;
  const { body } = made?.shape ?? { body: null };
  if (made === null || body === null || event === undefined) return;
  const text = context.textOf(made.node);
  // A check of the sender, a port of its own, or an event that another function looks at.
  if (/\borigin\b|\.source\b|\bsource\b|isTrusted|\.ports\b|[oO]rigin/.test(text)) return;
  const isWhole = event.path.length === 0;
  if (isWhole && new RegExp(`[(,]\\s{0,20}(?:\\.\\.\\.)?${event.name.replaceAll('$', '\\$')}\\s{0,20}[,)]`).test(context.textOf(body)))
    return;
  if (!isWhole && event.path[0] !== 'data') return;
  if (
    isWhole &&
    !new RegExp(
      `\\b${event.name.replaceAll('$', '\\$')}\\s{0,8}\\??\\.\\s{0,8}data\\b|=\\s{0,8}${event.name.replaceAll('$', '\\$')}\\b`,
    ).test(text)
  )
    return;
  report(span, { fixes: [isWhole ? guardFix(context, body, event.name) : null] });
}

export const rule = javascriptRule({
  id: 'javascript/message-without-origin-check',
  title: 'Message is used whoever sent it',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [346, 20],
  controls: ['OWASP A07:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/API/Window/postMessage#security_concerns'],
  message: 'Any site that frames or opens this page can send this message. Check `event.origin` before its data is used.',
  why: 'Every window that holds a reference to this one may send it messages: a page that frames it, opened it or was opened by it. Without a look at `event.origin`, an attacker has the handler do what trusted pages may ask for.',
  remedy: 'Compare the sender first:\n\n```js\nif (event.origin !== "https://app.example.com") return;\n```',
  fix: 'review',
  listeners: [
    onCall(['*.addEventListener', 'addEventListener', '*.attachEvent'], (call, context, report) => {
      const [name, handler] = call.args;
      if (name === undefined || handler === undefined || !/^(?:on)?message$/.test(context.stringOf(name.node) ?? '')) return;
      const callee = context.expression(call.callee);
      if (!isWindow(context, callee.kind === 'member' ? context.textOf(callee.object) : '')) return;
      check(context, handler.node, spanOf(name.node), report);
    }),
    onBinding(
      ['onmessage'],
      ({ value, target, nameSpan }, context, report) => {
        const owner = target === null ? '' : context.textOf(target).replace(/\.?onmessage$/, '');
        // A worker gets messages from the page that started it only; its script often is a function of the page's file.
        if (
          owner === '' &&
          (/worker/i.test(context.path) || context.mentions(/new Worker\(|\bimportScripts\(|WorkerGlobalScope|\bWorkerLoader\b/))
        )
          return;
        if (isWindow(context, owner)) check(context, value, nameSpan, report);
      },
      ['assignment'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `window.addEventListener(⟦'message'⟧, (event) => {\n  show(event.data);\n});\n`,
      fixed: `window.addEventListener('message', (event) => {\n  if (event.origin !== window.location.origin) return;\n  show(event.data);\n});\n`,
    },
    {
      code: `function receive(e) {\n  document.title = e.data.title;\n}\nwindow.addEventListener(⟦"message"⟧, receive, false);\n`,
      fixed: `function receive(e) {\n  if (e.origin !== window.location.origin) return;\n  document.title = e.data.title;\n}\nwindow.addEventListener("message", receive, false);\n`,
    },
    { code: `window.⟦onmessage⟧ = ({ data }) => update(data);\n` },
  ],
  good: [
    `window.addEventListener('message', (event) => {\n  if (event.origin !== 'https://app.example.com') return;\n  show(event.data);\n});\n`,
    `worker.addEventListener('message', (event) => show(event.data));\nself.onmessage = (event) => work(event.data);\n`,
    `window.addEventListener('message', (event) => {\n  if (event.source !== frame.contentWindow) return;\n  show(event.data);\n});\n`,
  ],
} satisfies Examples;
