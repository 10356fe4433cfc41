import type { CodeContext } from '../../context.ts';
import { isNumeric, type TextPart } from './text-parts.ts';

const verb =
  /^\s*(?:\(\s*)?(?:select\b[\s\S]*?\bfrom\b|insert\s+(?:ignore\s+|or\s+\w+\s+)?into\b|update\s+\S+\s+set\b|delete\s+from\b|replace\s+into\b|merge\s+into\b|with\s+\S+\s+as\s*\(|(?:create|alter|drop|truncate)\s+(?:table|database|user|role|view|index|schema)\b|grant\s+\w+(?:\s*,\s*\w+)*\s+(?:on|to)\b|exec(?:ute)?\s+[\w.\[\]]+\s*(?:@|'|\(|$)|call\s+[\w.]+\s*\(|(?:optional\s+)?match\s*\(|merge\s*\(|select\b[\s\S]*?\bwhere\s*\{)/i;

/** True for a text that begins as a statement of SQL does. Values in it count as one word. */
export function looksLikeSql(parts: readonly TextPart[]): boolean {
  return verb.test(parts.map((part) => (part.kind === 'text' ? part.value : 'x')).join(''));
}

/** Where a value stands in a statement: `value` where a placeholder could stand, `quoted` inside quotes, `name` elsewhere. */
export function positionOf(parts: readonly TextPart[], index: number): 'value' | 'quoted' | 'name' {
  const before = parts
    .slice(0, index)
    .map((part) => (part.kind === 'text' ? part.value : 'x'))
    .join('');
  if (isInQuotes(before)) return 'quoted';
  const following = parts[index + 1];
  // `x.column` and `x(` go on with a name of the schema.
  if (following?.kind === 'text' && /^[.(\w]/.test(following.value)) return 'name';
  if (/(?:=|<>|[<>]|\b(?:like|ilike|limit|offset|between|top)|\bin\s*\()\s*$/i.test(before)) return 'value';
  const list = /\b(?:values|in)\s*\(([^()]*)$/i.exec(before);
  return list !== null && /^\s*$|,\s*$/.test(list[1] ?? '') ? 'value' : 'name';
}

function isInQuotes(text: string): boolean {
  let open = false;
  for (const character of text) if (character === "'") open = !open;
  return open;
}

const harmlessCall =
  /(?:\.|^)(?:quote_name|quote_ident|quote_identifier|escape_string|escape|mogrify|literal|adapt|Identifier|Literal|quote|qn|isoformat|strftime|count|hexdigest)\(\)$|(?:\.|^)(?:table_name|db_table|__tablename__)$/;

/** True for values that cannot change a statement: constants, numbers, placeholders, quoted names. */
export function isHarmlessInSql(part: TextPart, context: CodeContext): boolean {
  if (part.kind === 'text' || context.isConstant(part.node) || isNumeric(part.node, context)) return true;
  if (/^[diefgxX]$|[dfx]$/.test(part.conversion)) return true;
  const value = context.valueNode(part.node);
  const written = context.textOf(part.node) + context.textOf(value).slice(0, 200);
  // `','.join('?' * n)` and `', '.join(['%s'] * len(ids))`
  if (/\.join\(/.test(written) && /['"](?:\?|%s|:\w*)['"]/.test(written)) return true;
  if (/placeholder|qmark|question_?mark|param(?:s|eter)?_?(?:marks?|str|sql)|\bmarks?\b|wildcards/i.test(written)) return true;
  const name = context.resolve(value);
  // A parameter of such a name holds what the caller gives.
  return name !== null && name.root !== 'parameter' && harmlessCall.test(name.path);
}
