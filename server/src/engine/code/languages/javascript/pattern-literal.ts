import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import { replace, safe } from '../../../fix/edit.ts';
import type { Fix } from '../../../model/fix.ts';
import { exponentialText, type SlowText } from './regex-ambiguity.ts';

/** Source and flags of a literal pattern that repeats something; null for others, which are never slow. */
export function literalPattern(context: CodeContext, node: SyntaxNode): { source: string; flags: string } | null {
  const text = context.textOf(node);
  const end = text.lastIndexOf('/');
  if (end < 1) return null;
  const source = text.slice(1, end);
  return /[*+}]/.test(source) ? { source, flags: text.slice(end + 1) } : null;
}

/** How a text that shows the trouble is made, as it is written in JavaScript; nothing where it does not read well. */
export function slowMessage({ prefix, pump, suffix }: SlowText): string {
  const readable = [prefix, pump, suffix].every((text) => /^[\x20-\x7e]{0,20}$/.test(text));
  if (!readable) return ' Make it unambiguous.';
  const parts = [
    ...(prefix === '' ? [] : [JSON.stringify(prefix)]),
    `${JSON.stringify(pump)}.repeat(40)`,
    ...(suffix === '' ? [] : [JSON.stringify(suffix)]),
  ];
  return ` Try ${parts.join(' + ')}.`;
}

/** `(a+)+` matches the same texts as `(a+)`, where the group holds one repeated character or class and nothing else. */
export function repeatFix(context: CodeContext, node: SyntaxNode, source: string, flags: string): Fix | null {
  const text = context.textOf(node);
  if (!text.startsWith('/')) return null;
  const nested = /\((?:\?:)?(?:\[[^\]\\]{1,60}\]|\\[wdsWDS]|[a-zA-Z0-9])\+\)([+*])/.exec(text);
  if (nested === null) return null;
  const end = nested.index + nested[0].length;
  const more = nested[1] === '*';
  // Zero times is allowed by the outer star: `(a+)*` is `(a*)`.
  const simple = more ? `${nested[0].slice(0, -3)}*)` : nested[0].slice(0, -1);
  const start = node.startIndex + nested.index;
  const fixed = `${text.slice(0, nested.index)}${simple}${text.slice(end)}`;
  if (exponentialText(fixed.slice(1, fixed.lastIndexOf('/')), flags) !== null || source === '') return null;
  return safe('Remove the repetition that adds nothing', replace({ start, end: node.startIndex + end }, simple));
}
