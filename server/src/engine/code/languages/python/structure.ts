import type { Binding, FunctionShape, ImportBinding, Parameter } from '../../adapter.ts';
import type { SyntaxNode } from '../../expression.ts';

function textOf(node: SyntaxNode, text: string): string {
  return text.slice(node.startIndex, node.endIndex);
}

/** Names bound by an identifier, a tuple of them, or a member of `self`. */
export function pythonBindings(
  target: SyntaxNode,
  text: string,
  path: readonly string[] = [],
  fallback: SyntaxNode | null = null,
): Binding[] {
  switch (target.type) {
    case 'identifier':
      return [{ name: textOf(target, text), node: target, path, fallback }];
    case 'attribute': {
      const object = target.childForFieldName('object');
      const property = target.childForFieldName('attribute');
      if (object === null || property === null || !/^(?:self|cls)$/.test(textOf(object, text))) return [];
      return [{ name: `this.${textOf(property, text)}`, node: target, path, fallback }];
    }
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
      // A place counts while nothing before it can stand for several values.
      return target.namedChildren.flatMap((child, place, all) => {
        const isKnown = all.slice(0, place + 1).every((other) => other.type !== 'list_splat_pattern');
        return pythonBindings(child, text, [...path, isKnown ? String(place) : '*'], fallback);
      });
    case 'list_splat_pattern':
    case 'parenthesized_expression': {
      const inner = target.namedChild(0);
      return inner === null ? [] : pythonBindings(inner, text, path, fallback);
    }
    default:
      return [];
  }
}

/** Names that `import` and `from … import` bind. `import a.b` binds `a`. */
export function pythonImports(node: SyntaxNode, text: string): ImportBinding[] {
  const bindings: ImportBinding[] = [];
  const module = node.childForFieldName('module_name');
  // A relative module keeps one dot in front, so that `.requests` is not taken for the library of that name.
  const from = module === null ? '' : textOf(module, text).replace(/^\.+/, '.');
  const prefix = from === '' || from === '.' ? from : `${from}.`;
  if (module !== null && node.namedChildren.some((child) => child.type === 'wildcard_import'))
    bindings.push({ name: '*', node, path: from });
  for (const child of node.childrenForFieldName('name')) {
    const aliased = child.type === 'aliased_import';
    const name = aliased ? child.childForFieldName('name') : child;
    if (name === null) continue;
    const full = textOf(name, text).replace(/\s+/g, '');
    const alias = aliased ? child.childForFieldName('alias') : null;
    if (alias !== null) bindings.push({ name: textOf(alias, text), node: alias, path: prefix + full });
    else if (module !== null) bindings.push({ name: full, node: name, path: prefix + full });
    else bindings.push({ name: full.split('.')[0] ?? full, node: name, path: full.split('.')[0] ?? full, loads: full });
  }
  return bindings;
}

function parameterOf(node: SyntaxNode, index: number, text: string): Parameter {
  const type = node.childForFieldName('type');
  const shared = { index, node, type: type === null ? '' : textOf(type, text), decorators: '' };
  if (node.type === 'identifier') return { ...shared, bindings: pythonBindings(node, text) };
  const inner = node.childForFieldName('name') ?? node.namedChild(0);
  if (inner === null || node.type === 'keyword_separator' || node.type === 'positional_separator') return { ...shared, bindings: [] };
  const name = inner.type === 'list_splat_pattern' || inner.type === 'dictionary_splat_pattern' ? inner.namedChild(0) : inner;
  return {
    ...shared,
    bindings:
      name?.type === 'identifier' ? [{ name: textOf(name, text), node: name, path: [], fallback: node.childForFieldName('value') }] : [],
  };
}

export function pythonFunctionShape(node: SyntaxNode, text: string): FunctionShape {
  const name = node.childForFieldName('name');
  const nodes = node.childForFieldName('parameters')?.namedChildren.filter((child) => child.type !== 'comment') ?? [];
  // The own instance is not passed at the call, so that the others count from 0.
  const first = nodes[0] === undefined ? '' : textOf(nodes[0], text);
  const isMethod = first === 'self' || first === 'cls';
  const decorated = node.parent?.type === 'decorated_definition' ? node.parent : null;
  const decorators = decorated?.namedChildren.filter((child) => child.type === 'decorator').map((child) => textOf(child, text)) ?? [];
  return {
    name: name === null ? null : isMethod ? `this.${textOf(name, text)}` : textOf(name, text),
    parameters: (isMethod ? nodes.slice(1) : nodes).map((child, index) => parameterOf(child, index, text)),
    body: node.childForFieldName('body'),
    decorators,
  };
}

const leaving = new Set(['return_statement', 'raise_statement', 'continue_statement', 'break_statement']);
const leavingCall = /^(?:sys\.exit|exit|quit|abort|flask\.abort|os\._exit)\(/;

/** True when a block's last statement leaves. */
export function pythonExits(consequence: SyntaxNode, text: string): boolean {
  if (leaving.has(consequence.type)) return true;
  const last = consequence.namedChildren.filter((child) => child.type !== 'comment').at(-1);
  return last !== undefined && (leaving.has(last.type) || leavingCall.test(textOf(last, text)));
}

/** After the module's docstring and its imports at the top, `from __future__` ones included. */
export function pythonImportOffset(root: SyntaxNode, text: string): number {
  let offset = 0;
  for (const child of root.namedChildren) {
    if (child.type === 'comment') {
      // Interpreter and encoding lines, and a licence at the top, stay first.
      if (offset === 0 && text.slice(0, child.startIndex).split('\n').length <= 2 && /^#!|coding[:=]/.test(textOf(child, text)))
        offset = child.endIndex;
      continue;
    }
    const isDocstring = child.type === 'expression_statement' && child.namedChild(0)?.type === 'string';
    const isImport =
      child.type === 'import_statement' || child.type === 'import_from_statement' || child.type === 'future_import_statement';
    if (!isDocstring && !isImport) break;
    offset = child.endIndex;
  }
  if (offset === 0) return 0;
  const lineBreak = text.indexOf('\n', offset);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}
