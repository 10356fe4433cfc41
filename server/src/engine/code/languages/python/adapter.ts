import type { LanguageAdapter } from '../../adapter.ts';
import { pythonExpression } from './expressions.ts';
import { pythonBindings, pythonExits, pythonFunctionShape, pythonImportOffset, pythonImports } from './structure.ts';
import { pythonFacts } from './syntax-facts.ts';
import { pythonTaint } from './taint.ts';

export const pythonAdapter: LanguageAdapter = {
  syntaxFacts: pythonFacts,
  hasKeywordArguments: true,
  assignmentDeclares: true,
  expression: pythonExpression,
  bindings: (target, text) => pythonBindings(target, text),
  imports: pythonImports,
  functionShape: pythonFunctionShape,
  loadedModule: (calleeName, firstArgument) =>
    (calleeName === '__import__' || calleeName === 'importlib.import_module') && firstArgument !== null ? firstArgument : null,
  exits: pythonExits,
  branches: new Set([
    'if_statement',
    'elif_clause',
    'for_statement',
    'while_statement',
    'except_clause',
    'case_clause',
    'conditional_expression',
    'match_statement',
  ]),
  ambientNames: new Set(),
  loops: new Set(['for_statement', 'while_statement']),
  wellKnownNames: ['flask.request', 'quart.request', 'bottle.request', 'sanic.request', 'sys.argv', 'os.environ'],
  attribute: () => null,
  taint: pythonTaint,
  importStatement: (module, name) => (name === null ? `import ${module}` : `from ${module} import ${name}`),
  openEnds: { quotes: ['"""', "'''"], comment: null },
  importOffset: pythonImportOffset,
};
