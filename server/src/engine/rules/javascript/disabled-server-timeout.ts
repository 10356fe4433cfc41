import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { numberOf } from '../../code/languages/javascript/crypto-values.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const defaults: Readonly<Record<string, number>> = { headersTimeout: 60_000, requestTimeout: 300_000, connectionsCheckingInterval: 30_000 };

export const rule = javascriptRule({
  id: 'javascript/disabled-server-timeout',
  title: 'Server waits for slow requests without end',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [400, 770],
  controls: ['OWASP A05:2021'],
  references: ['https://nodejs.org/api/http.html#serverrequesttimeout', 'https://nodejs.org/api/http.html#serverheaderstimeout'],
  message: 'One sender can keep all connections open by sending a byte now and then. Leave the default timeout on.',
  why: 'The timeout ends requests that come in too slowly. Without it, an attacker opens thousands of connections and sends one letter a minute on each (Slowloris), until the server takes no others.',
  remedy: "Leave the option out: Node's defaults are 60 seconds for the headers and 300 for the request.",
  fix: 'review',
  listeners: [
    onBinding(Object.keys(defaults), ({ name, value }, context, report) => {
      if (numberOf(context, value) !== 0) return;
      report(spanOf(value), {
        fixes: [review("Use Node's default (slower requests are then ended)", replace(spanOf(value), String(defaults[name] ?? 60_000)))],
      });
    }),
    onBinding(['maxHeaderSize', 'maxHttpHeaderSize'], ({ value }, context, report) => {
      const size = numberOf(context, value);
      if (size === null || size <= 1_048_576) return;
      report(spanOf(value), {
        message: 'Headers of this size let a few requests fill the memory. Node’s default is 16 kB.',
        fixes: [review("Use Node's default of 16 kB", replace(spanOf(value), '16384'))],
      });
    }),
    onCall(['server.setTimeout', '*.server.setTimeout', 'httpServer.setTimeout'], (call, context, report) => {
      const time = call.args[0]?.node;
      if (time === undefined || numberOf(context, time) !== 0) return;
      report(spanOf(time), { fixes: [review('End idle connections after two minutes', replace(spanOf(time), '120000'))] });
    }),
  ],
});

export const examples = {
  bad: [
    { code: `server.requestTimeout = ⟦0⟧;\n`, fixed: `server.requestTimeout = 300000;\n` },
    {
      code: `const server = http.createServer({ headersTimeout: ⟦0⟧ }, handler);\n`,
      fixed: `const server = http.createServer({ headersTimeout: 60000 }, handler);\n`,
    },
  ],
  good: [
    `server.requestTimeout = 30000;\n`,
    `const server = http.createServer({ headersTimeout: 60000, maxHeaderSize: 32768 }, handler);\n`,
  ],
} satisfies Examples;
