import { spanOf } from '../../code/expression.ts';
import { contentOf } from '../../code/languages/javascript/crypto-values.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const everywhere = /^(?:0\.0\.0\.0|::|\[::\]|0)$/;

export const rule = javascriptRule({
  id: 'javascript/listener-on-all-interfaces',
  title: 'Server listens on every network',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [605, 668],
  controls: ['OWASP A05:2021'],
  references: ['https://nodejs.org/api/net.html#serverlistenport-host-backlog-callback'],
  message: 'Everyone who reaches this machine reaches the server. Listen on 127.0.0.1, or on one address behind a proxy.',
  why: 'A laptop is in foreign networks, and a server often has an address in a network that nobody thought of. What listens on all of them, such as a debugging port, can be reached from there without passing the proxy that checks who comes.',
  remedy: "`server.listen(port, '127.0.0.1')`. In a container, where `0.0.0.0` is needed, publish the port to one address.",
  fix: 'review',
  listeners: [
    onCall(['*.listen', '*.bind'], (call, context, report) => {
      const host = call.args
        .slice(/\.bind$/.test(call.name.path) ? 0 : 1)
        .find(({ node }) => everywhere.test(context.stringOf(node) ?? ''))?.node;
      if (host === undefined) return;
      const content = contentOf(context, host);
      report(spanOf(host), {
        fixes: [content === null ? null : review('Listen on this machine only (others no longer reach it)', replace(content, '127.0.0.1'))],
      });
    }),
    onBinding(
      ['host', 'hostname', 'address', 'HOST', 'listenAddress', 'bindAddress'],
      ({ value }, context, report) => {
        const content = contentOf(context, value);
        if (content === null || !/^(?:0\.0\.0\.0|::)$/.test(context.stringOf(value) ?? '')) return;
        report(spanOf(value), {
          fixes: [review('Listen on this machine only (others no longer reach it)', replace(content, '127.0.0.1'))],
        });
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    { code: `app.listen(3000, ⟦'0.0.0.0'⟧);\n`, fixed: `app.listen(3000, '127.0.0.1');\n` },
    { code: `fastify.listen({ port: 3000, host: ⟦'0.0.0.0'⟧ });\n`, fixed: `fastify.listen({ port: 3000, host: '127.0.0.1' });\n` },
  ],
  good: [`app.listen(3000, '127.0.0.1');\n`, `app.listen(process.env.PORT, process.env.HOST);\n`],
} satisfies Examples;
