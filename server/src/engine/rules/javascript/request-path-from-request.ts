import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { isChosenByClient, tracesToHost } from '../../code/languages/javascript/destination.ts';
import { networkTrace } from '../../code/languages/javascript/options.ts';
import { requestCalls } from '../../code/languages/javascript/request-calls.ts';
import { textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/request-path-from-request',
  title: 'Address of an outgoing request holds raw request data',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [918],
  controls: ['OWASP A10:2021'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html'],
  message: 'Request data is part of this address as it is: `../` or `?` in it reaches another page of that host. Encode it.',
  why: 'The host is fixed, but a value such as `../admin?x=` changes the path or the parameters of the request that this server makes with its own rights.',
  remedy: 'Encode each value: `` `https://api.example.com/users/${encodeURIComponent(id)}` ``.',
  fix: 'review',
  listeners: [
    onCall(requestCalls, (call, context, report) => {
      const first = argumentOf(call.args, 0)?.node;
      if (first === undefined || call.name.path === 'Request') return;
      const address = (context.pair(first, 'url') ?? context.pair(first, 'uri') ?? context.pair(first, 'path'))?.value ?? first;
      if (context.isConstant(address) || context.expression(context.valueNode(address)).kind === 'object') return;
      const host = tracesToHost(context, address);
      if (host !== null && isChosenByClient(context, host)) return;
      const tainted = textPieces(context, address).find((piece) => typeof piece !== 'string' && networkTrace(context, piece) !== null);
      if (tainted === undefined || typeof tainted === 'string') return;
      const own = address.startIndex <= tainted.startIndex && tainted.endIndex <= address.endIndex && tainted.id !== address.id;
      const fix = own
        ? review(
            'Encode the value (slashes in it no longer separate parts of the path)',
            replace(spanOf(tainted), `encodeURIComponent(${context.textOf(tainted)})`),
          )
        : null;
      report(spanOf(own ? tainted : address), { fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `app.get('/user', async (req, res) => res.json(await fetch('https://api.example.com/users/' + ⟦req.query.id⟧)));\n`,
      fixed: `app.get('/user', async (req, res) => res.json(await fetch('https://api.example.com/users/' + encodeURIComponent(req.query.id))));\n`,
    },
    {
      code: `import axios from 'axios';\napp.get('/user/:id', (req, res) => axios.get(\`https://api.example.com/users/\${⟦req.params.id⟧}/items\`));\n`,
      fixed: `import axios from 'axios';\napp.get('/user/:id', (req, res) => axios.get(\`https://api.example.com/users/\${encodeURIComponent(req.params.id)}/items\`));\n`,
    },
  ],
  good: [
    `app.get('/user', async (req, res) => res.json(await fetch('https://api.example.com/users/' + encodeURIComponent(req.query.id))));\n`,
    `app.get('/user', async (req, res) => res.json(await fetch(req.query.url)));\nexport const load = (id) => fetch('/users/' + id);\n`,
  ],
} satisfies Examples;
