import { spanOf, type Argument, type Expression, type Pair, type SyntaxNode } from '../../expression.ts';
import { unescapeString } from '../strings.ts';

const other: Expression = { kind: 'other' };

function field(node: SyntaxNode, name: string): SyntaxNode | null {
  return node.childForFieldName(name);
}

function textOf(node: SyntaxNode, text: string): string {
  return text.slice(node.startIndex, node.endIndex);
}

function stringLiteral(node: SyntaxNode, text: string): Expression {
  const raw = textOf(node, text);
  const closed = raw.length > 1 && raw.at(-1) === raw[0];
  const content = { start: node.startIndex + 1, end: node.endIndex - (closed ? 1 : 0) };
  return { kind: 'string', value: unescapeString(text.slice(content.start, content.end)), content };
}

function template(node: SyntaxNode, text: string): Expression {
  const parts: (string | SyntaxNode)[] = [];
  let position = node.startIndex + 1;
  for (const child of node.namedChildren) {
    if (child.type !== 'template_substitution') continue;
    if (child.startIndex > position) parts.push(unescapeString(text.slice(position, child.startIndex)));
    const inner = child.namedChild(0);
    if (inner !== null) parts.push(inner);
    position = child.endIndex;
  }
  if (parts.length === 0) return stringLiteral(node, text);
  if (node.endIndex - 1 > position) parts.push(unescapeString(text.slice(position, node.endIndex - 1)));
  return { kind: 'build', style: 'template', parts };
}

/** The operands of a chain of `+`, left to right. */
function concatenation(node: SyntaxNode): SyntaxNode[] {
  const parts: SyntaxNode[] = [];
  let current: SyntaxNode | null = node;
  while (current?.type === 'binary_expression' && field(current, 'operator')?.type === '+') {
    const right = field(current, 'right');
    if (right !== null) parts.unshift(right);
    current = field(current, 'left');
  }
  if (current !== null) parts.unshift(current);
  return parts;
}

const comparisons: Readonly<Record<string, 'equal' | 'unequal' | 'in' | 'other'>> = {
  '===': 'equal',
  '==': 'equal',
  '!==': 'unequal',
  '!=': 'unequal',
  in: 'in',
  '<': 'other',
  '>': 'other',
  '<=': 'other',
  '>=': 'other',
  instanceof: 'other',
};

function binary(node: SyntaxNode): Expression {
  const left = field(node, 'left');
  const right = field(node, 'right');
  const operator = field(node, 'operator')?.type ?? '';
  if (left === null || right === null) return other;
  if (operator === '+') return { kind: 'build', style: 'concat', parts: concatenation(node) };
  if (operator === '||' || operator === '??') return { kind: 'choice', options: [left, right] };
  if (operator === '&&') return { kind: 'logical', operands: [left, right] };
  const comparison = comparisons[operator];
  if (comparison !== undefined) return { kind: 'comparison', operator: comparison, left, right };
  return { kind: 'operation', operator, operands: [left, right] };
}

function callArguments(list: SyntaxNode | null): Argument[] {
  if (list === null) return [];
  if (list.type !== 'arguments') return [{ node: list, name: null, span: spanOf(list), spread: false }];
  const args: Argument[] = [];
  for (const child of list.namedChildren) {
    if (child.type === 'comment') continue;
    const spread = child.type === 'spread_element';
    args.push({ node: spread ? (child.namedChild(0) ?? child) : child, name: null, span: spanOf(child), spread });
  }
  return args;
}

/** The name that a property key spells, or null for a computed one that is no string. */
export function propertyName(key: SyntaxNode, text: string): string | null {
  if (key.type === 'string') return unescapeString(text.slice(key.startIndex + 1, key.endIndex - 1));
  if (key.type === 'computed_property_name') {
    const inner = key.namedChild(0);
    return inner?.type === 'string' ? propertyName(inner, text) : null;
  }
  return textOf(key, text);
}

