/** The part of Python's regular expressions that a search for exponential repetition needs. */
export type PatternItem =
  | { readonly kind: 'set'; readonly has: (code: number) => boolean }
  /** A place that can fail without taking a character: `$`, `\b`, a look around. */
  | { readonly kind: 'anchor' }
  | { readonly kind: 'group'; readonly options: readonly (readonly Repeated[])[]; readonly atomic: boolean }
  /** What this reader does not follow: a reference to a group, a condition. */
  | { readonly kind: 'unknown' };

export interface Repeated {
  readonly item: PatternItem;
  readonly minimum: number;
  readonly unbounded: boolean;
  /** Never gives characters back: `a++`. */
  readonly possessive: boolean;
  readonly start: number;
  /** End of the item without its quantifier. */
  readonly itemEnd: number;
  readonly end: number;
}

type Has = (code: number) => boolean;

const digit: Has = (code) => code >= 48 && code <= 57;
const word: Has = (code) => digit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
const space: Has = (code) => code === 32 || (code >= 9 && code <= 13);
const classes: Readonly<Record<string, Has>> = {
  d: digit,
  D: (code) => !digit(code),
  w: word,
  W: (code) => !word(code),
  s: space,
  S: (code) => !space(code),
};
const named: Readonly<Record<string, number>> = { n: 10, t: 9, r: 13, f: 12, v: 11, a: 7, 0: 0 };

