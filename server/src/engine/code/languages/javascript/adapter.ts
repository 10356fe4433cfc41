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

const loadsModule = /^(?:const|let|var)\s[^=;]{1,200}=\s{0,20}require\s?\(/;

function isLoading(statement: SyntaxNode, text: string): boolean {
  if (statement.type === 'import_statement') return true;
  if (statement.type !== 'lexical_declaration' && statement.type !== 'variable_declaration') return false;
  return loadsModule.test(text.slice(statement.startIndex, statement.endIndex));
}

/** After the last import or `require` at the top; else after a `#!` line and directives such as `'use strict'`. */
function importOffset(root: SyntaxNode, text: string): number {
  let offset = 0;
  for (const child of root.namedChildren) {
    const isDirective = child.type === 'expression_statement' && child.namedChild(0)?.type === 'string';
    if (child.type === 'hash_bang_line' || isDirective || isLoading(child, text)) offset = child.endIndex;
    else if (child.type !== 'comment') break;
  }
  if (offset === 0) return 0;
  const lineBreak = text.indexOf('\n', offset);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}

/** An import or a `require`, with the quotes and the semicolon of those that the file has. */
function importStatement(module: string, name: string | null, root: SyntaxNode, text: string): string {
  const statements = root.namedChildren;
  const loading = statements.filter((child) => isLoading(child, text));
  const isModule = statements.some((child) => child.type === 'import_statement' || child.type === 'export_statement');
  const isCommonJs = !isModule && (loading.length > 0 || /\brequire\s?\(|\bmodule\.exports\b/.test(text));
  const model = loading.at(-1) ?? statements.find((child) => child.type !== 'comment' && child.type !== 'hash_bang_line');
  const like = model === undefined ? '' : text.slice(model.startIndex, model.endIndex);
  const sample = /['"]/.test(like) ? like : text.slice(0, 20_000);
  const quote = sample.split('"').length > sample.split("'").length ? '"' : "'";
  const isBare = model !== undefined && /statement$|declaration$/.test(model.type) && !/[;}]$/.test(like);
  const from = `${quote}${module}${quote}`;
  const local = module.replaceAll(/[^\w$]/g, '_');
  const statement = isCommonJs
    ? `const ${name === null ? local : `{ ${name} }`} = require(${from})`
    : `import ${name === null ? `* as ${local}` : `{ ${name} }`} from ${from}`;
  return isBare ? statement : `${statement};`;
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
  importStatement,
  openEnds: { quotes: ['`'], comment: ['/*', '*/'] },
  importOffset,
};