function objectLiteral(node: SyntaxNode, text: string): Expression {
  const pairs: Pair[] = [];
  const spreads: SyntaxNode[] = [];
  for (const child of node.namedChildren) {
    if (child.type === 'pair') {
      const key = field(child, 'key');
      if (key !== null)
        pairs.push({ key: propertyName(key, text), keySpan: spanOf(key), value: field(child, 'value'), span: spanOf(child) });
    } else if (child.type === 'shorthand_property_identifier') {
      pairs.push({ key: textOf(child, text), keySpan: spanOf(child), value: child, span: spanOf(child) });
    } else if (child.type === 'method_definition') {
      const key = field(child, 'name');
      if (key !== null) pairs.push({ key: propertyName(key, text), keySpan: spanOf(key), value: child, span: spanOf(child) });
    } else if (child.type === 'spread_element') {
      const inner = child.namedChild(0);
      if (inner !== null) spreads.push(inner);
    }
  }
  return { kind: 'object', pairs, spreads };
}

function wrap(inner: SyntaxNode | null, awaits = false): Expression {
  return inner === null ? other : { kind: 'wrap', inner, awaits };
}

/** Old scripts write octal numbers with a leading zero alone. */
function numberOf(raw: string): number {
  const digits = raw.replaceAll('_', '').replace(/n$/, '');
  return /^0[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number(digits);
}

/** Reads one level of a JavaScript or TypeScript expression. */
export function javascriptExpression(node: SyntaxNode, text: string): Expression {
  switch (node.type) {
    case 'string':
      return stringLiteral(node, text);
    case 'template_string':
      return template(node, text);
    case 'number':
      return { kind: 'number', value: numberOf(textOf(node, text)) };
    case 'true':
    case 'false':
      return { kind: 'boolean', value: node.type === 'true' };
    case 'null':
    case 'undefined':
      return { kind: 'null' };
    case 'regex':
      return { kind: 'regex' };
    case 'identifier':
    case 'import':
    case 'shorthand_property_identifier':
    case 'shorthand_property_identifier_pattern':
    case 'property_identifier':
      return { kind: 'name', name: textOf(node, text) };
    case 'this':
      return { kind: 'self' };
    case 'member_expression': {
      const object = field(node, 'object');
      const property = field(node, 'property');
      return object === null || property === null ? other : { kind: 'member', object, property: textOf(property, text) };
    }
    case 'subscript_expression': {
      const object = field(node, 'object');
      const index = field(node, 'index');
      return object === null || index === null ? other : { kind: 'index', object, index };
    }
    case 'call_expression': {
      const callee = field(node, 'function');
      return callee === null ? other : { kind: 'call', callee, args: callArguments(field(node, 'arguments')), constructs: false };
    }
    case 'new_expression': {
      const callee = field(node, 'constructor');
      return callee === null ? other : { kind: 'call', callee, args: callArguments(field(node, 'arguments')), constructs: true };
    }
    case 'binary_expression':
      return binary(node);
    case 'unary_expression': {
      const argument = field(node, 'argument');
      const operator = field(node, 'operator')?.type ?? '';
      if (argument === null) return other;
      if (operator === '!') return { kind: 'not', inner: argument };
      if (operator === 'void') return { kind: 'null' };
      return { kind: 'operation', operator, operands: [argument] };
    }
    case 'ternary_expression': {
      const options = [field(node, 'consequence'), field(node, 'alternative')].filter((option) => option !== null);
      return { kind: 'choice', options };
    }
    case 'parenthesized_expression':
    case 'as_expression':
    case 'satisfies_expression':
    case 'non_null_expression':
    case 'jsx_expression':
    case 'instantiation_expression':
      return wrap(node.namedChild(0));
    case 'type_assertion':
      return wrap(node.namedChild(node.namedChildCount - 1));
    case 'await_expression':
      return wrap(node.namedChild(0), true);
    case 'sequence_expression':
      return wrap(node.namedChild(node.namedChildCount - 1));
    case 'assignment_expression':
      return wrap(field(node, 'right'));
    case 'object':
      return objectLiteral(node, text);
    case 'array':
      return { kind: 'array', elements: node.namedChildren.filter((child) => child.type !== 'comment') };
    case 'spread_element':
      return wrap(node.namedChild(0));
    case 'arrow_function':
    case 'function_expression':
    case 'function_declaration':
    case 'generator_function':
    case 'generator_function_declaration':
    case 'method_definition':
      return { kind: 'function' };
    default:
      return other;
  }
}
