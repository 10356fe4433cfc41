// The keyword index answers as a naive search does, whatever the keywords and the text are.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codesFor, createKeywordIndex } from '../../server/src/engine/secrets/keyword-index.ts';

function naiveSearch(keywords: readonly string[], text: string): string[] {
  // Only ASCII letters fold: the Kelvin sign and the long s must not become k and s.
  const lower = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const found: string[] = [];
  for (let start = 0; start < text.length; start++) {
    keywords.forEach((keyword, number) => {
      if (lower.startsWith(keyword, start)) found.push(`${String(number)}@${String(start)}`);
    });
  }
  return found.sort();
}

function indexSearch(keywords: readonly string[], text: string, start = 0, end = text.length): string[] {
  const found: string[] = [];
  createKeywordIndex(keywords).search(text, codesFor(text), start, end, (number, at) => {
    found.push(`${String(number)}@${String(at)}`);
    return true;
  });
  return found.sort();
}

const letters = fc.constantFrom('a', 'b', 'c', '_');
const keywordLists = fc.uniqueArray(fc.string({ unit: letters, minLength: 2, maxLength: 5 }), { maxLength: 8 });
const texts = fc.string({ unit: fc.oneof(letters, fc.constantFrom('A', 'B', 'C', 'é', '\u212a', '\ud83d', '\n')), maxLength: 60 });

describe('keyword index', () => {
  it('finds what a naive search finds', () => {
    fc.assert(
      fc.property(keywordLists, texts, (keywords, text) => assert.deepEqual(indexSearch(keywords, text), naiveSearch(keywords, text))),
      { numRuns: 1000 },
    );
  });
  const rows: readonly [string, readonly string[], string, readonly string[]][] = [
    ['no keywords', [], 'abc', []],
    ['a keyword inside another', ['he', 'she', 'hers'], 'uSHErs', ['1@1', '0@2', '2@2']],
    ['the whole text', ['ghp_'], 'GHP_', ['0@0']],
    ['no fold beyond ASCII', ['sk'], '\u017f\u212a', []],
  ];
  for (const [name, keywords, text, expected] of rows) {
    it(name, () => {
      assert.deepEqual(indexSearch(keywords, text), [...expected].sort());
    });
  }
  it('searches a part of a text', () => {
    assert.deepEqual(indexSearch(['ab'], 'ababab', 1, 5), ['0@2', '0@4']);
  });
  it('stops when told to', () => {
    let visits = 0;
    const isWhole = createKeywordIndex(['ab']).search('ababab', codesFor('ababab'), 0, 6, () => ++visits < 2);
    assert.deepEqual([isWhole, visits], [false, 2]);
  });
});
