import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import { unescapeString } from '../strings.ts';

/** A piece of a text that is put together: literal characters, or a value that goes in. */
export type TextPart =
  | {
      readonly kind: 'text';
      readonly value: string;
      /** As written between the quotes; null for a piece that a name stands for. */ readonly raw: string | null;
    }
  | {
      readonly kind: 'value';
      readonly node: SyntaxNode;
      /** The letter of a `%` conversion, or what follows the colon of a `{}` field, or its `!r`. */ readonly conversion: string;
    };

const maximumDepth = 6;
const percentField = /%(?:\((\w+)\))?[-#0 +]{0,5}\d{0,9}(?:\.\d{1,9})?([diouxXeEfFgGcrsa%])/g;
const braceField = /\{\{|\}\}|\{([^{}]{0,200})\}/g;

function literalParts(node: SyntaxNode, context: CodeContext): TextPart[] {
  const { text } = context.facts;
  if (node.type === 'concatenated_string')
    return node.namedChildren.flatMap((child) => (child.type === 'string' ? literalParts(child, context) : []));
  const opening = /^([a-zA-Z]{0,3})("""|'''|"|')/.exec(text.slice(node.startIndex, node.startIndex + 6));
  const prefix = opening?.[1] ?? '';
  const quote = opening?.[2] ?? '';
  const formatted = /f/i.test(prefix);
  const end = node.endIndex - quote.length;
  const parts: TextPart[] = [];
  let position = node.startIndex + prefix.length + quote.length;
  const addText = (until: number): void => {
    if (until <= position) return;
    const raw = text.slice(position, until);
    const plain = formatted ? raw.replaceAll('{{', '{').replaceAll('}}', '}') : raw;
    parts.push({ kind: 'text', value: /r/i.test(prefix) ? plain : unescapeString(plain), raw: plain });
  };
  for (const child of node.namedChildren) {
    if (child.type !== 'interpolation') continue;
    addText(child.startIndex);
    const inner = child.childForFieldName('expression') ?? child.namedChild(0);
    const specifier = child.namedChildren.find(
      (candidate) => candidate.type === 'format_specifier' || candidate.type === 'type_conversion',
    );
    if (inner !== null)
      parts.push({ kind: 'value', node: inner, conversion: specifier === undefined ? '' : context.textOf(specifier).replace(/^:/, '') });
    position = child.endIndex;
  }
  addText(end);
  return parts;
}

/** Puts the values of a format into its text. `pick` answers the value of the field at a place, or under a name. */
function fill(template: readonly TextPart[], pattern: RegExp, pick: (name: string, place: number) => SyntaxNode | null): TextPart[] {
  const parts: TextPart[] = [];
  let place = 0;
  for (const part of template) {
    if (part.kind === 'value') {
      parts.push(part);
      continue;
    }
    const source = part.raw ?? part.value;
    let position = 0;
    const addText = (piece: string): void => {
      if (piece !== '')
        parts.push({ kind: 'text', value: part.raw === null ? piece : unescapeString(piece), raw: part.raw === null ? null : piece });
    };
    for (const match of source.matchAll(pattern)) {
      addText(source.slice(position, match.index));
      position = match.index + match[0].length;
      if (match[0] === '{{' || match[0] === '}}') addText(match[0].slice(1));
      else if (match[0].startsWith('%') && match[2] === '%') addText('%');
      else {
        const inner = match[1] ?? '';
        const name = /^\w*/.exec(inner)?.[0] ?? '';
        const conversion = match[0].startsWith('{') ? inner.slice(name.length) : (match[2] ?? '');
        const node = pick(name, /^\d+$/.test(name) ? Number(name) : place);
        if (name === '') place++;
        if (node !== null) parts.push({ kind: 'value', node, conversion });
      }
    }
    addText(source.slice(position));
  }
  return parts;
}

function isLiteral(node: SyntaxNode): boolean {
  return node.type === 'string' || node.type === 'concatenated_string';
}

function bare(node: SyntaxNode): SyntaxNode {
  const inner = node.type === 'parenthesized_expression' ? node.namedChild(0) : null;
  return inner === null ? node : bare(inner);
}

function percentParts(node: SyntaxNode, context: CodeContext, depth: number): TextPart[] | null {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  if (left === null || right === null) return null;
  const template = partsAt(left, context, depth + 1);
  if (!template.some((part) => part.kind === 'text')) return null;
  const values = right.type === 'tuple' ? right.namedChildren.filter((child) => child.type !== 'comment') : [right];
  return fill(template, percentField, (name, place) =>
    name === '' ? (values[place] ?? null) : (context.pair(right, name)?.value ?? right),
  );
}

function formatParts(node: SyntaxNode, context: CodeContext, depth: number): TextPart[] | null {
  const callee = node.childForFieldName('function');
  const method = callee?.type === 'attribute' ? callee.childForFieldName('attribute')?.text : undefined;
  const object = callee?.childForFieldName('object') ?? null;
  const list = node.childForFieldName('arguments');
  if (object === null || list === null) return null;
  if (method === 'format') {
    const template = partsAt(object, context, depth + 1);
    if (!template.some((part) => part.kind === 'text')) return null;
    const args = list.namedChildren.filter((child) => child.type !== 'comment');
    // `.format(**values)` and `.format(*values)` fill every field from one value.
    const spread = (type: string): SyntaxNode | null => args.find((child) => child.type === type)?.namedChild(0) ?? null;
    const named = (name: string): SyntaxNode | null =>
      args
        .find((child) => child.type === 'keyword_argument' && child.childForFieldName('name')?.text === name)
        ?.childForFieldName('value') ?? spread('dictionary_splat');
    return fill(template, braceField, (name, place) =>
      name === '' || /^\d+$/.test(name) ? (args[place] ?? spread('list_splat')) : named(name),
    );
  }
  if (method === 'join' && isLiteral(object)) {
    const elements = list.namedChild(0);
    return elements?.type === 'list' || elements?.type === 'tuple'
      ? elements.namedChildren.flatMap((child) => partsAt(child, context, depth + 1))
      : null;
  }
  // Trimming and the like leave the text as it is, for what this is used for.
  return method === 'strip' || method === 'lower' || method === 'upper' || method === 'encode' ? partsAt(object, context, depth + 1) : null;
}

function nameParts(node: SyntaxNode, context: CodeContext, depth: number): TextPart[] | null {
  const value = context.valueNode(node);
  if (value.id !== node.id) return partsAt(value, context, depth + 1).map((part) => (part.kind === 'text' ? { ...part, raw: null } : part));
  if (node.type !== 'identifier') return null;
  // A text that several statements put together: their pieces, one after the other.
  const definitions = context.variable(context.textOf(node), node.startIndex)?.definitions ?? [];
  if (
    definitions.length < 2 ||
    definitions.some((definition) => definition.value === null || definition.path.length > 0 || definition.kind === 'element')
  )
    return null;
  const before = definitions.filter(
    (definition) => definition.offset < node.startIndex && !(definition.value !== null && definition.value.endIndex > node.startIndex),
  );
  // What an earlier statement gave is replaced by a later one; what is added to it stays.
  const last = before.map(({ kind }) => kind).lastIndexOf('value');
  const parts = before
    .slice(Math.max(0, last))
    .flatMap((definition) => (definition.value === null ? [] : partsAt(definition.value, context, depth + 2)));
  return parts.length === 0 ? null : parts.map((part) => (part.kind === 'text' ? { ...part, raw: null } : part));
}

function partsAt(given: SyntaxNode, context: CodeContext, depth: number): TextPart[] {
  const node = bare(given);
  const asValue: TextPart[] = [{ kind: 'value', node, conversion: '' }];
  if (depth > maximumDepth) return asValue;
  if (isLiteral(node)) return literalParts(node, context);
  if (node.type === 'binary_operator') {
    const operator = node.childForFieldName('operator')?.type;
    if (operator === '%') return percentParts(node, context, depth) ?? asValue;
    const left = node.childForFieldName('left');
    const right = node.childForFieldName('right');
    if (operator !== '+' || left === null || right === null) return asValue;
    return [...partsAt(left, context, depth), ...partsAt(right, context, depth)];
  }
  if (node.type === 'call') return formatParts(node, context, depth) ?? asValue;
  if (node.type === 'identifier' || node.type === 'attribute') {
    const constant = context.stringOf(node);
    if (constant !== null) return [{ kind: 'text', value: constant, raw: null }];
    return nameParts(node, context, depth) ?? asValue;
  }
  return asValue;
}

/**
 * The pieces of a text in order: `f"a {b}"`, `"a %s" % b`, `"a {}".format(b)`, `"a " + b` and texts held by names all give
 * the text `a ` and the value `b`. Anything that is no text is one value.
 */
export function textParts(node: SyntaxNode, context: CodeContext): TextPart[] {
  return partsAt(node, context, 0);
}

/** True when a value can only be a number: a conversion, a length, a counter, a parameter declared so. */
export function isNumeric(node: SyntaxNode, context: CodeContext): boolean {
  const value = context.valueNode(node);
  const expression = context.expression(value);
  if (expression.kind === 'number' || expression.kind === 'boolean') return true;
  if (expression.kind === 'call') {
    // `request.args.get("page", type=int)`
    const type = expression.args.find(({ name }) => name === 'type');
    if (type !== undefined && /^(?:int|float|bool)$/.test(context.textOf(type.node))) return true;
    return /^(?:int|float|len|abs|round|sum|bool|time\.time)$/.test(context.resolve(expression.callee)?.path ?? '');
  }
  if (expression.kind === 'operation') return expression.operands.some((operand) => isNumeric(operand, context));
  // Nothing but a number can be added to one.
  if (expression.kind === 'build' && expression.style === 'concat')
    return expression.parts.some((part) => typeof part !== 'string' && isNumeric(part, context));
  if (expression.kind !== 'name') return false;
  const definitions = context.variable(expression.name, value.startIndex)?.definitions ?? [];
  return (
    definitions.length > 0 &&
    definitions.every(({ kind, value: given, parameter, offset }) => {
      if (parameter !== null) {
        const type =
          parameter.owner.shape.parameters.find((candidate) => candidate.index === parameter.index && candidate.node.startIndex <= offset)
            ?.type ?? '';
        // Flask converts `<int:id>` in the route.
        if (parameter.owner.shape.decorators.some((decorator) => new RegExp(`<(?:int|float):${expression.name}>`).test(decorator)))
          return true;
        return /^(?:int|float|bool|(?:Optional\[)(?:int|float|bool)\]|(?:int|float|bool) \| None)$/.test(type);
      }
      if (given === null) return false;
      if (kind === 'element') return /^(?:range|xrange)\(/.test(context.textOf(given));
      return kind === 'value' && given.id !== node.id && given.type !== 'identifier' && isNumeric(given, context);
    })
  );
}
