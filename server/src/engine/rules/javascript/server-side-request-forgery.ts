import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isChosenByClient, tracesToHost } from '../../code/languages/javascript/destination.ts';
import { pageVisits, requestCalls } from '../../code/languages/javascript/request-calls.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples, Report } from '../../model/rule.ts';

function check(context: CodeContext, address: SyntaxNode, report: Report, place = address): void {
  // An address that was checked as a whole has no trace, although its parts have.
  if (context.isConstant(address) || context.trace(address) === null) return;
  const trace = tracesToHost(context, address);
  if (trace !== null && isChosenByClient(context, trace)) report(spanOf(place), { related: context.related(trace) });
}

export const rule = javascriptRule({
  id: 'javascript/server-side-request-forgery',
  title: 'Server calls the address that a request names',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [918],
  controls: ['OWASP A10:2021'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html'],
  message: 'The request chooses which host this server calls, inner ones included. Check the host against a list.',
  why: 'The server stands inside the network and can reach what outsiders cannot: databases, administration pages, and the metadata service of the cloud at `169.254.169.254`, which hands out credentials. The sender makes the server ask there and reads the answer.',
  remedy:
    "Keep the host fixed and take only a part of the path from the request, or compare the host with a list:\n\n```js\nconst target = new URL(address);\nif (!allowedHosts.has(target.host)) throw new Error('refused');\n```",
  fix: null,
  listeners: [
    onCall(requestCalls, (call, context, report) => {
      const first = argumentOf(call.args, 0)?.node;
      if (first === undefined) return;
      if (context.expression(context.valueNode(first)).kind !== 'object') {
        check(context, first, report);
        return;
      }
      for (const key of ['url', 'uri', 'baseURL', 'prefixUrl', 'hostname', 'host', 'origin']) {
        const value = context.pair(first, key)?.value;
        if (value == null) continue;
        // Options that stand in a variable are reported where the request is made.
        const isInline = first.startIndex <= value.startIndex && value.endIndex <= first.endIndex;
        check(context, value, report, isInline ? value : first);
      }
    }),
    onCall(['needle', 'needle.request', 'superagent', 'needle.default'], (call, context, report) => {
      const second = argumentOf(call.args, 1)?.node;
      if (second !== undefined && typeof context.stringOf(call.args[0]?.node ?? second) === 'string') check(context, second, report);
    }),
    // Hapi: `h.proxy({ uri })`; Fastify: `reply.from(address)`.
    onCall(['*.proxy', '*.from', '*.web'], (call, context, report) => {
      const first = argumentOf(call.args, call.name.path.endsWith('.web') ? 2 : 0)?.node;
      if (first === undefined || !/(?:^|\.)(?:h|reply|rep|\w*[pP]roxy(?:Server\(\))?)\.(?:proxy|from|web)$/.test(call.name.path)) return;
      for (const value of [context.pair(first, 'uri')?.value, context.pair(first, 'target')?.value, context.pair(first, 'host')?.value])
        if (value != null) check(context, value, report);
      if (call.name.path.endsWith('.from')) check(context, first, report);
    }),
    onCall(pageVisits, (call, context, report) => {
      const first = argumentOf(call.args, 0)?.node;
      if (first === undefined) return;
      const address = context.pair(first, 'url')?.value ?? first;
      if (context.expression(context.valueNode(address)).kind !== 'object') check(context, address, report);
    }),
    onCall(['net.connect', 'net.createConnection', 'tls.connect', '*.connect'], (call, context, report) => {
      const second = argumentOf(call.args, 1)?.node;
      if (second !== undefined && /^(?:net|tls)\.|Socket\(\)\.connect$/.test(call.name.path)) check(context, second, report);
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `app.get('/preview', async (req, res) => {\n  const page = await fetch(⟦req.query.url⟧);\n  res.json({ title: await page.text() });\n});\n`,
    },
    {
      code: `import axios from 'axios';\nexport async function handler(event: { body: string }) {\n  const { host } = JSON.parse(event.body);\n  return axios({ method: 'get', url: ⟦\`http://\${host}/status\`⟧ });\n}\n`,
      path: 'example.ts',
    },
    {
      code: `export async function GET(request) {\n  const { searchParams } = new URL(request.url);\n  return fetch(⟦searchParams.get('image')⟧);\n}\n`,
    },
  ],
  good: [
    `app.get('/user', async (req, res) => res.json(await fetch('https://api.example.com/users/' + req.query.id)));\n`,
    `const API = process.env.API;\napp.get('/user', (req, res) => axios.get(\`\${API}/users/\${req.params.id}\`));\n`,
    `app.get('/preview', async (req, res) => {\n  if (!allowed.has(req.query.url)) return res.status(400).end();\n  res.json(await fetch(req.query.url));\n});\n`,
    `const view = new URLSearchParams(location.search).get('view');\nawait fetch(view);\n`,
  ],
} satisfies Examples;
