import { spanOfMapped, type MappedText } from '../../parse/mapped-text.ts';
import { makeWord, type ShellWord } from '../../parse/shell-word.ts';
import type { DockerfileFlag, DockerfileWord } from './model.ts';

/** A word with the place, in the arguments' text, after its last character. */
export interface LocatedWord extends DockerfileWord {
  readonly start: number;
  readonly end: number;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\r' || character === '\n';
}

/** Splits an instruction's arguments as Docker does: at blanks outside quotes, with the file's escape character. */
export function splitWords(source: MappedText, escape: string, from = 0): LocatedWord[] {
  const { text } = source;
  const words: LocatedWord[] = [];
  let index = from;
  for (;;) {
    while (isBlank(text[index])) index++;
    if (index >= text.length) return words;
    const start = index;
    let value = '';
    let quote = '';
    while (index < text.length && (quote !== '' || !isBlank(text[index]))) {
      const character = text[index] ?? '';
      if (quote === '' && (character === '"' || character === "'")) quote = character;
      else if (character === quote) quote = '';
      else if (character === escape && quote !== "'" && index + 1 < text.length) {
        index++;
        value += text[index] ?? '';
      } else value += character;
      index++;
    }
    const whole = /^(["']).*\1$/s.test(text.slice(start, index)) && index - start >= 2;
    words.push({
      start,
      end: index,
      value,
      span: spanOfMapped(source, start, index),
      valueSpan: whole ? spanOfMapped(source, start + 1, index - 1) : spanOfMapped(source, start, index),
    });
  }
}

/** Takes `--name=value` words off the front. Gives the index in the arguments' text at which the rest begins. */
export function takeFlags(source: MappedText): { flags: DockerfileFlag[]; rest: number } {
  const flags: DockerfileFlag[] = [];
  const pattern = /^[ \t\r\n]*--([a-z][a-z-]*)(?:=("[^"]*"|'[^']*'|\S*))?(?=[ \t\r\n]|$)/;
  let rest = 0;
  for (let match = pattern.exec(source.text); match !== null; match = pattern.exec(source.text.slice(rest))) {
    const start = rest + match[0].indexOf('--');
    rest += match[0].length;
    const name = match[1] ?? '';
    const written = match[2] ?? '';
    flags.push({
      name,
      value: written.replace(/^(["'])(.*)\1$/, '$2'),
      span: spanOfMapped(source, start, rest),
      valueSpan: spanOfMapped(source, rest - written.length, rest),
    });
  }
  while (isBlank(source.text[rest])) rest++;
  return { flags, rest };
}

/** Reads a JSON array of strings that fills the rest of the arguments; null where it is anything else, which Docker takes for a shell command. */
export function readJsonWords(source: MappedText, from: number): { words: DockerfileWord[]; shellWords: ShellWord[] } | null {
  const { text } = source;
  const rest = text.slice(from);
  if (!/^\s*\[/.test(rest)) return null;
  try {
    const parsed: unknown = JSON.parse(rest);
    if (!Array.isArray(parsed) || !parsed.every((item) => typeof item === 'string')) return null;
  } catch {
    return null;
  }
  const words: DockerfileWord[] = [];
  const shellWords: ShellWord[] = [];
  // The text is valid JSON, so each string has an end.
  for (let start = text.indexOf('"', from); start >= 0;) {
    let close = start + 1;
    while (close < text.length && text[close] !== '"') close += text[close] === '\\' ? 2 : 1;
    const end = close + 1;
    const { value, indexes } = unescapeJson(text, start + 1, close);
    words.push({ value, span: spanOfMapped(source, start, end), valueSpan: spanOfMapped(source, start + 1, close) });
    shellWords.push(makeWord(source, start, end, indexes, value, "'".repeat(value.length), false));
    start = text.indexOf('"', end);
  }
  return { words, shellWords };
}

const jsonEscapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

function unescapeJson(text: string, start: number, end: number): { value: string; indexes: number[] } {
  let value = '';
  const indexes: number[] = [];
  for (let index = start; index < end; index++) {
    indexes.push(index);
    if (text[index] !== '\\') {
      value += text[index] ?? '';
      continue;
    }
    index++;
    const escape = text[index] ?? '';
    if (escape === 'u') {
      value += String.fromCharCode(Number.parseInt(text.slice(index + 1, index + 5), 16) || 0);
      index += 4;
    } else value += jsonEscapes[escape] ?? escape;
  }
  return { value, indexes };
}
