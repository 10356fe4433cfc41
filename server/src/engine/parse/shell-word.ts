import type { Span } from '../model/span.ts';
import { spanOfMapped, type MappedText } from './mapped-text.ts';

/** One word of a shell command: a name, an argument, the target of a redirection. */
export interface ShellWord {
  /** In the document, quotes included. */
  readonly span: Span;
  /** The word after quotes are taken off. Expansions stay as written: `$HOME`, `$(id -u)`. */
  readonly value: string;
  /** True where the word holds `$…`, a backtick or a process substitution that the shell replaces: its final text is not known. */
  readonly expands: boolean;
  /** True where any part is quoted. */
  readonly quoted: boolean;
  /** The span in the document of the characters of `value` from `start` to `end`. */
  part(start: number, end: number): Span;
  /** The quote that encloses the character of `value` at `index`: `'`, `"` or nothing. */
  quoteAt(index: number): string;
}

/** Where a shell text is being read. Words and commands hand it to each other because either may hold the other. */
export interface ShellCursor {
  readonly source: MappedText;
  position: number;
  /** How many substitutions are open around the position. */
  depth: number;
}

/** Reads the commands of a substitution up to `terminator` and leaves the cursor after it. */
export type ReadSubstitution = (cursor: ShellCursor, terminator: ')' | '`') => void;

/** Deeper substitutions are read as plain text: nobody writes them, and a hostile text must not exhaust the stack. */
const deepestSubstitution = 30;

const endsWord = new Set([' ', '\t', '\n', '\r', '|', '&', ';', '(', ')', '<', '>']);

/** A word made of characters whose places in the source are known. Used for words of JSON arrays too. */
export function makeWord(
  source: MappedText,
  start: number,
  end: number,
  indexes: readonly number[],
  value: string,
  quotes: string,
  expands: boolean,
): ShellWord {
  return {
    span: spanOfMapped(source, start, end),
    value,
    expands,
    quoted: /['"]/.test(quotes),
    part(from, to) {
      const first = indexes[from];
      const last = indexes[to - 1];
      if (first === undefined || last === undefined || to <= from) return spanOfMapped(source, start, end);
      return spanOfMapped(source, first, last + 1);
    },
    quoteAt: (index) => (quotes[index] ?? ' ').trim(),
  };
}

/**
 * Reads one word at the cursor, which stands on a character that is no blank and no operator.
 * @param terminator what ends the substitution that the word stands in, or nothing at the top.
 */
export function readWord(cursor: ShellCursor, terminator: ')' | '`' | '', readSubstitution: ReadSubstitution): ShellWord {
  const { source } = cursor;
  const { text } = source;
  const start = cursor.position;
  const indexes: number[] = [];
  let value = '';
  let quotes = '';
  let expands = false;
  let quoted = false;
  let quote = '';

  const take = (count: number): void => {
    for (let index = 0; index < count && cursor.position < text.length; index++) {
      indexes.push(cursor.position);
      quotes += quote === '' ? ' ' : quote;
      value += text[cursor.position++] ?? '';
    }
  };
  const substitute = (opening: number, closing: ')' | '`'): void => {
    expands = true;
    take(opening);
    if (cursor.depth >= deepestSubstitution) return;
    const inner = cursor.position;
    cursor.depth++;
    readSubstitution(cursor, closing);
    cursor.depth--;
    const end = cursor.position;
    cursor.position = inner;
    take(end - inner);
  };

  while (cursor.position < text.length) {
    const character = text[cursor.position] ?? '';
    const following = text[cursor.position + 1] ?? '';
    if (quote === "'") {
      if (character === "'") {
        quote = '';
        cursor.position++;
      } else take(1);
      continue;
    }
    if (character === '\\') {
      if (following === '\n') cursor.position += 2;
      else if (following === '\r' && text[cursor.position + 2] === '\n') cursor.position += 3;
      else if (quote === '"' && !'$`"\\'.includes(following)) take(1);
      else {
        cursor.position++;
        take(1);
      }
      continue;
    }
    if (character === '$') {
      if (following === '(' && text[cursor.position + 2] === '(') takeArithmetic();
      else if (following === '(') substitute(2, ')');
      else if (following === '{') takeParameter();
      else if (following === "'" && quote === '') cursor.position++;
      else {
        expands ||= /[A-Za-z_0-9@*#?$!-]/.test(following);
        take(1);
      }
      continue;
    }
    if (character === '`') {
      if (terminator === '`') break;
      substitute(1, '`');
      continue;
    }
    if (quote === '"') {
      if (character === '"') {
        quote = '';
        cursor.position++;
      } else take(1);
      continue;
    }
    if (character === '"' || character === "'") {
      quote = character;
      quoted = true;
      cursor.position++;
      continue;
    }
    if ((character === '<' || character === '>') && following === '(') {
      substitute(2, ')');
      continue;
    }
    if (endsWord.has(character)) break;
    take(1);
  }
  const word = makeWord(source, start, cursor.position, indexes, value, quotes, expands);
  return quoted && !word.quoted ? { ...word, quoted } : word;

  function takeParameter(): void {
    expands = true;
    let open = 0;
    let end = cursor.position + 1;
    for (; end < text.length; end++) {
      if (text[end] === '{') open++;
      else if (text[end] === '}' && --open === 0) break;
      else if (text[end] === '\n') break;
    }
    take(end + 1 - cursor.position);
  }

  function takeArithmetic(): void {
    expands = true;
    const end = text.indexOf('))', cursor.position);
    take((end < 0 ? text.length : end + 2) - cursor.position);
  }
}
