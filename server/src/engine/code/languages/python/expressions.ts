import { spanOf, type Argument, type Expression, type Pair, type SyntaxNode } from '../../expression.ts';
import { unescapeString } from '../strings.ts';

const other: Expression = { kind: 'other' };

function field(node: SyntaxNode, name: string): SyntaxNode | null {
  return node.childForFieldName(name);
}

function textOf(node: SyntaxNode, text: string): string {
  return text.slice(node.startIndex, node.endIndex);
}

/** Length of `rb"""` and of the quotes that end it. */
function quotesOf(raw: string): { prefix: string; open: number; close: number } {
  const match = /^([a-zA-Z]{0,3})("""|'''|"|')/.exec(raw);
  const quote = match?.[2] ?? '';
  const prefix = match?.[1] ?? '';
  const closed = raw.length >= prefix.length + 2 * quote.length && raw.endsWith(quote);
  return { prefix, open: prefix.length + quote.length, close: closed ? quote.length : 0 };
}

function stringLiteral(node: SyntaxNode, text: string): Expression {
  const raw = textOf(node, text);
  const { prefix, open, close } = quotesOf(raw);
  const content = { start: node.startIndex + open, end: node.endIndex - close };
  const isRaw = /r/i.test(prefix);
  const unescape = (piece: string): string => (isRaw ? piece : unescapeString(piece));
  const parts: (string | SyntaxNode)[] = [];
  let position = content.start;
  let computed = false;
  for (const child of node.namedChildren) {
    if (child.type !== 'interpolation') continue;
    computed = true;
    if (child.startIndex > position) parts.push(unescape(text.slice(position, child.startIndex)));
    const inner = field(child, 'expression') ?? child.namedChild(0);
    if (inner !== null) parts.push(inner);
    position = child.endIndex;
  }
  if (!computed) return { kind: 'string', value: unescape(text.slice(content.start, content.end)), content };
  if (content.end > position) parts.push(unescape(text.slice(position, content.end)));
  return { kind: 'build', style: 'template', parts };
}

/** Adjacent literals are one text. */
function concatenated(node: SyntaxNode, text: string): Expression {
  const parts: (string | SyntaxNode)[] = [];
  for (const child of node.namedChildren) {
    const read = child.type === 'string' ? stringLiteral(child, text) : other;
    if (read.kind === 'string') parts.push(read.value);
    else if (read.kind === 'build') parts.push(...read.parts);
  }
  if (parts.every((part) => typeof part === 'string')) {
    return { kind: 'string', value: parts.join(''), content: { start: node.startIndex + 1, end: node.endIndex - 1 } };
  }
  return { kind: 'build', style: 'template', parts };
}

function concatenation(node: SyntaxNode): SyntaxNode[] {
  const parts: SyntaxNode[] = [];
  let current: SyntaxNode | null = node;
  while (current?.type === 'binary_operator' && field(current, 'operator')?.type === '+') {
    const right = field(current, 'right');
    if (right !== null) parts.unshift(right);
    current = field(current, 'left');
  }
  if (current !== null) parts.unshift(current);
  return parts;
}

function isTextNode(node: SyntaxNode): boolean {
  return (
    node.type === 'string' ||
    node.type === 'concatenated_string' ||
    (node.type === 'parenthesized_expression' && node.namedChild(0) !== null && isTextNode(node.namedChild(0) as SyntaxNode))
  );
}

function binary(node: SyntaxNode, text: string): Expression {
  const left = field(node, 'left');
  const right = field(node, 'right');
  const operator = field(node, 'operator')?.type ?? '';
  if (left === null || right === null) return other;
  if (operator === '+') return { kind: 'build', style: 'concat', parts: concatenation(node) };
  if (operator === '%' && isTextNode(left)) {
    const given = right.type === 'tuple' ? right.namedChildren.filter((child) => child.type !== 'comment') : [right];
    // `%d` and its like leave nothing but a number.
    const letters = [...textOf(left, text).matchAll(/%[-#0 +]{0,5}\d{0,9}(?:\.\d{1,9})?([a-zA-Z])/g)].map((match) => match[1] ?? '');
    const values = letters.length === given.length ? given.filter((_, place) => !/[diouxXeEfFgGc]/.test(letters[place] ?? '')) : given;
    return { kind: 'build', style: 'format', parts: [left, ...values] };
  }
  return { kind: 'operation', operator, operands: [left, right] };
}

function callArguments(list: SyntaxNode | null): Argument[] {
  if (list === null) return [];
  if (list.type !== 'argument_list') return [{ node: list, name: null, span: spanOf(list), spread: false }];
  const args: Argument[] = [];
  for (const child of list.namedChildren) {
    if (child.type === 'comment') continue;
    if (child.type === 'keyword_argument') {
      const name = field(child, 'name');
      const value = field(child, 'value');
      if (name !== null && value !== null) args.push({ node: value, name: name.text, span: spanOf(child), spread: false });
    } else if (child.type === 'list_splat' || child.type === 'dictionary_splat') {
      args.push({ node: child.namedChild(0) ?? child, name: null, span: spanOf(child), spread: true });
    } else args.push({ node: child, name: null, span: spanOf(child), spread: false });
  }
  return args;
}

function call(node: SyntaxNode, text: string): Expression {
  const callee = field(node, 'function');
  if (callee === null) return other;
  const args = callArguments(field(node, 'arguments'));
  if (callee.type === 'attribute' && textOf(field(callee, 'attribute') ?? callee, text) === 'format') {
    const object = field(callee, 'object');
    if (object !== null && isTextNode(object))
      return { kind: 'build', style: 'format', parts: [object, ...args.map((argument) => argument.node)] };
  }
  return { kind: 'call', callee, args, constructs: false };
}

function dictionary(node: SyntaxNode, text: string): Expression {
  const pairs: Pair[] = [];
  const spreads: SyntaxNode[] = [];
  for (const child of node.namedChildren) {
    if (child.type === 'pair') {
      const key = field(child, 'key');
      const value = field(child, 'value');
      if (key === null || value === null) continue;
      const read = key.type === 'string' ? stringLiteral(key, text) : other;
      pairs.push({ key: read.kind === 'string' ? read.value : null, keySpan: spanOf(key), value, span: spanOf(child) });
    } else if (child.type === 'dictionary_splat') {
      const inner = child.namedChild(0);
      if (inner !== null) spreads.push(inner);
    }
  }
  return { kind: 'object', pairs, spreads };
}

const comparisonOperators: Readonly<Record<string, 'equal' | 'unequal' | 'in' | 'notIn'>> = {
  '==': 'equal',
  is: 'equal',
  '!=': 'unequal',
  '<>': 'unequal',
  'is not': 'unequal',
  in: 'in',
  'not in': 'notIn',
};

function comparison(node: SyntaxNode, text: string): Expression {
  const [left, right] = node.namedChildren;
  if (left === undefined || right === undefined) return other;
  const operator = text.slice(left.endIndex, right.startIndex).replace(/\s+/g, ' ').trim();
  return { kind: 'comparison', operator: node.namedChildCount === 2 ? (comparisonOperators[operator] ?? 'other') : 'other', left, right };
}

function wrap(inner: SyntaxNode | null, awaits = false): Expression {
  return inner === null ? other : { kind: 'wrap', inner, awaits };
}

/** Python 2 wrote octal numbers with a leading zero alone. */
function numberOf(raw: string): number {
  const digits = raw.replaceAll('_', '').replace(/[jJlL]$/, '');
  return /^0[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number(digits);
}

/** Reads one level of a Python expression. */
export function pythonExpression(node: SyntaxNode, text: string): Expression {
  switch (node.type) {
    case 'string':
      return stringLiteral(node, text);
    case 'concatenated_string':
      return concatenated(node, text);
    case 'integer':
    case 'float':
      return { kind: 'number', value: numberOf(textOf(node, text)) };
    case 'true':
    case 'false':
      return { kind: 'boolean', value: node.type === 'true' };
    case 'none':
      return { kind: 'null' };
    case 'identifier': {
      const name = textOf(node, text);
      return name === 'self' || name === 'cls' ? { kind: 'self' } : { kind: 'name', name };
    }
    case 'attribute': {
      const object = field(node, 'object');
      const property = field(node, 'attribute');
      return object === null || property === null ? other : { kind: 'member', object, property: textOf(property, text) };
    }
    case 'subscript': {
      const object = field(node, 'value');
      const index = field(node, 'subscript');
      return object === null || index === null ? other : { kind: 'index', object, index };
    }
    case 'call':
      return call(node, text);
    case 'binary_operator':
      return binary(node, text);
    case 'boolean_operator': {
      const operands = [field(node, 'left'), field(node, 'right')].filter((operand) => operand !== null);
      return field(node, 'operator')?.type === 'or' ? { kind: 'choice', options: operands } : { kind: 'logical', operands };
    }
    case 'not_operator':
      return field(node, 'argument') === null ? other : { kind: 'not', inner: field(node, 'argument') as SyntaxNode };
    case 'unary_operator': {
      const argument = field(node, 'argument');
      return argument === null ? other : { kind: 'operation', operator: field(node, 'operator')?.type ?? '', operands: [argument] };
    }
    case 'comparison_operator':
      return comparison(node, text);
    case 'conditional_expression': {
      const [consequence, , alternative] = node.namedChildren;
      return { kind: 'choice', options: [consequence, alternative].filter((option) => option !== undefined) };
    }
    case 'parenthesized_expression':
    case 'list_splat':
    case 'dictionary_splat':
      return wrap(node.namedChild(0));
    case 'await':
      return wrap(node.namedChild(0), true);
    case 'named_expression':
      return wrap(field(node, 'value'));
    case 'dictionary':
      return dictionary(node, text);
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
      return { kind: 'array', elements: node.namedChildren.filter((child) => child.type !== 'comment') };
    case 'list_comprehension':
    case 'generator_expression':
    case 'set_comprehension': {
      const body = field(node, 'body');
      return body === null ? other : { kind: 'array', elements: [body] };
    }
    case 'lambda':
    case 'function_definition':
      return { kind: 'function' };
    default:
      return other;
  }
}
