/** Inclusive ranges of UTF-16 code units, sorted and apart from each other. */
export type CharacterRanges = readonly (readonly [number, number])[];

/** The syntax of a JavaScript pattern, as far as the search for slow matching needs it. */
export type PatternNode =
  | { readonly kind: 'set'; readonly ranges: CharacterRanges }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly item: PatternNode; readonly min: number; readonly max: number }
  /** `^`, `$`, `\b` and looking around: a place that can fail without reading a character. */
  | { readonly kind: 'assertion'; readonly name: 'start' | 'end' | 'boundary' | 'look' };

const last = 0xffff;

function normalize(ranges: readonly (readonly [number, number])[]): CharacterRanges {
  const sorted = [...ranges].sort((left, right) => left[0] - right[0]);
  const joined: [number, number][] = [];
  for (const [start, end] of sorted) {
    const before = joined.at(-1);
    if (before !== undefined && start <= before[1] + 1) before[1] = Math.max(before[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

function invert(ranges: CharacterRanges): CharacterRanges {
  const inverted: [number, number][] = [];
  let next = 0;
  for (const [start, end] of ranges) {
    if (start > next) inverted.push([next, start - 1]);
    next = end + 1;
  }
  if (next <= last) inverted.push([next, last]);
  return inverted;
}

const digits: CharacterRanges = [[48, 57]];
const words: CharacterRanges = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
const spaces: CharacterRanges = [
  [9, 13],
  [32, 32],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
const lineBreaks: CharacterRanges = [
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
];

function foldCase(ranges: CharacterRanges): CharacterRanges {
  const folded: [number, number][] = ranges.map(([start, end]) => [start, end]);
  for (const [start, end] of ranges) {
    const upper: [number, number] = [Math.max(start, 65), Math.min(end, 90)];
    const lower: [number, number] = [Math.max(start, 97), Math.min(end, 122)];
    if (upper[0] <= upper[1]) folded.push([upper[0] + 32, upper[1] + 32]);
    if (lower[0] <= lower[1]) folded.push([lower[0] - 32, lower[1] - 32]);
  }
  return normalize(folded);
}

const controls: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, v: 11, f: 12, '0': 0 };
const classes: Readonly<Record<string, CharacterRanges>> = {
  d: digits,
  D: invert(digits),
  w: words,
  W: invert(words),
  s: spaces,
  S: invert(spaces),
};

/** Thrown inside the parser only, for what it does not know: it then answers null. */
class Unknown extends Error {}

/**
 * Reads a pattern, or answers null for what this reader does not know: references back, Unicode properties and mistakes.
 * Never throws.
 */
export function parsePattern(source: string, flags: string): PatternNode | null {
  if (source.length > 4_000 || flags.includes('v')) return null;
  try {
    return read(source, flags);
  } catch {
    return null;
  }
}

function read(source: string, flags: string): PatternNode {
  let position = 0;
  let depth = 0;
  const ignoreCase = flags.includes('i');
  const set = (ranges: CharacterRanges): PatternNode => ({ kind: 'set', ranges: ignoreCase ? foldCase(ranges) : ranges });

  function hex(length: number): number {
    const text = source.slice(position, position + length);
    if (text.length !== length || !/^[\da-f]{1,8}$/i.test(text)) throw new Unknown();
    position += length;
    return Number.parseInt(text, 16);
  }

  /** What follows a backslash: one character, or a class of them. */
  function escape(): CharacterRanges {
    const character = source[position++] ?? '';
    if (character === '') throw new Unknown();
    const known = classes[character];
    if (known !== undefined) return known;
    const control = controls[character];
    if (control !== undefined) return [[control, control]];
    let code: number;
    if (character === 'x') code = hex(2);
    else if (character === 'u' && source[position] === '{') {
      const end = source.indexOf('}', position);
      code = Number.parseInt(source.slice(position + 1, end), 16);
      if (end < 0 || !(code <= last)) throw new Unknown();
      position = end + 1;
    } else if (character === 'u') code = hex(4);
    else if (character === 'c') code = (source[position++] ?? '').charCodeAt(0) % 32;
    else if (/[1-9kpPbB]/.test(character)) throw new Unknown();
    else code = character.charCodeAt(0);
    return [[code, code]];
  }

  function characterClass(): PatternNode {
    const inverted = source[position] === '^';
    if (inverted) position++;
    const ranges: (readonly [number, number])[] = [];
    const item = (): CharacterRanges => {
      const character = source[position++];
      if (character === undefined) throw new Unknown();
      if (character !== '\\') return [[character.charCodeAt(0), character.charCodeAt(0)]];
      if (source[position] !== 'b') return escape();
      position++;
      return [[8, 8]];
    };
    while (source[position] !== ']') {
      const start = item();
      const single = start.length === 1 && start[0]?.[0] === start[0]?.[1];
      if (single && source[position] === '-' && source[position + 1] !== ']' && position + 1 < source.length) {
        position++;
        const end = item();
        const from = start[0]?.[0] ?? 0;
        const to = end[0]?.[0] ?? 0;
        if (end.length === 1 && end[0]?.[0] === end[0]?.[1] && from <= to) ranges.push([from, to]);
        else ranges.push(...start, [45, 45], ...end);
      } else ranges.push(...start);
    }
    position++;
    const own = normalize(ranges);
    const folded = ignoreCase ? foldCase(own) : own;
    return { kind: 'set', ranges: inverted ? invert(folded) : folded };
  }

  function group(): PatternNode {
    if (source[position] !== '?') return close(choice());
    const mark = /^\?(?:[:=!]|<[=!]|<[\w$]{1,60}>)/.exec(source.slice(position, position + 70))?.[0];
    if (mark === undefined) throw new Unknown();
    position += mark.length;
    const inner = close(choice());
    return /[=!]$/.test(mark) ? { kind: 'assertion', name: 'look' } : inner;
  }

  function close(inner: PatternNode): PatternNode {
    if (source[position++] !== ')') throw new Unknown();
    return inner;
  }

  function atom(): PatternNode {
    const character = source[position++];
    switch (character) {
      case '(': {
        if (++depth > 40) throw new Unknown();
        const inner = group();
        depth--;
        return inner;
      }
      case '[':
        return characterClass();
      case '.':
        return set(flags.includes('s') ? [[0, last]] : invert(lineBreaks));
      case '^':
        return { kind: 'assertion', name: 'start' };
      case '$':
        return { kind: 'assertion', name: 'end' };
      case '\\':
        if (source[position] === 'b' || source[position] === 'B') {
          position++;
          return { kind: 'assertion', name: 'boundary' };
        }
        return set(escape());
      case undefined:
      case '*':
      case '+':
      case '?':
        throw new Unknown();
      default:
        return set([[character.charCodeAt(0), character.charCodeAt(0)]]);
    }
  }

  function bounds(): readonly [number, number] | null {
    const character = source[position];
    if (character === '*' || character === '+' || character === '?') {
      position++;
      return character === '*' ? [0, Infinity] : character === '+' ? [1, Infinity] : [0, 1];
    }
    if (character !== '{') return null;
    const found = /^\{(\d{1,6})(?:(,)(\d{0,6}))?\}/.exec(source.slice(position, position + 20));
    if (found === null) return null;
    position += found[0].length;
    const min = Number(found[1]);
    return [min, found[2] === undefined ? min : found[3] === '' ? Infinity : Number(found[3])];
  }

  function sequence(): PatternNode {
    const items: PatternNode[] = [];
    while (position < source.length && source[position] !== '|' && source[position] !== ')') {
      const item = atom();
      const range = bounds();
      if (range === null) items.push(item);
      else {
        if (source[position] === '?') position++;
        items.push({ kind: 'repeat', item, min: range[0], max: range[1] });
      }
    }
    return { kind: 'sequence', items };
  }

  function choice(): PatternNode {
    const items = [sequence()];
    while (source[position] === '|') {
      position++;
      items.push(sequence());
    }
    const [only] = items;
    return items.length === 1 && only !== undefined ? only : { kind: 'choice', items };
  }

  const whole = choice();
  if (position < source.length) throw new Unknown();
  return whole;
}
