import { javascriptRule, onCall } from '../../code/rule.ts';
import { lastNameSpan } from '../../code/languages/javascript/places.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/unsafe-sandbox',
  title: 'Sandbox that code can break out of',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [693, 94],
  controls: ['OWASP A06:2021'],
  references: ['https://github.com/patriksimek/vm2/issues/533', 'https://nodejs.org/api/vm.html#vm-executing-javascript'],
  message: 'Code in this sandbox can break out and act as the whole program. Use isolated-vm or a process with few rights.',
  why: 'Sandboxes inside the same engine, such as `vm2`, `safe-eval` and `notevil`, were broken again and again, and several are given up by their authors. Code that is run in one can reach `process` and with it files, secrets and other programs.',
  remedy:
    'Run foreign code in `isolated-vm` or WebAssembly, or in a container or process of its own that holds no secrets. Best is not to run it.',
  fix: null,
  listeners: [
    onCall(
      ['vm2.VM', 'vm2.NodeVM', 'safe-eval', 'notevil', 'static-eval', 'sandbox', 'safer-eval', 'node-safe-eval'],
      (call, context, report) => {
        // A fixed text needs no sandbox.
        if (!call.constructs && (call.args[0] === undefined || context.isConstant(call.args[0].node))) return;
        if (call.name.root === 'import') report(lastNameSpan(context, call.callee));
      },
    ),
  ],
});

export const examples = {
  bad: [
    { code: `const { VM } = require('vm2');\nconst machine = new ⟦VM⟧({ timeout: 100 });\n` },
    { code: `import safeEval from 'safe-eval';\nexport const rule = (text, data) => ⟦safeEval⟧(text, data);\n` },
  ],
  good: [
    `import ivm from 'isolated-vm';\nconst isolate = new ivm.Isolate({ memoryLimit: 32 });\n`,
    `class VM {}\nconst machine = new VM();\n`,
  ],
} satisfies Examples;
