import { spanOf } from '../../code/expression.ts';
import { encryptedSocketFix, isPublicSocket } from '../../code/languages/javascript/destination.ts';
import { literalText, textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import type { SyntaxNode } from '../../code/expression.ts';
import type { Examples, Report } from '../../model/rule.ts';

const local = /^ws:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\])/i;

function check(context: CodeContext, address: SyntaxNode, report: Report, publicToo: boolean): void {
  const text = literalText(textPieces(context, address));
  if (!/^ws:\/\/./i.test(text) || local.test(text) || (!publicToo && isPublicSocket(text))) return;
  report(spanOf(address), { fixes: [encryptedSocketFix(context, address)] });
}

export const rule = javascriptRule({
  id: 'javascript/unencrypted-socket-address',
  title: 'Socket address has no encryption',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [319],
  controls: ['OWASP A02:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/API/WebSocket/WebSocket'],
  message: 'Anyone on the way can read and change a `ws://` connection. Use `wss://`.',
  why: 'A `ws:` connection has no encryption: every network between the two ends can read messages and put in its own. The host varies here, so it may be one outside the own network.',
  remedy: "Use `wss://`, or choose by the page: `location.protocol === 'https:' ? 'wss:' : 'ws:'`.",
  fix: 'review',
  listeners: [
    onCall(
      [
        'WebSocket',
        'window.WebSocket',
        'globalThis.WebSocket',
        'ws',
        'ws.WebSocket',
        'isomorphic-ws',
        'reconnecting-websocket',
        'io',
        'socket.io-client',
        'socket.io-client.io',
        '*.connect',
      ],
      (call, context, report) => {
        const address = call.args[0]?.node;
        if (address !== undefined) check(context, address, report, call.name.path.endsWith('.connect'));
      },
    ),
    onBinding(['url', 'uri', 'wsUrl', 'wsUri', 'socketUrl', 'endpoint', 'server', 'webSocketURL'], ({ value, form }, context, report) => {
      if (form === 'pair' || form === 'assignment') {
        const read = context.expression(value);
        if (read.kind === 'string' || read.kind === 'build') check(context, value, report, true);
      }
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `export const join = (host) => new WebSocket(⟦\`ws://\${host}/room\`⟧);\n`,
      fixed: `export const join = (host) => new WebSocket(\`wss://\${host}/room\`);\n`,
    },
    { code: `const socket = new WebSocket(⟦'ws://' + location.host⟧);\n` },
    { code: `const options = { url: ⟦'ws://10.0.0.4/feed'⟧ };\n`, fixed: `const options = { url: 'wss://10.0.0.4/feed' };\n` },
  ],
  good: [
    `const socket = new WebSocket(\`wss://\${host}/room\`);\n`,
    `const socket = new WebSocket('ws://localhost:8080');\nconst other = new WebSocket(\`\${scheme}://\${host}\`);\n`,
  ],
} satisfies Examples;
