// What the tests of the grammars share: rows written as text, and what they assert of a line's tokens.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Token } from './tokenizer.ts';

/** A line of text, and what some of its parts must be coloured as, in the order of the line. */
export interface Row {
  line: string;
  expected: readonly Part[];
}

export interface Part {
  text: string;
  /** The scope without the language at its end. */
  scope: string;
}

/** Reads rows from text: a line, and below it an arrow and `part scope · part scope …`. */
export function readRows(table: string): Row[] {
  const lines = table.split('\n').filter((line) => line.trim() !== '');
  assert.equal(lines.length % 2, 0, 'every line has its expectation below it');
  return lines.flatMap((line, index) => (index % 2 === 0 ? [{ line, expected: readParts(lines[index + 1] ?? '') }] : []));
}

function readParts(text: string): Part[] {
  const arrow = '    → ';
  assert.ok(text.startsWith(arrow), text);
  return text
    .slice(arrow.length)
    .split(' · ')
    .map((part) => {
      const space = part.lastIndexOf(' ');
      return { text: part.slice(0, space), scope: part.slice(space + 1) };
    });
}

export function readFixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

function show(tokens: readonly Token[]): string {
  return tokens.map((token) => `${JSON.stringify(token.text)} ${token.scopes.slice(1).join(' ')}`).join('\n');
}

/** Expects the parts in the order of the line. */
export function assertParts(tokens: readonly Token[], expected: readonly Part[], language: string): void {
  let from = 0;
  for (const { text, scope } of expected) {
    const at = tokens.findIndex(
      (token, index) => index >= from && token.text.trim() === text && token.scopes.includes(`${scope}.${language}`),
    );
    assert.notEqual(at, -1, `${JSON.stringify(text)} as ${scope} in\n${show(tokens)}`);
    from = at + 1;
  }
}
