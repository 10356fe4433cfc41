import type { CodeContext } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples, Report } from '../../model/rule.ts';

function check(context: CodeContext, report: Report): void {
  for (const { callee } of context.facts.calls) {
    if (callee.type !== 'subscript_expression') continue;
    const read = context.expression(callee);
    if (read.kind !== 'index' || context.isConstant(read.index)) continue;
    const trace = context.trace(read.index);
    if (trace === null || !comesOverNetwork(trace)) continue;
    // What a client accepts is answered out of the list that was asked.
    if (/\.accepts\w*\(/.test(context.textOf(trace.sourceSpan))) continue;
    const owner = context.facts.functionAt(callee.startIndex);
    const text = context.facts.text.slice(owner?.node.startIndex ?? 0, owner?.node.endIndex ?? context.facts.text.length);
    if (/\bhasOwn/.test(text)) continue;
    report(spanOf(read.index), { related: context.related(trace) });
  }
}

export const rule = javascriptRule({
  id: 'javascript/user-controlled-method-call',
  title: 'Request chooses the method that is called',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [754, 470],
  controls: ['OWASP A03:2021'],
  references: ['https://cwe.mitre.org/data/definitions/754.html', 'https://cwe.mitre.org/data/definitions/470.html'],
  message: 'The request chooses which method runs, also `constructor` or one that is missing. Check the name against a list.',
  why: 'An object has more methods than those written for requests: inherited ones such as `constructor`, and internal ones. A name that is no method throws and may stop the server.',
  remedy:
    '```js\nconst action = actions.get(req.params.action);\nif (action === undefined) return res.sendStatus(404);\naction(req, res);\n```\n\nwith `actions` a `Map`.',
  fix: null,
  listeners: [{ on: 'file', check }],
});

export const examples = {
  bad: [
    { code: `app.get('/:action', (req, res) => {\n  actions[⟦req.params.action⟧](req, res);\n});\n` },
    {
      code: `export default function handler(req: NextApiRequest, res: NextApiResponse) {\n  const { method } = req.body;\n  res.json(service[⟦method⟧](req.body.data));\n}\n`,
      path: 'example.ts',
    },
  ],
  good: [
    `app.get('/:action', (req, res) => {\n  if (!Object.hasOwn(actions, req.params.action)) return res.sendStatus(404);\n  actions[req.params.action](req, res);\n});\n`,
    `app.get('/', (req, res) => res[req.query.ok ? 'json' : 'send'](list));\n`,
  ],
} satisfies Examples;
