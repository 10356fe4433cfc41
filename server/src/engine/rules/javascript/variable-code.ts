import { spanOf } from '../../code/expression.ts';
import {
  codeArgument,
  functionConstructors,
  isDecodedLiteral,
  isFunctionConstructor,
  isNoCode,
  machines,
} from '../../code/languages/javascript/code-sinks.ts';
import { isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { placeInCall } from '../../code/languages/javascript/places.ts';
import { isComponentOption } from '../../code/languages/javascript/vue-components.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/variable-code',
  title: 'Code to run comes from a variable',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [94, 95],
  controls: ['OWASP A03:2021'],
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Function/Function',
    'https://nodejs.org/api/vm.html',
  ],
  message: 'This text is run as code, and the file does not show who wrote it. Look where it comes from, or use data instead.',
  why: 'Function constructors, `vm` and sandboxes run whatever text they get. If a caller puts a part of it together from what a user, a file or a service gave, that part can do everything that the program can. `vm` keeps names apart, not attackers.',
  remedy:
    'Use `JSON.parse` for data and a table of functions for choices. Where code must run, run it in a process of its own with few rights.',
  fix: null,
  listeners: [
    onCall(functionConstructors, (call, context, report) => {
      const body = call.args.at(-1)?.node;
      if (body === undefined || context.isBuilt(body) || context.isConstant(body) || isDecodedLiteral(context, body)) return;
      if (!isFunctionConstructor(call, context)) return;
      if (call.args.some(({ node }) => context.trace(node) !== null)) return;
      if (!isNoCode(context, body)) report(placeInCall(context, call, body));
    }),
    onCall(['Vue.compile', 'vue.compile', '@vue/compiler-dom.compile'], (call, context, report) => {
      const template = call.args[0]?.node;
      if (template === undefined || context.isBuilt(template) || !isUncheckedText(context, template)) return;
      if (context.trace(template) === null) report(placeInCall(context, call, template));
    }),
    onBinding(
      ['template'],
      ({ value, span }, context, report) => {
        if (context.isBuilt(value) || !isUncheckedText(context, value) || context.trace(value) !== null) return;
        // A module that is imported under that name is the program's own.
        if (context.resolve(value)?.root === 'import' || !isComponentOption(context, context.nodeAt(span))) return;
        report(spanOf(value));
      },
      ['pair'],
    ),
    onCall(['setTimeout', 'setInterval', 'window.setTimeout', 'window.setInterval', 'globalThis.setTimeout'], (call, context, report) => {
      const code = call.args[0];
      // A text runs as code here; only its name tells that it is one.
      const read = code === undefined ? null : context.expression(code.node);
      const name = read?.kind === 'member' ? read.property : read?.kind === 'name' ? read.name : '';
      if (
        code === undefined ||
        !/^(?:code|script|source|js|javascript|expr|expression|snippet|str|string|text|command|cmd)$|(?:Code|Script|Source|Text|String|Expression)$/.test(
          name,
        )
      )
        return;
      if (!isUncheckedText(context, code.node) || context.localFunction(code.node) !== null || context.trace(code.node) !== null) return;
      report(placeInCall(context, call, code.node));
    }),
    onCall([...machines, '*.executeScript'], (call, context, report) => {
      const code = codeArgument(call, context);
      // `eval` itself is the affair of the rule for injection, and the broken sandboxes have a rule of their own.
      // A broken sandbox that is made in the same expression is reported there.
      if (call.name.path.startsWith('vm2.') && /^\(?new\b/.test(context.textOf(call.callee))) return;
      if (
        code === null ||
        /^(?:eval|safe-eval|notevil|static-eval)$/.test(call.name.path) ||
        isNoCode(context, code) ||
        !isUncheckedText(context, code)
      )
        return;
      if (context.trace(code) === null) report(placeInCall(context, call, code));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `export const compile = (source) => new Function('data', ⟦source⟧);\n` },
    { code: `const vm = require('vm');\nmodule.exports = (code, sandbox) => vm.runInNewContext(⟦code⟧, sandbox);\n` },
    {
      code: `import { VM } from 'vm2';\nconst machine = new VM();\nexport function run(plugin) {\n  return machine.run(⟦plugin.source⟧);\n}\n`,
    },
    { code: `import { createApp } from 'vue';\nexport const show = (text) => createApp({ template: ⟦text⟧ }).mount('#app');\n` },
    { code: `port.onmessage = (message) => setTimeout(⟦task.code⟧, 10);\n` },
  ],
  good: [
    `const add = new Function('a', 'b', 'return a + b');\n`,
    `import vm from 'node:vm';\nvm.runInThisContext('1 + 1');\n`,
    `chrome.tabs.executeScript(tab.id, { file: name });\n`,
  ],
} satisfies Examples;
