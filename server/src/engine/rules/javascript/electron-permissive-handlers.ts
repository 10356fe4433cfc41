import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** True for a handler that answers yes by its callback, or by what it returns, without a look at what is asked. */
function alwaysGrants(context: CodeContext, handler: SyntaxNode, granted: RegExp): boolean {
  const fact = context.localFunction(handler);
  const body = fact?.shape.body;
  if (fact === null || body == null) return false;
  const text = context.textOf(body);
  if (/\bif\s*\(|\?|&&|\|\||\bswitch\b|===|includes\(/.test(text)) return false;
  const callback = fact.shape.parameters
    .flatMap((parameter) => parameter.bindings.map((binding) => binding.name))
    .filter((name) => /^(?:callback|cb|done|grant|next|respond)\w*$/.test(name))
    .at(-1);
  if (callback !== undefined)
    return new RegExp(`(?<![\\w$.])${callback.replaceAll('$', '\\$')}\\(\\s{0,5}(?:${granted.source})\\s{0,5}\\)`).test(text);
  return fact.returns.length > 0 && fact.returns.every((returned) => context.valueOf(returned) === true);
}

export const rule = javascriptRule({
  id: 'javascript/electron-permissive-handlers',
  title: 'Electron agrees to whatever a page asks for',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [732],
  controls: ['OWASP A05:2021'],
  references: [
    'https://www.electronjs.org/docs/latest/tutorial/security#5-handle-session-permission-requests-from-remote-content',
    'https://www.electronjs.org/docs/latest/api/session#sessetpermissionrequesthandlerhandler',
  ],
  message: 'This handler says yes to any page that asks. Decide by the address of the page and by what it asks for.',
  why: 'A page that gets in through a link or an advertisement takes the camera, the microphone or the place of the user.',
  remedy:
    "```js\nsession.setPermissionRequestHandler((contents, permission, callback) => {\n  callback(contents.getURL().startsWith('https://app.example.com/') && permission === 'notifications');\n});\n```",
  fix: null,
  listeners: [
    onCall(['*.setPermissionRequestHandler', '*.setPermissionCheckHandler', '*.setDevicePermissionHandler'], (call, context, report) => {
      const handler = call.args[0]?.node;
      if (handler !== undefined && alwaysGrants(context, handler, /true/)) report(spanOf(call.callee));
    }),
    onCall(['*.setWindowOpenHandler'], (call, context, report) => {
      const fact = call.args[0] === undefined ? null : context.localFunction(call.args[0].node);
      const body = fact?.shape.body;
      if (fact == null || body == null || /\bif\b|\?|&&|\|\||switch/.test(context.textOf(body))) return;
      if (
        fact.returns.length > 0 &&
        fact.returns.every((returned) => context.stringOf(context.pair(returned, 'action')?.value ?? returned) === 'allow')
      )
        report(spanOf(call.callee), {
          severity: 'info',
          message: 'Pages open any number of windows to any address here. Allow the addresses that are needed.',
        });
    }),
  ],
});

export const examples = {
  bad: [
    { code: `⟦session.defaultSession.setPermissionRequestHandler⟧((contents, permission, callback) => {\n  callback(true);\n});\n` },
    { code: `⟦win.webContents.setWindowOpenHandler⟧(() => ({ action: 'allow' }));\n` },
  ],
  good: [
    `session.defaultSession.setPermissionRequestHandler((contents, permission, callback) => {\n  callback(permission === 'notifications');\n});\n`,
    `win.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));\n`,
  ],
} satisfies Examples;
