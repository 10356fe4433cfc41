import type { CodeContext } from '../../context.ts';
import { spanOf, type SyntaxNode } from '../../expression.ts';
import { replace } from '../../../fix/edit.ts';
import type { TextEdit } from '../../../model/fix.ts';
import { quoteText } from './shell-words.ts';
import { literalText, variableOf, type TextPiece } from './text-pieces.ts';

const verb =
  /^[\s(;]*(?:--[^\n]*\n\s*|\/\*.*?\*\/\s*)*(?:select\s[\s\S]*\bfrom\b|select\s|insert\s+(?:ignore\s+|or\s+\w+\s+)?into\s|update\s[\s\S]*\bset\b|delete\s+from\s|with\s+\w+\s+as\s*\(|replace\s+into\s|merge\s+into\s|exec(?:ute)?\s|call\s|drop\s+(?:table|database|user|index|view|schema)\s|alter\s+(?:table|user|database)\s|create\s+(?:table|user|database|index|view)\s|truncate\s|grant\s|union\s+(?:all\s+)?select\s)/i;

/** True for a text that begins like a statement of SQL. */
export function isSql(pieces: readonly TextPiece[]): boolean {
  return verb.test(literalText(pieces, '?'));
}

/** Ends where a value is due: after a comparison, `LIKE`, an opening quote, or inside the list of `VALUES`. */
const valueIsDue = /(?:=|\blike|\bin\s*\(|\bbetween|\bvalues\s*\((?:[^()]|\([^()]*\))*,|\bvalues\s*\()\s*$/i;
const quoteIsOpen = /(?:[=<>(,]|\blike|\bvalues\s*\(|\bin\s*\(|\bbetween|\band)\s*(['"])%?$/i;

/** The computed pieces that stand where SQL takes a value, which a placeholder can carry; names of tables and columns do not. */
export function valuePieces(pieces: readonly TextPiece[]): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  let before = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') before += piece;
    else {
      if (valueIsDue.test(before) || quoteIsOpen.test(before)) found.push(piece);
      before += '?';
    }
  }
  return found;
}

const singleValue = /(?:[=<>]|\blike|\bvalues\s*\((?:[^()]|\([^()]*\))*,|\bvalues\s*\()\s*$/i;
const valueEnds = /^\s*(?:$|[,);]|\s(?:and|or|limit|order|group|where|returning|on|as)\b|\n)/i;

/**
 * Edits that put placeholders into a text and list the values; null where some part is no whole value.
 * `placeholder` gets the number of the value from 1. The text must be one concatenation or template.
 */
export function placeholderText(context: CodeContext, text: SyntaxNode, placeholder: (index: number) => string): { edit: TextEdit; values: string[] } | null {
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
    if (!singleValue.test(before) || !valueEnds.test(quote === '' ? after : after.slice(1))) return null;
    values.push(context.textOf(part));
    sql = before + placeholder(values.length);
    dropQuote = quote;
  }
  if (values.length === 0) return null;
  const hasBreak = sql.includes('\n');
  const source = hasBreak || (sql.includes("'") && sql.includes('"')) ? `\`${sql.replaceAll('`', '\\`').replaceAll('${', '\\${')}\`` : sql.includes("'") ? JSON.stringify(sql) : quoteText(sql);
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
