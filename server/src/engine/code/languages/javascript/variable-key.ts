import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import type { Variable } from '../../scopes.ts';
import { variableOf } from './text-pieces.ts';

const countName =
  /^(?:[ijklmnpqxyz]|[a-z]?idx|[\w$]{0,40}(?:index|Index|idx|Idx|offset|Offset|pos|position|count|Count|length|num|Num|number|row|col|column|level|depth|step|size|len|start|end|ptr|cursor|year|month|day|hour|digit|code|char|byte|bit|slot|page|port))$/;
/** Words of a check of the name, wherever in the function it stands. */
const checkedText = /__proto__|hasOwn|Object\.create\(null\)|new Map\b|new WeakMap\b|prototype\b/;

function singleValue(variable: Variable | null): SyntaxNode | null {
  const only = variable?.definitions.length === 1 ? variable.definitions[0] : undefined;
  return only?.kind === 'value' && only.path.length === 0 ? only.value : null;
}

/** True for lists, maps, typed arrays and other things whose keys reach no prototype. */
function isList(context: CodeContext, object: SyntaxNode): boolean {
  const value = singleValue(variableOf(context, object));
  const text = context.textOf(object);
  if (
    /(?:list|array|arr|items|rows|elements|buffer|bytes|stack|queue|matrix|grid|cells|table|args|argv|children|nodes|chars|points|values|lines|data|view|heap|memory|bits|words|output|out|result|results)$/i.test(
      text,
    )
  )
    return true;
  if (value === null) return false;
  if (context.expression(value).kind === 'array') return true;
  return /^new (?:Array|Map|Set|WeakMap|\w{1,12}Array|Buffer|Proxy)\b|^Object\.create\(null\)|\.(?:map|filter|split|slice|concat|sort|reverse)\(|^Array\.|^Buffer\.|^Array\(/.test(
    context.textOf(value),
  );
}

/** True for a key that by its name counts something. */
export function isCounter(context: CodeContext, index: SyntaxNode): boolean {
  const read = context.expression(index);
  return read.kind === 'number' || read.kind === 'operation' || (read.kind === 'name' && countName.test(read.name));
}

/**
 * True for a key that a caller chooses freely: a parameter, or a member or part of one, that nothing in the function limits.
 * Numbers, known lists and checked names do not count.
 */
export function isCallersKey(context: CodeContext, object: SyntaxNode, index: SyntaxNode): boolean {
  const read = context.expression(index);
  if (read.kind !== 'name' && read.kind !== 'member' && read.kind !== 'index') return false;
  const text = context.textOf(index);
  const name = read.kind === 'name' ? read.name : read.kind === 'member' ? read.property : text;
  if (countName.test(name) || /^[A-Z][A-Z\d_]*$/.test(name)) return false;
  let root = index;
  for (let steps = 0; steps < 4; steps++) {
    const expression = context.expression(root);
    if (expression.kind === 'member' || expression.kind === 'index') root = expression.object;
    else break;
  }
  // `keys = path.split('.')` holds parts of what the caller gave.
  const parts = singleValue(variableOf(context, root));
  const split = parts === null ? null : context.expression(parts);
  const splitOf = split?.kind === 'call' ? context.expression(split.callee) : null;
  if (splitOf?.kind === 'member' && splitOf.property === 'split') root = splitOf.object;
  const variable = variableOf(context, root);
  const definition = variable?.definitions[0];
  if (definition?.kind !== 'parameter' || variable?.definitions.length !== 1) return false;
  const parameter = definition.parameter?.owner.shape.parameters.find((candidate) => candidate.index === definition.parameter?.index);
  // A type that is no text, or only some texts, limits the key.
  const type = parameter?.type ?? '';
  // A list is told by its name alone; a key that is a text says that it is none.
  if (!(root.id === index.id && type === 'string') && isList(context, object)) return false;
  if (root.id === index.id && type !== '' && !/\b(?:string|any|unknown|PropertyKey)\b/.test(type)) return false;
  if (/\bkeyof\b|\bnumber\b|['"]/.test(type)) return false;
  // A callback over keys, elements or events gets its argument from the program itself.
  const owner = definition.parameter?.owner.node;
  if (owner?.parent?.type === 'arguments') return false;
  const from = owner?.startIndex ?? 0;
  const around = context.facts.wholeText.slice(from, owner?.endIndex ?? from);
  if (checkedText.test(around)) return false;
  const escaped = text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const checks = new RegExp(
    `(?:includes|has|indexOf|test|isInteger|isNaN|typeof|switch)\\s?\\(?\\s?${escaped}\\b|\\b${escaped}\\s(?:in|===|!==|==)\\s|\\b${escaped}\\s?[<>]`,
  );
  return !checks.test(around);
}
