import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import { placeInCall } from '../../code/languages/javascript/places.ts';
import { argumentOf } from '../../code/context.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/sandbox-context-injection',
  title: 'Request fills the world that code runs in',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [94],
  controls: ['OWASP A03:2021'],
  references: ['https://nodejs.org/api/vm.html#vmcreatecontextcontextobject-options'],
  message: 'The request sets variables that the code sees, its own functions included. Copy only the values that it needs.',
  why: 'The members of this object become global variables of the code that runs. Names that the sender chooses replace functions and settings that the code relies on.',
  remedy: 'Make a new object with the known members: `vm.createContext({ amount: Number(req.body.amount) })`.',
  fix: null,
  listeners: [
    onCall(
      [
        'vm.createContext',
        'vm.runInContext',
        'vm.runInNewContext',
        '*.runInNewContext',
        '*.runInContext',
        'vm2.VM',
        'vm2.NodeVM',
        'safe-eval',
      ],
      (call, context, report) => {
        const method = call.name.path;
        const options = argumentOf(
          call.args,
          /createContext$|VM$/.test(method) || /(?:Script\(\)|script)\.\w+$/i.test(method) ? 0 : 1,
        )?.node;
        const world = options === undefined ? null : /VM$/.test(method) ? (context.pair(options, 'sandbox')?.value ?? null) : options;
        const trace = world === null || context.isConstant(world) ? null : context.trace(world);
        // Single values under fixed names are what a context is for.
        if (world === null || trace === null || !comesOverNetwork(trace) || context.expression(context.valueNode(world)).kind === 'object')
          return;
        report(placeInCall(context, call, world), { related: context.related(trace) });
      },
    ),
  ],
});

export const examples = {
  bad: [
    { code: `import vm from 'node:vm';\napp.post('/rule', (req, res) => {\n  res.json(vm.runInNewContext('a + b', ⟦req.body⟧));\n});\n` },
    {
      code: `const { VM } = require('vm2');\napp.post('/rule', (req, res) => {\n  const machine = new VM({ sandbox: ⟦req.body.values⟧ });\n});\n`,
    },
  ],
  good: [
    `import vm from 'node:vm';\napp.post('/rule', (req, res) => {\n  res.json(vm.runInNewContext('a + b', { a: 1, b: 2 }));\n});\n`,
    `import vm from 'node:vm';\nconst world = vm.createContext({ console });\n`,
  ],
} satisfies Examples;
