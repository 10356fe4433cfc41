import type { DocumentState } from '../document/document.ts';
import { lineBreakOf } from '../document/source-text.ts';
import type { TextEdit } from '../model/fix.ts';
import type { Span } from '../model/span.ts';
import { insert, replace } from './edit.ts';

/** A literal that a syntax tree found. */
export interface LiteralMove {
  /** The whole string literal, with its quotes. */
  readonly literal: Span;
  /** What the literal must hold, and nothing else: the rest of a longer literal would be lost. */
  readonly content: Span;
  /** True when the literal is the value of a markup attribute, where an expression needs braces. */
  readonly inAttribute: boolean;
}

/** The literal's prefix letters, such as `b` in Python, and its quotes; null for what is no plain literal. */
function readLiteral(text: string, literal: Span): { prefix: string; quote: string; inner: Span } | null {
  const match = /^([A-Za-z]{0,2})("""|'''|["'`])/.exec(text.slice(literal.start, Math.min(literal.end, literal.start + 5)));
  const [, prefix = '', quote = ''] = match ?? [];
  const inner = { start: literal.start + prefix.length + quote.length, end: literal.end - quote.length };
  return match === null || inner.end < inner.start ? null : { prefix, quote, inner };
}

/** The nearest characters that are no white space on either side, within a bounded distance. */
function neighbours(text: string, span: Span): { before: string; after: string } {
  return {
    before: text
      .slice(Math.max(0, span.start - 200), span.start)
      .trimEnd()
      .slice(-1),
    after: text
      .slice(span.end, span.end + 200)
      .trimStart()
      .slice(0, 1),
  };
}

const importsOs = /^[ \t]*import[ \t]+(?:[\w.]+(?:[ \t]+as[ \t]+\w+)?[ \t]*,[ \t]*)*os(?:\.\w+)*[ \t]*(?:[,;#\r\n]|$)/m;

/** Where the first import of a Python file may stand: after comments, the module's docstring and imports from `__future__`. */
function pythonImportOffset(text: string): number {
  let offset = 0;
  let closing: string | null = null;
  for (const line of text.split(/(?<=\n)/)) {
    const content = line.trim();
    const opening = /^[rRuU]?("""|''')/.exec(content)?.[1];
    if (closing !== null) {
      if (content.includes(closing)) closing = null;
    } else if (opening !== undefined) {
      if (!content.slice(content.indexOf(opening) + 3).includes(opening)) closing = opening;
    } else if (/^from\s+__future__\s+import\s*\(/.test(content) && !content.includes(')')) closing = ')';
    else if (content !== '' && !/^(?:#|from\s+__future__\s|[rRuU]?(["']).*\1$)/.test(content)) break;
    offset += line.length;
  }
  return Math.min(offset, text.length);
}

function pythonImport(document: DocumentState): TextEdit[] {
  const { text } = document.source;
  if (importsOs.test(text)) return [];
  const offset = pythonImportOffset(text);
  const lineBreak = lineBreakOf(document.source);
  const startsLine = offset === 0 || /[\r\n]/.test(text.charAt(offset - 1));
  const blankLine = /^(?:import|from)\s/.test(text.slice(offset, offset + 8)) ? '' : lineBreak;
  return [insert(offset, `${startsLine ? '' : lineBreak}import os${lineBreak}${blankLine}`)];
}

/** The edits that read the variable in a language with a syntax tree, or null where the literal cannot become an expression. */
export function syntaxTreeEdits(document: DocumentState, move: LiteralMove, variable: string): TextEdit[] | null {
  const { text } = document.source;
  const literal = readLiteral(text, move.literal);
  if (literal === null || literal.inner.start !== move.content.start || literal.inner.end !== move.content.end) return null;
  const { before, after } = neighbours(text, move.literal);
  switch (document.language) {
    case 'javascript':
    case 'typescript':
    case 'tsx': {
      // Before a colon stands a key or a case label, which cannot take an expression; after a tag stands a tagged template.
      if (literal.prefix !== '' || after === ':' || (literal.quote === '`' && /[\w$)\]]/.test(before))) return null;
      // A literal is a `string`; the variable may be missing for the compiler, so TypeScript needs the assertion.
      const expression = `process.env.${variable}${document.language === 'javascript' ? '' : '!'}`;
      return [replace(move.literal, move.inAttribute ? `{${expression}}` : expression)];
    }
    case 'python': {
      // Neighbouring literals are joined by the compiler, and an expression in their place would not parse.
      if (/[bf]/i.test(literal.prefix) || /["']/.test(before) || /["']/.test(after)) return null;
      const quote = literal.quote.charAt(0);
      return [...pythonImport(document), replace(move.literal, `os.environ[${quote}${variable}${quote}]`)];
    }
    default:
      return null;
  }
}
