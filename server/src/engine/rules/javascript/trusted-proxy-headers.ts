import { spanOf } from '../../code/expression.ts';
import { quoted } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/trusted-proxy-headers',
  title: 'Every proxy header of a client is believed',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [348, 290],
  controls: ['OWASP A05:2021'],
  references: ['https://expressjs.com/en/guide/behind-proxies.html', 'https://fastify.dev/docs/latest/Reference/Server/#trustproxy'],
  message: 'Clients choose their own IP address and protocol with a header here. Trust as many proxies as you run.',
  why: 'With `true`, the leftmost entry of `X-Forwarded-For` counts as the address of the client, and every client can write it. Limits per address and lists of allowed addresses are then passed at will.',
  remedy: "Name the number of proxies or their addresses: `app.set('trust proxy', 1)`.",
  fix: 'review',
  listeners: [
    onCall(['*.set', '*.enable'], (call, context, report) => {
      const [name, value] = call.args;
      if (name === undefined || context.stringOf(name.node) !== 'trust proxy') return;
      const callee = context.expression(call.callee);
      if (callee.kind !== 'member') return;
      if (callee.property === 'set') {
        if (value === undefined || context.valueOf(value.node) !== true) return;
        report(spanOf(value.node), {
          fixes: [review('Trust one proxy (change the number to how many you run)', replace(spanOf(value.node), '1'))],
        });
      } else {
        const text = `${context.textOf(callee.object)}.set(${quoted(context, 'trust proxy')}, 1)`;
        report(spanOf(call.node), {
          fixes: [review('Trust one proxy (change the number to how many you run)', replace(spanOf(call.node), text))],
        });
      }
    }),
    onBinding(
      ['trustProxy', 'xfwd'],
      ({ name, value, span }, context, report) => {
        if (context.valueOf(value) !== true) return;
        if (name === 'xfwd')
          report(span, {
            message: 'The address of the client is passed on to another server. Remove the option unless that server needs it.',
            fixes: [review('Do not pass the address on', context.removeItem(span))],
          });
        else report(span, { fixes: [review('Trust one proxy (change the number to how many you run)', replace(spanOf(value), '1'))] });
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `app.set('trust proxy', ⟦true⟧);\n⟦app.enable('trust proxy')⟧;\n`,
      fixed: `app.set('trust proxy', 1);\napp.set('trust proxy', 1);\n`,
    },
    {
      code: `const server = Fastify({ ⟦trustProxy: true⟧, logger: true });\n`,
      fixed: `const server = Fastify({ trustProxy: 1, logger: true });\n`,
    },
  ],
  good: [`app.set('trust proxy', 1);\napp.set('trust proxy', ['10.0.0.1']);\n`, `app.set('view cache', true);\n`],
} satisfies Examples;
