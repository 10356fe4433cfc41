import type { LanguageAdapter } from '../../adapter.ts';
import type { SyntaxNode } from '../../expression.ts';
import { javascriptExpression } from './expressions.ts';
import { javascriptBindings, javascriptExits, javascriptFunctionShape, javascriptImports, moduleName } from './structure.ts';
import { javascriptFacts } from './syntax-facts.ts';
import { javascriptTaint } from './taint.ts';

function attribute(node: SyntaxNode, text: string): ReturnType<LanguageAdapter['attribute']> {
  const [name, value] = node.namedChildren;
  if (name === undefined) return null;
  return {
    name: text.slice(name.startIndex, name.endIndex),
    nameSpan: { start: name.startIndex, end: name.endIndex },
    value: value ?? null,
  };
}

/** After the last import or `require` at the top; else after a `#!` line and directives such as `'use strict'`. */
function importOffset(root: SyntaxNode, text: string): number {
  let offset = 0;
  for (const child of root.namedChildren) {
    const isDirective = child.type === 'expression_statement' && child.namedChild(0)?.type === 'string';
    if (child.type === 'hash_bang_line' || isDirective || child.type === 'import_statement') offset = child.endIndex;
    else if (child.type !== 'comment') break;
  }
  if (offset === 0) return 0;
  const lineBreak = text.indexOf('\n', offset);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}

/** JavaScript with JSX. */
export const javascriptAdapter: LanguageAdapter = {
  syntaxFacts: javascriptFacts,
  hasKeywordArguments: false,
  assignmentDeclares: false,
  expression: javascriptExpression,
  bindings: (target, text) => javascriptBindings(target, text),
  imports: javascriptImports,
  functionShape: javascriptFunctionShape,
  loadedModule: (calleeName, firstArgument) =>
    (calleeName === 'require' || calleeName === 'import') && firstArgument !== null ? moduleName(firstArgument) : null,
  exits: javascriptExits,
  branches: new Set([
    'if_statement',
    'for_statement',
    'for_in_statement',
    'while_statement',
    'do_statement',
    'switch_case',
    'switch_default',
    'catch_clause',
    'ternary_expression',
  ]),
  loops: new Set(['for_statement', 'for_in_statement', 'while_statement', 'do_statement']),
  wellKnownNames: [],
  ambientNames: new Set(['location', 'name', 'document', 'window', 'self', 'status', 'onmessage', 'process', 'module', 'exports']),
  attribute,
  taint: javascriptTaint,
  importStatement: (module, name) =>
    name === null ? `import * as ${module.replaceAll(/[^\w$]/g, '_')} from '${module}';\n` : `import { ${name} } from '${module}';\n`,
  openEnds: { quotes: ['`'], comment: ['/*', '*/'] },
  importOffset,
};
