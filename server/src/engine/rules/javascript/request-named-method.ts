import { spanOf } from '../../code/expression.ts';
import { networkTrace } from '../../code/languages/javascript/options.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/request-named-method',
  title: 'Request names the function that is called',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [470, 754],
  controls: ['OWASP A03:2021'],
  references: ['https://cwe.mitre.org/data/definitions/470.html'],
  message: 'Any method of this object can be called here, inherited ones such as `constructor` too. Look the name up in a Map.',
  why: 'The sender calls functions that are not meant for them, or one that does not exist, which throws and ends the process.',
  remedy: '```js\nconst action = actions.get(req.query.action); // a Map\nif (action === undefined) return res.status(404).end();\n```',
  fix: null,
  listeners: [
    {
      on: 'file',
      check(context, report) {
        // Calls of elements have no name that a listener could wait for.
        for (const { callee } of context.facts.calls) {
          if (callee.type !== 'subscript_expression') continue;
          const target = context.expression(callee);
          if (target.kind !== 'index' || context.isConstant(target.index)) continue;
          const trace = networkTrace(context, target.index);
          if (trace !== null) report(spanOf(callee), { related: context.related(trace) });
        }
      },
    },
  ],
});

export const examples = {
  bad: [
    { code: `app.get('/run/:action', (req, res) => {\n  ⟦actions[req.params.action]⟧(req, res);\n});\n` },
    { code: `socket.on('call', ({ method, args }) => {\n  ⟦handlers[method]⟧(...args);\n});\n` },
  ],
  good: [
    `app.get('/run/:action', (req, res) => {\n  const action = actions.get(req.params.action);\n  if (action) action(req, res);\n});\n`,
    `for (const name of names) steps[name]();\n`,
  ],
} satisfies Examples;
