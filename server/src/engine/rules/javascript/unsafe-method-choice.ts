import { spanOf } from '../../code/expression.ts';
import { comesOverNetwork, isChosenByLink } from '../../code/languages/javascript/destination.ts';
import { computedCalls } from '../../code/languages/javascript/computed-calls.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/unsafe-method-choice',
  title: 'Data from outside chooses which method is called',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [749, 470],
  controls: ['OWASP A03:2021'],
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Object/hasOwn',
    'https://cwe.mitre.org/data/definitions/470.html',
  ],
  message: 'The sender names the method that is called, inherited ones such as `constructor` too. Look it up in a Map first.',
  why: 'Every object has methods that nobody meant to offer: `constructor`, `__defineGetter__`, `valueOf`. Whoever chooses the name can call them, stop the program with a name that is no function, or, on a global object, run any code.',
  remedy:
    'Keep what may be called in a `Map`, and check the name:\n\n```js\nconst action = actions.get(name);\nif (typeof action !== "function") throw new Error("unknown action");\naction(data);\n```',
  fix: null,
  listeners: [
    computedCalls(({ index, name }, context, report) => {
      const trace = context.trace(index);
      // `req.accepts(list)` answers an element of its list.
      // A worker is a part of the own program.
      const owner = context.facts.functionAt(index.startIndex)?.node.parent;
      if (owner?.type === 'assignment_expression' && /worker\w{0,20}\.onmessage$/i.test(owner.childForFieldName('left')?.text ?? ''))
        return;
      if (
        trace !== null &&
        !/\.accepts\w*\(/.test(context.textOf(trace.sourceSpan)) &&
        (comesOverNetwork(trace) || isChosenByLink(context, trace) || name.startsWith('window'))
      )
        report(spanOf(index), { related: context.related(trace) });
    }),
  ],
});

export const examples = {
  bad: [
    { code: `app.post('/run', (req, res) => {\n  res.json(actions[⟦req.body.action⟧](req.body.data));\n});\n` },
    {
      code: `window.addEventListener('message', (event) => {\n  const { method } = event.data;\n  window[⟦method⟧](event.data.value);\n});\n`,
    },
  ],
  good: [
    `app.post('/run', (req, res) => {\n  res.json(actions.get(req.body.action)?.(req.body.data));\n});\n`,
    `for (const name of ['start', 'stop']) server[name]();\nlist[0]();\n`,
  ],
} satisfies Examples;
