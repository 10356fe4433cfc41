/** Finds all of many short texts in one pass, whatever their ASCII case. */
export interface KeywordIndex {
  readonly keywords: readonly string[];
  /**
   * Visits all places of all keywords that start in `text[start, end)`, overlapping ones too, ordered by their starts. A keyword may
   * go on beyond `end`.
   *
   * @param codes gets the ASCII codes of the part at the same offsets, 0 for all other UTF-16 units, since a later look at a typed array
   *   costs less than one at a string; `codesFor` makes it.
   * @param visit gets the keyword's number in `keywords` and its start in UTF-16 units; false stops the search.
   * @returns false when `visit` stopped it.
   */
  search(text: string, codes: Uint8Array, start: number, end: number, visit: Visit): boolean;
}

type Visit = (number: number, start: number) => boolean;

const asciiSize = 128;

let codesBuffer = new Uint8Array(1 << 16);

/** An array for the codes of a text. It is longer than the text, and the next call gives it away again. */
export function codesFor(text: string): Uint8Array {
  if (codesBuffer.length < text.length) codesBuffer = new Uint8Array(Math.max(text.length, 2 * codesBuffer.length));
  return codesBuffer;
}

/** Writes the ASCII codes of `text[start, end)` into an array, 0 for all other UTF-16 units. */
export function writeCodes(text: string, codes: Uint8Array, start: number, end: number): void {
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    codes[index] = code < asciiSize ? code : 0;
  }
}

/** Length of the beginnings that the first look compares. */
const beginning = 4;
/** Number of the values of a beginning: five bits of each of its characters, which take letters of either case for the same. */
const beginnings = 1 << (5 * beginning);

function nextBeginning(last: number, code: number): number {
  return ((last << 5) | (code & 31)) & (beginnings - 1);
}

function foldCase(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** Number of the buckets in which keywords are looked up by their beginnings. */
const bucketCount = 1 << 13;

function hashOf(value: number): number {
  return (value ^ (value >> 8)) & (bucketCount - 1);
}

/** Visits all beginnings of four characters that a text may have where the keyword starts. */
function visitBeginnings(keyword: string, length: number, value: number, visit: (value: number) => void): void {
  if (length === beginning) visit(value);
  else if (length < keyword.length) visitBeginnings(keyword, length + 1, nextBeginning(value, keyword.charCodeAt(length)), visit);
  else for (let code = 0; code < 32; code++) visitBeginnings(keyword, length + 1, nextBeginning(value, code), visit);
}

/** The numbers of the keywords by the hash of their beginnings: those of a hash stand from its first place to that of the next. */
function bucketsOf(keywords: readonly string[]): { first: Uint16Array; numbers: Uint16Array } {
  const buckets: number[][] = Array.from({ length: bucketCount }, () => []);
  const byLength = keywords
    .map((_, number) => number)
    .sort((left, right) => (keywords[left] ?? '').length - (keywords[right] ?? '').length);
  for (const number of byLength) {
    visitBeginnings(keywords[number] ?? '', 0, 0, (value) => {
      const bucket = buckets[hashOf(value)];
      if (bucket?.at(-1) !== number) bucket?.push(number);
    });
  }
  const first = new Uint16Array(bucketCount + 1);
  buckets.forEach((bucket, hash) => (first[hash + 1] = (first[hash] ?? 0) + bucket.length));
  return { first, numbers: Uint16Array.from(buckets.flat()) };
}

/** One bit for each beginning of a keyword; after a keyword that is shorter anything may follow. */
function beginningsOf(keywords: readonly string[]): Int32Array {
  const begins = new Int32Array(beginnings / 32);
  for (const keyword of keywords) {
    visitBeginnings(keyword, 0, 0, (value) => {
      begins[value >> 5] = (begins[value >> 5] as number) | (1 << (value & 31));
    });
  }
  return begins;
}

/**
 * Builds the index: a table of one bit for each beginning of four characters, which turns down most places of a text at the cost of one
 * look, and buckets of keywords for the others. Measured faster than an Aho-Corasick automaton, which waits for its own last look
 * at every character.
 *
 * @param keywords distinct, of two characters or more, ASCII, in lower case.
 */
export function createKeywordIndex(keywords: readonly string[]): KeywordIndex {
  if (keywords.length > 65_535) throw new Error('There are more keywords than the index can number.');
  const begins = beginningsOf(keywords);
  // The characters of all keywords in a row, each keyword from its start.
  const starts = new Uint32Array(keywords.length);
  const lengths = new Uint8Array(keywords.length);
  const letters = new Uint8Array(keywords.reduce((sum, keyword) => sum + keyword.length, 0));
  let filled = 0;
  keywords.forEach((keyword, number) => {
    starts[number] = filled;
    lengths[number] = keyword.length;
    for (let index = 0; index < keyword.length; index++) letters[filled++] = keyword.charCodeAt(index);
  });
  const { first: firstOf, numbers } = bucketsOf(keywords);

  /** Visits the keywords that start at `start`, where the text begins like some. */
  function visitAt(text: string, start: number, value: number, visit: Visit): boolean {
    const { length } = text;
    const hash = hashOf(value);
    const end = firstOf[hash + 1] as number;
    for (let one = firstOf[hash] as number; one < end; one++) {
      const number = numbers[one] as number;
      const size = lengths[number] as number;
      if (start + size > length) continue;
      const from = starts[number] as number;
      let index = 0;
      while (index < size && foldCase(text.charCodeAt(start + index)) === letters[from + index]) index++;
      if (index === size && !visit(number, start)) return false;
    }
    return true;
  }

  return {
    keywords,
    search(text, codes, start, end, visit) {
      const { length } = text;
      if (keywords.length === 0) {
        writeCodes(text, codes, start, end);
        return true;
      }
      // The beginning at `index` is that of the three characters before it too, so the search runs ahead of the starts.
      const first = Math.min(start + beginning - 1, length);
      const last = Math.min(length, end + beginning - 1);
      writeCodes(text, codes, start, first);
      let value = 0;
      for (let index = start; index < first; index++) value = nextBeginning(value, codes[index] as number);
      for (let index = first; index < last; index++) {
        let code = text.charCodeAt(index);
        if (code >= asciiSize) code = 0;
        codes[index] = code;
        value = ((value << 5) | (code & 31)) & (beginnings - 1);
        if ((((begins[value >> 5] as number) >> (value & 31)) & 1) === 0) continue;
        if (!visitAt(text, index - beginning + 1, value, visit)) return false;
      }
      // At the end of the text there is room for short keywords only.
      for (let at = Math.max(start, length - beginning + 1); at < Math.min(length, end); at++) {
        value = 0;
        for (let index = at; index < at + beginning; index++) value = nextBeginning(value, index < length ? (codes[index] as number) : 0);
        if (!visitAt(text, at, value, visit)) return false;
      }
      return true;
    },
  };
}
