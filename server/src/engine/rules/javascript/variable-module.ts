import type { CodeContext } from '../../code/context.ts';
import type { SyntaxNode } from '../../code/expression.ts';
import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import { isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { placeInCall } from '../../code/languages/javascript/places.ts';
import { isHarmlessPart, textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** True for a joined path whose parts the program itself gives, or that ends in data: JSON is not run. */
function isOwnPath(context: CodeContext, node: SyntaxNode): boolean {
  const read = context.expression(context.valueNode(node));
  if (read.kind !== 'call' || !/(?:^|\.)(?:join|resolve|normalize)$/.test(context.resolve(read.callee)?.path ?? '')) return false;
  const last = read.args.at(-1)?.node;
  if (last !== undefined && /\.json$/.test(context.stringOf(last) ?? '')) return true;
  // The folder that a path begins with is most often one of the program's own, and so is a name without one.
  const parts = read.args.slice(1);
  return parts.every((part) => !part.spread && isHarmlessPart(context, part.node));
}

export const rule = javascriptRule({
  id: 'javascript/variable-module',
  title: 'Module to load comes from a variable',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [829],
  controls: ['OWASP A08:2021'],
  references: ['https://nodejs.org/api/modules.html#requireid'],
  message: 'Whatever file this variable names is run as code. Look where it comes from, or choose it from a fixed list.',
  why: 'The file does not show where the name comes from. If a caller takes it from outside, `../` in it reaches any file that the program can read.',
  remedy: 'Keep the modules in a table and look the name up there.',
  fix: null,
  listeners: [
    onCall(
      ['require', 'module.require', 'import', 'import-fresh', 'import-cwd', 'resolve-from', 'require-from-string.require'],
      (call, context, report) => {
        const name = call.args[0];
        if (name === undefined || name.spread || isHarmlessPart(context, name.node)) return;
        const trace = context.trace(name.node);
        if (trace !== null && comesOverNetwork(trace)) return;
        // A name in a fixed folder, `./locales/` + x, is what bundlers expect for `import`.
        const [first] = textPieces(context, name.node);
        if (typeof first === 'string' && first.includes('/') && (call.name.path === 'import' || !isUncheckedText(context, name.node)))
          return;
        if (/^(?:require\.resolve)/.test(context.resolve(name.node)?.path ?? '') || isOwnPath(context, name.node)) return;
        if (/\b(?:pathToFileURL|new URL\(|fileURLToPath)/.test(context.textOf(context.valueNode(name.node)))) return;
        report(placeInCall(context, call, name.node));
      },
    ),
    onCall(['*.render'], (call, context, report) => {
      const template = call.args[0];
      if (template === undefined || !/^(?:_?res|_?response|reply|ctx)(?:\.status\(\))?\.render$/.test(call.name.path)) return;
      if (!isUncheckedText(context, template.node) || context.trace(template.node) !== null) return;
      const [first] = textPieces(context, template.node);
      if (typeof first !== 'string') report(placeInCall(context, call, template.node));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `module.exports = (name) => require(⟦name⟧);\n` },
    { code: `export const load = (name) => import(⟦name⟧);\n` },
    { code: `export const show = (res, view) => res.render(⟦view⟧, { title });\n` },
    { code: `const load = (options) => require(⟦options.plugin⟧).default;\n` },
  ],
  good: [
    `const fs = require('fs');\nconst load = (name) => import('./plugins/' + name);\n`,
    `function run(require, name) {\n  return require(name);\n}\n`,
  ],
} satisfies Examples;
