import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import {
  evaluators,
  functionConstructors,
  isDecodedLiteral,
  isFunctionConstructor,
  isNoCode,
  codeArgument,
  machines,
} from '../../code/languages/javascript/code-sinks.ts';
import { placeInCall } from '../../code/languages/javascript/places.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';

/** `eval('(' + text + ')')` and `const data = eval(text)` most often read JSON. */
function parseFix(call: SyntaxNode, argument: SyntaxNode, context: CodeContext): Fix | null {
  const expression = context.expression(argument);
  let inner: SyntaxNode | null = null;
  if (expression.kind === 'build') {
    const [open, value, close] = expression.parts;
    const text = (part: typeof open): string | null =>
      typeof part === 'string' ? part : part === undefined ? null : context.stringOf(part);
    if (expression.parts.length === 3 && text(open) === '(' && text(close) === ')' && typeof value === 'object') inner = value;
  } else if (/^(?:variable_declarator|return_statement|assignment_expression)$/.test(call.parent?.type ?? '')) {
    inner = argument;
  }
  if (inner === null) return null;
  return review('Parse the text as JSON (code other than JSON then throws)', replace(spanOf(call), `JSON.parse(${context.textOf(inner)})`));
}

const proven = { severity: 'error', confidence: 'high' } as const;

export const rule = javascriptRule({
  id: 'javascript/eval-injection',
  title: 'Text is run as code',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [95],
  controls: ['OWASP A03:2021'],
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/eval#never_use_direct_eval!',
    'https://nodejs.org/api/vm.html',
  ],
  message: 'Text that is not fixed is run as code: whoever controls it controls the program. Parse it as data instead.',
  why: '`eval`, `Function` and `vm` run whatever text they are given with the rights of the program. Once a part of that text comes from a user, a file or another service, they can read its secrets and change what it does. `vm` and `vm2` are no security boundary: their authors say so.',
  remedy:
    'Use `JSON.parse(text)` for data, a property access (`object[key]`) for names, and a table of functions for choices:\n\n```js\nconst actions = { start, stop };\nactions[name]?.();\n```',
  fix: 'review',
  listeners: [
    onCall(evaluators, (call, context, report) => {
      const argument = call.args[0];
      if (argument === undefined || call.constructs || context.isConstant(argument.node)) return;
      // A function or an object is returned as it is.
      if (isNoCode(context, argument.node) || isDecodedLiteral(context, argument.node)) return;
      const trace = context.trace(argument.node);
      const proof =
        trace === null ? ({ severity: 'warning', confidence: 'medium' } as const) : { ...proven, related: context.related(trace) };
      report(placeInCall(context, call, argument.node), { ...proof, fixes: [parseFix(call.node, argument.node, context)] });
    }),
    onCall(functionConstructors, (call, context, report) => {
      const argument = call.args.at(-1);
      if (argument === undefined || context.isConstant(argument.node) || isDecodedLiteral(context, argument.node)) return;
      if (!isFunctionConstructor(call, context)) return;
      const traced = call.args.map(({ node }) => context.trace(node)).find((trace) => trace !== null);
      if (traced !== undefined) report(placeInCall(context, call, argument.node), { ...proven, related: context.related(traced) });
      else if (context.isBuilt(argument.node))
        report(placeInCall(context, call, argument.node), { severity: 'info', confidence: 'medium' });
    }),
    onCall([...machines, '*.executeScript'], (call, context, report) => {
      const code = codeArgument(call, context);
      const trace = code === null || context.isConstant(code) ? null : context.trace(code);
      if (code !== null && trace !== null) report(placeInCall(context, call, code), { ...proven, related: context.related(trace) });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `app.post('/sum', (req, res) => {\n  const total = eval(⟦req.body.formula⟧);\n  res.json({ total });\n});\n`,
      fixed: `app.post('/sum', (req, res) => {\n  const total = JSON.parse(req.body.formula);\n  res.json({ total });\n});\n`,
    },
    {
      code: `function read(text) {\n  return eval(⟦'(' + text + ')'⟧);\n}\n`,
      fixed: `function read(text) {\n  return JSON.parse(text);\n}\n`,
    },
    {
      code: `import vm from 'node:vm';\nexport function handler(event) {\n  return vm.runInNewContext(⟦event.body⟧);\n}\n`,
      path: 'example.ts',
    },
    { code: `const compile = (field) => new Function('row', ⟦'return row.' + field⟧);\n` },
  ],
  good: [
    `const answer = eval('6 * 7');\n`,
    `function run(eval, text) {\n  return eval(text);\n}\n`,
    `import { parse } from './parser.js';\nexport const read = (text) => JSON.parse(text) ?? parse(text);\n`,
    `const compile = new Function('a', 'b', 'return a + b');\n`,
  ],
} satisfies Examples;
