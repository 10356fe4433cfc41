import { spanOf } from '../../code/expression.ts';
import { encryptedSocketFix, isPublicSocket } from '../../code/languages/javascript/destination.ts';
import { literalText, textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/insecure-websocket',
  title: 'WebSocket is not encrypted',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [319],
  controls: ['OWASP A02:2021'],
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/API/WebSocket/WebSocket',
    'https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html',
  ],
  message: 'Anyone on the way can read and change this connection. Use `wss://` instead of `ws://`.',
  why: 'A `ws:` connection has no encryption: every network between the two ends can read messages and put in its own. A page that was loaded over HTTPS may not even open one.',
  remedy: 'Use a `wss://` address.',
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
        'websocket.w3cwebsocket',
        'websocket.client',
        'socket.io-client',
        'socket.io-client.io',
        'io',
      ],
      (call, context, report) => {
        const address = call.args[0]?.node;
        if (address === undefined || !isPublicSocket(literalText(textPieces(context, address), '\u0000'))) return;
        report(spanOf(address), { fixes: [encryptedSocketFix(context, address)] });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const socket = new WebSocket(⟦'ws://chat.leftward.dev/room'⟧);\n`,
      fixed: `const socket = new WebSocket('wss://chat.leftward.dev/room');\n`,
    },
    {
      code: `import WebSocket from 'ws';\nexport const join = (room) => new WebSocket(⟦\`ws://chat.leftward.dev/\${room}\`⟧);\n`,
      fixed: `import WebSocket from 'ws';\nexport const join = (room) => new WebSocket(\`wss://chat.leftward.dev/\${room}\`);\n`,
    },
  ],
  good: [
    `const socket = new WebSocket('wss://chat.leftward.dev/room');\n`,
    `const local = new WebSocket('ws://localhost:8080');\nconst inner = new WebSocket(\`ws://\${host}\`);\n`,
  ],
} satisfies Examples;
