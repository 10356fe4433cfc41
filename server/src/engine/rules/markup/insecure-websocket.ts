import { replace, review } from '../../fix/edit.ts';
import { attributesOf, isLocal, spanInValue } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = markupRule({
  id: 'markup/insecure-websocket',
  title: 'WebSocket without encryption',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [319],
  controls: ['OWASP A02:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/API/WebSockets_API'],
  message: 'Anyone on the way can read and change what goes over ws://. Connect over wss://.',
  why: 'Messages over `ws://` travel in clear text, cookies of the connection as well: whoever runs the network can read them and send messages of their own. Pages over HTTPS cannot connect at all.',
  remedy: 'Write `wss://`, and let the server speak TLS there.',
  fix: 'review',
  check(markup, report) {
    for (const [attribute, element] of attributesOf(markup)) {
      const { value } = attribute;
      if (value === null || !/ws:\/\//i.test(value)) continue;
      const isConnection =
        /^(?:(?:data-)?(?:hx-ws|ws-connect|sse-connect)|data-[\w-]{0,40}(?:ws|socket|url|endpoint|server)[\w-]{0,20}|url|src|href)$/.test(
          attribute.name,
        );
      const match = /(?:^|\s|connect:)(ws:)\/\/[^\s;]/i.exec(value);
      if (!isConnection || match === null || element.name === 'meta') continue;
      const start = match.index + match[0].toLowerCase().indexOf('ws:');
      if (isLocal(value.slice(start))) continue;
      report(attribute.span, {
        fixes: [review('Connect over wss: the server must offer it', replace(spanInValue(attribute, start, 3), 'wss:'))],
      });
    }
  },
});

export const examples = {
  bad: [
    {
      code: '<div hx-ext="ws" ⟦ws-connect="ws://example.com/chat"⟧></div>\n',
      fixed: '<div hx-ext="ws" ws-connect="wss://example.com/chat"></div>\n',
    },
    { code: '<div ⟦data-socket-url="ws://example.com/"⟧></div>\n', fixed: '<div data-socket-url="wss://example.com/"></div>\n' },
  ],
  good: [
    '<div ws-connect="wss://example.com/chat"></div>\n',
    '<div data-ws="ws://localhost:8080/"></div><p title="ws://example.com">x</p>\n',
  ],
} satisfies Examples;
