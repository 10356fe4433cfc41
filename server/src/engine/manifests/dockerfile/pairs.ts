import { spanOfMapped, type MappedText } from '../../parse/mapped-text.ts';
import type { DockerfilePair } from './model.ts';
import { splitWords, type LocatedWord } from './words.ts';

/**
 * Reads the names and values of ENV, ARG and LABEL: `NAME=value NAME2="two words"`, ARG's bare `NAME`, and the old form
 * `ENV NAME the rest of the line`.
 */
export function readPairs(source: MappedText, kind: 'env' | 'arg' | 'label', escape: string): DockerfilePair[] {
  const words = splitWords(source, escape);
  const [first] = words;
  if (first === undefined) return [];
  const wholeLine = kind !== 'arg' && !source.text.slice(first.start, first.end).includes('=');
  return wholeLine ? [restOfLine(source, first)] : words.map((word) => toPair(source, word));
}

function restOfLine(source: MappedText, name: LocatedWord): DockerfilePair {
  const valueStart = name.end + (/^\s*/.exec(source.text.slice(name.end))?.[0].length ?? 0);
  const end = Math.max(source.text.trimEnd().length, name.end);
  const start = Math.min(valueStart, end);
  return {
    name: name.value,
    nameSpan: name.span,
    value: start < end ? source.text.slice(start, end) : null,
    valueSpan: spanOfMapped(source, start, end),
    span: spanOfMapped(source, name.start, end),
  };
}

function toPair(source: MappedText, word: LocatedWord): DockerfilePair {
  const written = source.text.slice(word.start, word.end);
  const equals = written.indexOf('=');
  const nameEnd = equals < 0 ? written.length : equals;
  const name = written.slice(0, nameEnd).replace(/["']/g, '');
  return {
    name,
    nameSpan: spanOfMapped(source, word.start, word.start + nameEnd),
    value: equals < 0 ? null : word.value.slice(word.value.indexOf('=') + 1),
    valueSpan: spanOfMapped(source, word.start + (equals < 0 ? nameEnd : equals + 1), word.end),
    span: word.span,
  };
}