/** Reads a pattern; null for one with syntax that this reader does not know. */
export function readPattern(source: string): (readonly Repeated[])[] | null {
  let position = 0;
  const state = { failed: false };

  function escape(): Has | 'anchor' | 'unknown' {
    const letter = source[position + 1] ?? '';
    const known = classes[letter];
    position += 2;
    if (known !== undefined) return known;
    if (/[bBAZz]/.test(letter)) return 'anchor';
    if (/[1-9gkpP]/.test(letter)) return 'unknown';
    if (letter === 'x' || letter === 'u') {
      const digits = source.slice(position, position + (letter === 'x' ? 2 : 4));
      position += digits.length;
      const code = Number.parseInt(digits, 16);
      return (given) => given === code;
    }
    const code = named[letter] ?? letter.charCodeAt(0);
    return (given) => given === code;
  }

  function set(): Has {
    position++;
    const negated = source[position] === '^';
    if (negated) position++;
    const parts: Has[] = [];
    let first = true;
    while (position < source.length && (source[position] !== ']' || first)) {
      first = false;
      let from: Has | number;
      if (source[position] === '\\') {
        const start = position;
        const read = escape();
        if (read === 'anchor' || read === 'unknown') from = source.charCodeAt(start + 1) === 98 ? 8 : source.charCodeAt(start + 1);
        else from = read;
      } else from = source.charCodeAt(position++);
      if (typeof from === 'number' && source[position] === '-' && source[position + 1] !== ']' && source[position + 1] !== '\\') {
        const low = from;
        const high = source.charCodeAt(position + 1);
        position += 2;
        parts.push((code) => code >= low && code <= high);
      } else {
        const one = from;
        parts.push(typeof one === 'number' ? (code) => code === one : one);
      }
    }
    position++;
    const has: Has = (code) => parts.some((part) => part(code));
    return negated ? (code) => !has(code) : has;
  }

  function group(depth: number): PatternItem {
    position++;
    let look = false;
    let atomic = false;
    if (source[position] === '?') {
      const opening = /^\?(?::|P<\w{1,80}>|<\w{1,80}>|>|=|!|<=|<!|#|[aiLmsux-]{1,8}[:)])/.exec(source.slice(position, position + 100))?.[0];
      if (opening === undefined) {
        state.failed = true;
        return { kind: 'unknown' };
      }
      position += opening.length;
      if (opening === '?#') {
        position = source.indexOf(')', position) + 1;
        if (position === 0) state.failed = true;
        return { kind: 'anchor' };
      }
      if (opening.endsWith(')')) return { kind: 'group', options: [[]], atomic: false };
      look = /^\?(?:=|!|<=|<!)$/.test(opening);
      atomic = opening === '?>';
    }
    const options = alternatives(depth + 1);
    if (source[position] !== ')') state.failed = true;
    position++;
    return look ? { kind: 'anchor' } : { kind: 'group', options, atomic };
  }

  function item(depth: number): PatternItem {
    const character = source[position] ?? '';
    if (character === '(') return group(depth);
    if (character === '[') return { kind: 'set', has: set() };
    if (character === '\\') {
      const read = escape();
      return typeof read === 'string' ? { kind: read } : { kind: 'set', has: read };
    }
    position++;
    if (character === '^' || character === '$') return { kind: 'anchor' };
    if (character === '.') return { kind: 'set', has: (code) => code !== 10 };
    const code = character.charCodeAt(0);
    return { kind: 'set', has: (given) => given === code };
  }

  function sequence(depth: number): Repeated[] {
    const items: Repeated[] = [];
    while (position < source.length && source[position] !== '|' && source[position] !== ')' && !state.failed) {
      const start = position;
      const read = item(depth);
      const itemEnd = position;
      const quantifier = /^(?:[*+?]|\{(\d{0,6})(,?)(\d{0,6})\})/.exec(source.slice(position, position + 20));
      let minimum = 1;
      let unbounded = false;
      let possessive = false;
      if (quantifier !== null && quantifier[0] !== '{}' && quantifier[0] !== '{,}') {
        const [text, low = '', comma = '', high = ''] = quantifier;
        minimum = text === '+' ? 1 : text.startsWith('{') ? Number(low) : 0;
        unbounded = text === '*' || text === '+' || (comma !== '' && high === '');
        position += text.length;
        if (source[position] === '?') position++;
        else if (source[position] === '+') {
          possessive = true;
          position++;
        }
      }
      items.push({ item: read, minimum, unbounded, possessive, start, itemEnd, end: position });
    }
    return items;
  }

  function alternatives(depth: number): Repeated[][] {
    if (depth > 20) state.failed = true;
    const options = [sequence(depth)];
    while (source[position] === '|' && !state.failed) {
      position++;
      options.push(sequence(depth));
    }
    return options;
  }

  const options = alternatives(0);
  return state.failed || position < source.length ? null : options;
}

/** A repetition that can split the same text in exponentially many ways, and then fails. */
export interface ExponentialRepeat {
  readonly outer: Repeated;
  /** The only item of the group, where there is one. */
  readonly only: Repeated | null;
}

const codes = Array.from({ length: 128 }, (_, code) => code).filter((code) => code >= 32 || code === 10 || code === 9);

/** A group that holds one item, or is not repeated, is as good as what it holds. */
function flatten(option: readonly Repeated[], depth = 0): Repeated[] {
  return option.flatMap((repeated) => {
    const { item, minimum, unbounded } = repeated;
    const [inner] = item.kind === 'group' && !item.atomic && item.options.length === 1 ? item.options : [];
    if (inner === undefined || repeated.possessive || depth > 8) return [repeated];
    const items = flatten(inner, depth + 1);
    if (minimum === 1 && !unbounded) return items;
    const [only] = items;
    if (items.length !== 1 || only === undefined) return [repeated];
    return [{ ...only, minimum: Math.min(minimum, only.minimum), unbounded: unbounded || only.unbounded }];
  });
}

/** Characters of which every long enough run is matched by a sequence; with the way it is matched not being unique. */
function runsOf(given: readonly Repeated[]): number[] {
  const option = flatten(given);
  const required = option.filter(({ minimum }) => minimum > 0);
  if (option.some(({ item, possessive }) => item.kind !== 'set' || possessive)) return [];
  return codes.filter(
    (code) =>
      required.every(({ item }) => item.kind === 'set' && item.has(code)) &&
      option.some(({ item, unbounded }) => unbounded && item.kind === 'set' && item.has(code)),
  );
}

/** Characters that two options of one character both take. */
function sharedBy(options: readonly (readonly Repeated[])[]): number[] {
  const singles = options.flatMap((option) => {
    const [only] = option;
    return option.length === 1 && only?.item.kind === 'set' && only.minimum === 1 ? [only.item.has] : [];
  });
  return codes.filter((code) => singles.filter((has) => has(code)).length > 1);
}

/** True when what follows can fail after any number of the character. */
function canFail(rest: readonly Repeated[], code: number): boolean {
  return rest.some(({ item, minimum }) => {
    if (minimum === 0) return false;
    if (item.kind === 'set') return !item.has(code);
    if (item.kind === 'anchor') return true;
    return item.kind === 'group' && item.options.every((option) => canFail(option, code));
  });
}

/** The first repetition of a pattern that is provably exponential, or null. `whole` says that the end of the text is asked for. */
export function exponentialRepeat(
  options: readonly (readonly Repeated[])[],
  whole: boolean,
  after: readonly Repeated[] = [],
): ExponentialRepeat | null {
  for (const option of options) {
    for (const [index, repeated] of option.entries()) {
      const { item, unbounded, possessive } = repeated;
      if (item.kind !== 'group' || item.atomic || possessive) continue;
      const rest = [...option.slice(index + 1), ...after];
      if (unbounded) {
        const pumped = [...item.options.flatMap(runsOf), ...sharedBy(item.options)];
        if (pumped.some((code) => whole || canFail(rest, code))) {
          const [first] = item.options;
          return { outer: repeated, only: item.options.length === 1 && first?.length === 1 ? (first[0] ?? null) : null };
        }
      }
      const inner = exponentialRepeat(item.options, whole, rest);
      if (inner !== null) return inner;
    }
  }
  return null;
}

/**
 * True for a pattern that takes quadratic time or more on a long text: two repetitions in a row that take the same character, or
 * a repetition at the beginning of a search, which begins anew at every place.
 */
export function isPolynomial(options: readonly (readonly Repeated[])[], searches: boolean): boolean {
  return options.some((given) => {
    const option = flatten(given);
    return option.some((first, index) => {
      if (!first.unbounded || first.possessive || first.item.kind !== 'set') return false;
      const { has } = first.item;
      const rest = option.slice(index + 1);
      if (
        searches &&
        option.slice(0, index).every(({ minimum }) => minimum === 0) &&
        codes.some((code) => has(code) && canFail(rest, code))
      )
        return true;
      for (const [offset, next] of rest.entries()) {
        const { item } = next;
        if (item.kind !== 'set') return false;
        const shared = codes.filter((code) => has(code) && item.has(code));
        if (next.unbounded && shared.some((code) => canFail(rest.slice(offset + 1), code))) return true;
        if (shared.length === 0 && next.minimum > 0) return false;
      }
      return false;
    });
  });
}
