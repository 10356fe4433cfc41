import type { CodeContext } from '../../context.ts';
import { spanOf, type SyntaxNode } from '../../expression.ts';
import { replace } from '../../../fix/edit.ts';
import type { TextEdit } from '../../../model/fix.ts';
import { quoteText } from './shell-words.ts';
import { literalText, variableOf, type TextPiece } from './text-pieces.ts';

const verb =
  /^(?:select\s|insert\s+(?:ignore\s+|or\s+\w+\s+)?into\s|update\s[\s\S]*\bset\b|delete\s+from\s|with\s+\w+\s+as\s*\(|replace\s+into\s|merge\s+into\s|exec(?:ute)?\s|call\s|drop\s+(?:table|database|user|index|view|schema)\s|alter\s+(?:table|user|database)\s|create\s+(?:table|user|database|index|view)\s|truncate\s|grant\s|(?:optional\s+)?match\s*\(|unwind\s\S)/i;

/** The text without the blanks, parentheses and comments before its first word. */
function fromFirstWord(text: string): string {
  let start = 0;
  for (;;) {
    while (start < text.length && ' \t\r\n(;'.includes(text.charAt(start))) start++;
    const end = text.startsWith('--', start) ? text.indexOf('\n', start) : text.startsWith('/*', start) ? text.indexOf('*/', start) : start;
    if (end === start) return text.slice(start);
    if (end < 0) return '';
    start = end + (text.charAt(end) === '\n' ? 1 : 2);
  }
}

/** True for a text that begins like a statement of SQL. */
export function isSql(pieces: readonly TextPiece[]): boolean {
  return verb.test(fromFirstWord(literalText(pieces, '?')));
}

/** True right after `VALUES (` or after a comma in that list. */
function isInValues(before: string): boolean {
  const end = before.at(-1);
  const start = before.toLowerCase().lastIndexOf('values');
  if (start < 0 || (end !== '(' && end !== ',')) return false;
  const list = before.slice(start + 'values'.length).trimStart();
  let depth = 0;
  for (const character of list) depth += character === '(' ? 1 : character === ')' ? -1 : 0;
  return list.startsWith('(') && depth === 1;
}

/** True where SQL takes a value next: after a comparison, `LIKE`, or inside the list of `VALUES`. */
function isValueDue(before: string, comparison: RegExp): boolean {
  const text = before.trimEnd();
  return comparison.test(text.slice(-20)) || isInValues(text);
}

const clearComparison = /(?:=|\blike|\bbetween|\bin ?\()$/i;
const anyComparison = /(?:[=<>]|\blike)$/i;

/** True inside quotes that hold a value: the text ends with a quote, perhaps with a wildcard after it. */
function isQuoteOpen(before: string): boolean {
  const text = before.endsWith('%') ? before.slice(0, -1) : before;
  if (!/['"]$/.test(text.slice(-1))) return false;
  return /(?:[=<>(,]|\blike|\bbetween|\band)$/i.test(text.slice(0, -1).trimEnd().slice(-20));
}

/** The computed pieces that stand where SQL takes a value, which a placeholder can carry; names of tables and columns do not. */
export function valuePieces(pieces: readonly TextPiece[]): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  let before = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') before += piece;
    else {
      if (isValueDue(before, clearComparison) || isQuoteOpen(before)) found.push(piece);
      before += '?';
    }
  }
  return found;
}

const valueEnds = /^(?:\s*$|\s*[,);]|\s+(?:and|or|limit|order|group|where|returning|on|as)\b|\n)/i;

/**
 * Edits that put placeholders into a text and list the values; null where some part is no whole value.
 * `placeholder` gets the number of the value from 1. The text must be one concatenation or template.
 */
export function placeholderText(
  context: CodeContext,
  text: SyntaxNode,
  placeholder: (index: number) => string,
): { edit: TextEdit; values: string[] } | null {
  const expression = context.expression(text);
  if (expression.kind !== 'build' || expression.style === 'format') return null;
  const parts = expression.parts.map((part) => (typeof part === 'string' ? part : (context.stringOf(part) ?? part)));
  const values: string[] = [];
  let sql = '';
  let dropQuote = '';
  for (const [index, part] of parts.entries()) {
    if (typeof part === 'string') {
      sql += dropQuote === '' ? part : part.slice(1);
      dropQuote = '';
      continue;
    }
    const after = parts[index + 1] ?? '';
    if (typeof after !== 'string') return null;
    const quote = /(['"])$/.exec(sql)?.[1] ?? '';
    const before = quote === '' ? sql : sql.slice(0, -1);
    if (quote !== '' && !after.startsWith(quote)) return null;
    if (!isValueDue(before, anyComparison) || !valueEnds.test(quote === '' ? after : after.slice(1))) return null;
    values.push(context.textOf(part));
    sql = before + placeholder(values.length);
    dropQuote = quote;
  }
  if (values.length === 0) return null;
  const hasBreak = sql.includes('\n');
  const source =
    hasBreak || (sql.includes("'") && sql.includes('"'))
      ? `\`${sql.replaceAll('`', '\\`').replaceAll('${', '\\${')}\``
      : sql.includes("'")
        ? JSON.stringify(sql)
        : quoteText(sql);
  return { edit: replace(spanOf(text), source), values };
}

/** The built text that an argument is, or that a variable used for nothing else holds; null otherwise. */
export function ownBuiltText(context: CodeContext, argument: SyntaxNode): SyntaxNode | null {
  const expression = context.expression(argument);
  if (expression.kind === 'build') return argument;
  const variable = variableOf(context, argument);
  if (expression.kind !== 'name' || variable?.definitions.length !== 1) return null;
  const value = context.valueNode(argument);
  const { text } = context.facts;
  const scope = text.slice(variable.scope.start, variable.scope.end);
  const uses = scope.match(new RegExp(`(?<![\\w$.])${variable.name.replaceAll('$', '\\$')}(?![\\w$])`, 'g'))?.length ?? 0;
  return context.expression(value).kind === 'build' && uses === 2 ? value : null;
}
