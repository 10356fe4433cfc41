import type { NamedValue } from '../model/named-value.ts';
import type { Span } from '../model/span.ts';
import type { SourceText } from '../document/source-text.ts';

/** One key with its value, of a settings file. */
export interface PropertyEntry {
  readonly name: string;
  /** Names of the `[section]` or TOML table around it, outermost first. */
  readonly parents: readonly string[];
  readonly nameSpan: Span;
  /** The characters between the quotes, escapes as written; without quotes the text up to a comment, trimmed. */
  readonly value: string;
  readonly valueSpan: Span;
  /** With the quotes. */
  readonly literalSpan: Span;
  readonly quote: '' | '"' | "'";
}

const section = /^[ \t]*\[\[?([^\][\r\n]+)\]/;
const inlinePair = /(?:^|[{,])[ \t]*("[^"]*"|[\w.-]+)[ \t]*=[ \t]*("(?:[^"\\]|\\.)*"|'[^']*')/g;

/**
 * Reads a settings file line by line: .ini, .properties, .npmrc, TOML and other `key = value` files. One reader serves them all,
 * since their file names do not tell them apart. Values of several lines are left out. Never throws.
 */
export function parseProperties(source: SourceText): PropertyEntry[] {
  const { text, lineStarts } = source;
  const entries: PropertyEntry[] = [];
  let parents: readonly string[] = [];
  /** What ends a TOML string of several lines, while in one. */
  let multiline = '';
  let continued = false;
  for (let line = 0; line < lineStarts.length; line++) {
    const start = (lineStarts[line] ?? 0) + (line === 0 && text.startsWith('\ufeff') ? 1 : 0);
    const content = text.slice(start, lineStarts[line + 1] ?? text.length).replace(/\r?\n$|\r$/, '');
    if (multiline !== '') {
      if (content.includes(multiline)) multiline = '';
      continue;
    }
    const wasContinued = continued;
    continued = /(?:^|[^\\])(?:\\\\)*\\$/.test(content);
    if (wasContinued || content.length > 4000 || /^[ \t]*(?:[#;!]|$)/.test(content)) continue;
    const heading = section.exec(content);
    if (heading !== null) {
      parents = splitNames(heading[1] ?? '');
      continue;
    }
    const split = splitLine(content);
    if (split === null) continue;
    const { nameStart, nameEnd, valueStart } = split;
    const writtenName = content.slice(nameStart, nameEnd);
    const rest = content.slice(valueStart);
    const opening = /^("""|''')/.exec(rest)?.[1];
    if (opening !== undefined) {
      if (!rest.slice(3).includes(opening)) multiline = opening;
      continue;
    }
    if (rest.startsWith('{')) {
      addInlineTable(entries, rest, start + valueStart, [...parents, ...splitNames(writtenName)]);
      continue;
    }
    if (rest.startsWith('[') || continued) continue;
    entries.push(toEntry(writtenName, start + nameStart, rest, start + valueStart, parents));
  }
  return entries;
}

/**
 * Finds key and value of a line. The key ends at the first `=` or `:`; a quoted key may hold them, and so may one of npm
 * (`//registry.example/:_authToken=…`). Without such a sign, two words are a setting and more are prose.
 */
function splitLine(content: string): { nameStart: number; nameEnd: number; valueStart: number } | null {
  const nameStart = content.length - content.trimStart().length;
  const first = content[nameStart] ?? '';
  if (first === '[' || first === '{') return null;
  let sign = -1;
  if (first === '"' || first === "'") {
    const close = content.indexOf(first, nameStart + 1);
    if (close < 0) return null;
    sign = content.slice(close + 1).search(/\S/) + close + 1;
    if (!/[=:]/.test(content[sign] ?? '')) return null;
  } else if (content.startsWith('//', nameStart)) sign = content.indexOf('=', nameStart);
  else sign = content.search(/[=:]/);
  if (sign < 0) {
    const words = content.trim().split(/[ \t]+/);
    const [name = '', value = ''] = words;
    if (words.length !== 2 || !/^[\w.-]+$/.test(name)) return null;
    return { nameStart, nameEnd: nameStart + name.length, valueStart: content.lastIndexOf(value) };
  }
  const name = content.slice(nameStart, sign).trimEnd();
  if (name === '') return null;
  const rest = content.slice(sign + 1);
  return { nameStart, nameEnd: nameStart + name.length, valueStart: sign + 1 + rest.length - rest.trimStart().length };
}

function splitNames(written: string): string[] {
  return written
    .split('.')
    .map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .filter((name) => name !== '');
}

function toEntry(writtenName: string, nameStart: number, rest: string, valueStart: number, parents: readonly string[]): PropertyEntry {
  const quoted = /^["']/.test(writtenName);
  const nameSpan = quoted
    ? { start: nameStart + 1, end: nameStart + writtenName.length - 1 }
    : { start: nameStart, end: nameStart + writtenName.length };
  const name = quoted ? writtenName.slice(1, -1) : writtenName;
  const value = /^"((?:[^"\\]|\\.)*)"|^'([^']*)'/.exec(rest);
  if (value !== null) {
    const inner = value[1] ?? value[2] ?? '';
    const literalSpan = { start: valueStart, end: valueStart + value[0].length };
    return {
      name,
      parents,
      nameSpan,
      value: inner,
      valueSpan: { start: literalSpan.start + 1, end: literalSpan.end - 1 },
      literalSpan,
      quote: value[0].startsWith('"') ? '"' : "'",
    };
  }
  const comment = rest.search(/[ \t][#;]/);
  const plain = (comment < 0 ? rest : rest.slice(0, comment)).trimEnd();
  const span = { start: valueStart, end: valueStart + plain.length };
  return { name, parents, nameSpan, value: plain, valueSpan: span, literalSpan: span, quote: '' };
}

function addInlineTable(entries: PropertyEntry[], table: string, tableStart: number, parents: readonly string[]): void {
  inlinePair.lastIndex = 0;
  for (let match = inlinePair.exec(table); match !== null; match = inlinePair.exec(table)) {
    const [whole, writtenName = '', literal = ''] = match;
    const valueStart = tableStart + match.index + whole.length - literal.length;
    const nameStart = tableStart + match.index + whole.indexOf(writtenName);
    entries.push(toEntry(writtenName, nameStart, literal, valueStart, parents));
  }
}

/** The literals of a settings file; empty values and references to other settings are none. */
export function propertiesNamedValues(source: SourceText): NamedValue[] {
  return parseProperties(source).flatMap(({ name, parents, nameSpan, value, valueSpan, literalSpan }) =>
    value === '' || /\$\{|\$\(|^\$[A-Za-z_]\w*$|%\(\w+\)s/.test(value)
      ? []
      : [{ name, parents, nameSpan, value, valueSpan, literalSpan, origin: 'properties' as const }],
  );
}
