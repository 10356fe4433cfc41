import type { DocumentState } from '../document/document.ts';
import { lineBreakOf } from '../document/source-text.ts';
import type { Fix, TextEdit } from '../model/fix.ts';
import type { NamedValue } from '../model/named-value.ts';
import type { Span } from '../model/span.ts';
import { wordsOf } from '../model/words.ts';
import { insert, replace } from './edit.ts';

export interface EnvironmentMove {
  /** The whole string literal, with its quotes. */
  readonly literal: Span;
  /** What the literal must hold, and nothing else: the rest of a longer literal would be lost. */
  readonly content: Span;
  /** The name under which the literal stands, where there is one. */
  readonly name: NamedValue | null;
  /** Name of the variable where the code gives no telling one. */
  readonly defaultName: string;
  /** True when the literal is the value of a markup attribute, where an expression needs braces. */
  readonly inAttribute: boolean;
}

/** Words that say nothing of whose credential it is; a name made of them alone gives way to the rule's default. */
const plainWords = new Set(
  'access api auth authorization bearer client config connection conn credential credentials data database db default dsn header id key my new old options pass passwd password private pwd secret string test the token uri url user value'.split(
    ' ',
  ),
);

/**
 * Name of the environment variable for a value: made from the name that the code uses where that says whose it is, with the
 * enclosing key before it where it has one, else the default. The default is also better where the name says less than it:
 * vendors' libraries read `ANTHROPIC_API_KEY`, not `ANTHROPIC_KEY`.
 */
export function environmentVariableName(name: NamedValue | null, defaultName: string): string {
  if (name === null) return defaultName;
  const parent = name.parents.at(-1);
  const own = wordsOf(name.name);
  const all = own.length === 1 && parent !== undefined ? [...wordsOf(parent), ...own] : own;
  const telling = all.some((word) => !plainWords.has(word) && /^[a-z]/.test(word) && word.length > 1);
  if (!telling || all.length < 2 || all.length > 6 || all.every((word) => wordsOf(defaultName).includes(word))) return defaultName;
  const variable = all.join('_').toUpperCase();
  return /^[A-Z]/.test(variable) ? variable : defaultName;
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

/** The edits that read the variable in the document's language, or null where the literal cannot become an expression. */
function editsFor(document: DocumentState, move: EnvironmentMove, variable: string): TextEdit[] | null {
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

/** Replaces a secret's literal by a read of an environment variable. Null where the language or the place does not allow it. */
export function environmentFix(document: DocumentState, move: EnvironmentMove): Fix | null {
  const variable = environmentVariableName(move.name, move.defaultName);
  const edits = editsFor(document, move, variable);
  if (edits === null) return null;
  return {
    title: `Read from environment variable ${variable} (set it, and revoke the exposed secret)`,
    kind: 'review',
    edits,
    environmentVariable: variable,
  };
}
