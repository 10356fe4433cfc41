/** Finds all of many short texts in one pass, whatever their ASCII case. */
export interface KeywordIndex {
  readonly keywords: readonly string[];
  /**
   * All places of all keywords that lie within `text[start, end)`, overlapping ones too, ordered by their ends.
   * Pairs in one flat array, for speed: the keyword's number in `keywords`, then its start in UTF-16 units.
   */
  search(text: string, start?: number, end?: number): number[];
}

const asciiSize = 128;

function foldCase(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** The keywords as a tree: `children` of each state by class of character, and the keyword that ends there. */
function buildTree(keywords: readonly string[], classOf: Uint8Array): { children: Map<number, number>[]; ends: number[] } {
  const children: Map<number, number>[] = [new Map<number, number>()];
  const ends: number[] = [-1];
  keywords.forEach((keyword, number) => {
    let state = 0;
    for (let index = 0; index < keyword.length; index++) {
      const symbol = classOf[foldCase(keyword.charCodeAt(index))] ?? 0;
      let next = children[state]?.get(symbol);
      if (next === undefined) {
        next = children.length;
        children.push(new Map<number, number>());
        ends.push(-1);
        children[state]?.set(symbol, next);
      }
      state = next;
    }
    ends[state] = number;
  });
  return { children, ends };
}

/**
 * Builds an Aho-Corasick automaton with all its transitions in one flat table (A. Aho, M. Corasick, "Efficient string matching",
 * CACM 18(6), 1975). States are numbered so that those which end a keyword come last: the loop then needs one comparison.
 *
 * @param keywords distinct, not empty, ASCII, in lower case.
 */
export function createKeywordIndex(keywords: readonly string[]): KeywordIndex {
  const classOf = new Uint8Array(asciiSize);
  let width = 1;
  for (const keyword of keywords) {
    for (let index = 0; index < keyword.length; index++) {
      const code = keyword.charCodeAt(index);
      if (code < asciiSize && classOf[code] === 0) classOf[code] = width++;
    }
  }
  for (let code = 65; code <= 90; code++) classOf[code] = classOf[code + 32] ?? 0;

  const { children, ends } = buildTree(keywords, classOf);
  const count = children.length;
  const order: number[] = [0];
  const fallback = new Int32Array(count);
  const next = new Int32Array(count * width);
  /** The nearest state along the fallbacks, itself included, that ends a keyword; -1 where there is none. */
  const output = new Int32Array(count).fill(-1);
  for (let position = 0; position < order.length; position++) {
    const state = order[position] ?? 0;
    const back = fallback[state] ?? 0;
    output[state] = (ends[state] ?? -1) >= 0 ? state : state === 0 ? -1 : (output[back] ?? -1);
    for (let symbol = 0; symbol < width; symbol++) {
      const inherited = state === 0 ? 0 : (next[back * width + symbol] ?? 0);
      const child = children[state]?.get(symbol);
      next[state * width + symbol] = child ?? inherited;
      if (child === undefined) continue;
      fallback[child] = state === 0 ? 0 : inherited;
      order.push(child);
    }
  }

  const silent = order.filter((state) => (output[state] ?? -1) < 0);
  const ending = order.filter((state) => (output[state] ?? -1) >= 0);
  const renumbered = new Int32Array(count);
  [...silent, ...ending].forEach((state, number) => (renumbered[state] = number));
  const firstEnding = silent.length * width;
  const table = new Int32Array(count * width);
  for (let state = 0; state < count; state++) {
    const row = (renumbered[state] ?? 0) * width;
    for (let symbol = 0; symbol < width; symbol++) table[row + symbol] = (renumbered[next[state * width + symbol] ?? 0] ?? 0) * width;
  }
  const keywordsOf: number[][] = new Array<number[]>(count);
  for (const state of ending) {
    const found: number[] = [];
    for (let at = output[state] ?? -1; at > 0; at = output[fallback[at] ?? 0] ?? -1) found.push(ends[at] ?? 0);
    keywordsOf[renumbered[state] ?? 0] = found;
  }

  return {
    keywords,
    search(text, start = 0, end = text.length) {
      const hits: number[] = [];
      if (keywords.length === 0) return hits;
      let row = 0;
      for (let index = start; index < end; index++) {
        const code = text.charCodeAt(index);
        row = code < asciiSize ? (table[row + (classOf[code] as number)] as number) : 0;
        if (row < firstEnding) continue;
        const found = keywordsOf[row / width];
        if (found === undefined) continue;
        for (const number of found) hits.push(number, index + 1 - (keywords[number] as string).length);
      }
      return hits;
    },
  };
}
