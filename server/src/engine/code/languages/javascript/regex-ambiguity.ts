import { buildAutomaton, type Automaton } from './regex-automaton.ts';
import { parsePattern, type PatternNode } from './regex-syntax.ts';

/** A text on which a pattern takes long: `prefix`, then `pump` many times, then `suffix`. */
export interface SlowText {
  readonly prefix: string;
  readonly pump: string;
  readonly suffix: string;
}

/** States of the automaton; `start` stands for the place before the pattern. */
type States = Set<number>;

/** One step of reading, with assertions passed where they may hold. */
function closure(automaton: Automaton, from: Iterable<number>, atStart: boolean): States {
  const reached: States = new Set();
  const open = [...from];
  while (open.length > 0) {
    const place = open.pop();
    if (place === undefined || reached.has(place)) continue;
    reached.add(place);
    const assertion = automaton.places[place]?.assertion;
    // A start holds at the start alone; a boundary or a look around may hold anywhere; an end is dealt with when the text ends.
    if (assertion === 'boundary' || assertion === 'look' || (assertion === 'start' && atStart))
      open.push(...(automaton.follow[place]?.keys() ?? []));
  }
  return reached;
}

/** The places that may read the next character, after those in `states` have read one. */
function next(automaton: Automaton, states: States): States {
  const following: number[] = [];
  for (const state of states) following.push(...(automaton.follow[state]?.keys() ?? []));
  return closure(automaton, following, false);
}

function readAtom(automaton: Automaton, waiting: States, atom: number): States {
  const read: States = new Set();
  for (const place of waiting) if (automaton.places[place]?.atoms.has(atom) === true) read.add(place);
  return read;
}

/** True where a match may be complete before the text ends. */
function matchesAnyway(automaton: Automaton, states: Iterable<number>): boolean {
  for (const state of states) if (automaton.last.has(state) && automaton.places[state]?.assertion !== 'end') return true;
  return false;
}

/** True where the match may be complete at the end of the text. */
function matchesAtEnd(automaton: Automaton, waiting: States): boolean {
  const open = [...waiting].filter((place) => automaton.places[place]?.assertion === 'end');
  const seen = new Set<number>();
  while (open.length > 0) {
    const place = open.pop();
    if (place === undefined || seen.has(place)) continue;
    seen.add(place);
    if (automaton.last.has(place)) return true;
    for (const following of automaton.follow[place]?.keys() ?? [])
      if (automaton.places[following]?.assertion !== null) open.push(following);
  }
  return false;
}

/** Atoms that lead from the start to a place, or null. */
function prefixTo(automaton: Automaton, goal: number): number[] | null {
  const queue: { place: number; path: number[] }[] = [];
  const seen = new Set<number>();
  const enter = (places: Iterable<number>, path: number[], atStart: boolean): void => {
    for (const place of closure(automaton, places, atStart)) {
      if (seen.has(place)) continue;
      seen.add(place);
      queue.push({ place, path });
    }
  };
  enter(automaton.first.keys(), [], true);
  for (let index = 0; index < queue.length; index++) {
    const { place, path } = queue[index] ?? { place: -1, path: [] };
    const [atom] = automaton.places[place]?.atoms ?? [];
    if (atom === undefined) continue;
    const read = [...path, atom];
    if (place === goal) return read;
    enter(automaton.follow[place]?.keys() ?? [], read, false);
  }
  return null;
}

/** A text after which nothing matches, tried with up to two characters more; null where the pattern always finds a match. */
function failingSuffix(automaton: Automaton, prefix: readonly number[], pump: readonly number[], multiline: boolean): number[] | null {
  let waiting = closure(automaton, automaton.first.keys(), true);
  const read = (atom: number): boolean => {
    const states = readAtom(automaton, waiting, atom);
    if (matchesAnyway(automaton, states)) return false;
    waiting = next(automaton, states);
    // Whether a boundary or a look around at the end of the pattern holds is not known: it may complete the match.
    return ![...waiting].some((place) => automaton.last.has(place) && /^(?:look|boundary)$/.test(automaton.places[place]?.assertion ?? ''));
  };
  for (const atom of [...prefix, ...pump, ...pump, ...pump]) if (!read(atom)) return null;
  // With the flag `m`, an end also holds before a line break.
  const atoms = automaton.samples.flatMap((sample, atom) => (multiline && /[\n\r\u2028\u2029]/.test(sample) ? [] : [atom]));
  // A readable sign first.
  const order = [...atoms].sort((left, right) => Number(automaton.samples[right] === '!') - Number(automaton.samples[left] === '!'));
  for (const atom of order) {
    const states = readAtom(automaton, waiting, atom);
    if (states.size === 0) return [atom];
  }
  for (const atom of order) {
    const states = readAtom(automaton, waiting, atom);
    if (matchesAnyway(automaton, states)) continue;
    const after = next(automaton, states);
    if (!matchesAtEnd(automaton, after)) return [atom];
  }
  return matchesAtEnd(automaton, waiting) ? null : [];
}

interface Edge {
  readonly to: number;
  readonly atom: number;
}

/** Pairs of places of one loop that read the same characters from one pair to the next. */
function pairGraph(automaton: Automaton, members: readonly number[]): { edges: (pair: number) => Edge[]; doubled: [number, number][] } {
  const { places, follow } = automaton;
  const size = places.length;
  const inside = new Set(members);
  const doubled: [number, number][] = [];
  for (const from of members) for (const [to, ways] of follow[from] ?? []) if (ways > 1 && inside.has(to)) doubled.push([from, to]);
  const cache = new Map<number, Edge[]>();
  const edges = (pair: number): Edge[] => {
    const known = cache.get(pair);
    if (known !== undefined) return known;
    const found: Edge[] = [];
    const [left, right] = [Math.floor(pair / size), pair % size];
    for (const one of follow[left]?.keys() ?? []) {
      if (!inside.has(one)) continue;
      for (const other of follow[right]?.keys() ?? []) {
        if (!inside.has(other)) continue;
        const shared = commonAtom(automaton, one, other);
        if (shared !== null) found.push({ to: one * size + other, atom: shared });
      }
    }
    cache.set(pair, found);
    return found;
  };
  return { edges, doubled };
}

function commonAtom(automaton: Automaton, one: number, other: number): number | null {
  const left = automaton.places[one]?.atoms ?? new Set<number>();
  const right = automaton.places[other]?.atoms ?? new Set<number>();
  for (const atom of left) if (right.has(atom)) return atom;
  return null;
}

/** The atoms on the shortest way between two pairs, or null; `limit` bounds the pairs looked at. */
function way(edges: (pair: number) => Edge[], from: number, goal: (pair: number) => boolean, budget: { left: number }): number[] | null {
  const queue: { pair: number; path: readonly number[] }[] = [{ pair: from, path: [] }];
  const seen = new Set<number>();
  for (let index = 0; index < queue.length; index++) {
    if (budget.left-- <= 0) return null;
    const { pair, path } = queue[index] ?? { pair: -1, path: [] };
    for (const { to, atom } of edges(pair)) {
      if (goal(to)) return [...path, atom];
      if (seen.has(to)) continue;
      seen.add(to);
      queue.push({ pair: to, path: [...path, atom] });
    }
  }
  return null;
}

function slowText(automaton: Automaton, place: number, pump: readonly number[], flags: string): SlowText | null {
  const prefix = prefixTo(automaton, place);
  const suffix = prefix === null ? null : failingSuffix(automaton, prefix, pump, flags.includes('m'));
  if (prefix === null || suffix === null) return null;
  const text = (atoms: readonly number[]): string => atoms.map((atom) => automaton.samples[atom] ?? '').join('');
  return { prefix: text(prefix), pump: text(pump), suffix: text(suffix) };
}

/** True for a pattern whose syntax rules exponential matching out: no repetition holds a repetition, a choice or an option. */
function isPlain(node: PatternNode, inLoop = false): boolean {
  switch (node.kind) {
    case 'set':
    case 'assertion':
      return true;
    case 'sequence':
      return node.items.every((item) => isPlain(item, inLoop));
    case 'choice':
      return !inLoop && node.items.every((item) => isPlain(item, inLoop));
    case 'repeat':
      return !inLoop && isPlain(node.item, node.max > 10 || inLoop);
  }
}

/**
 * A text on which the pattern takes time that doubles with every few characters, or null where none was found.
 * In a loop of the automaton, some text then leads from a place back to it in two ways, and no match follows.
 */
export function exponentialText(source: string, flags: string): SlowText | null {
  const pattern = parsePattern(source, flags);
  if (pattern === null || isPlain(pattern)) return null;
  const automaton = buildAutomaton(pattern, true);
  if (automaton === null) return null;
  const size = automaton.places.length;
  const budget = { left: 15_000 };
  for (let loop = 0; loop < automaton.loops; loop++) {
    const members = automaton.places.flatMap((place, number) => (place.loop === loop ? [number] : []));
    const { edges, doubled } = pairGraph(automaton, members);
    for (const [from, to] of doubled) {
      const atom = [...(automaton.places[to]?.atoms ?? [])][0];
      const back = atom === undefined ? null : from === to ? [] : way(edges, to * size + to, (pair) => pair === from * size + from, budget);
      if (atom === undefined || back === null) continue;
      const found = slowText(automaton, from, [atom, ...back], flags);
      if (found !== null) return found;
    }
    for (const place of members) {
      const own = place * size + place;
      const split = divergence(edges, own, size, budget);
      const found = split === null ? null : slowText(automaton, place, split, flags);
      if (found !== null) return found;
      if (budget.left <= 0) return null;
    }
  }
  return null;
}

/** Atoms of a way from a pair of equal places through one of different places and back. */
function divergence(edges: (pair: number) => Edge[], own: number, size: number, budget: { left: number }): number[] | null {
  const queue: { pair: number; path: readonly number[] }[] = [{ pair: own, path: [] }];
  const seen = new Set<number>([own]);
  for (let index = 0; index < queue.length; index++) {
    if (budget.left-- <= 0) return null;
    const { pair, path } = queue[index] ?? { pair: -1, path: [] };
    if (Math.floor(pair / size) !== pair % size) {
      const back = way(edges, pair, (candidate) => candidate === own, budget);
      if (back !== null) return [...path, ...back];
    }
    for (const { to, atom } of edges(pair)) {
      if (seen.has(to)) continue;
      seen.add(to);
      queue.push({ pair: to, path: [...path, atom] });
    }
  }
  return null;
}

/**
 * A text on which the pattern takes time that grows with its square or worse, or null where none was found: two repetitions
 * after each other that read the same character.
 *
 * @param anywhere true where a search from every place of the text counts as the first of the two, as for `/\s+$/`.
 */
export function polynomialText(source: string, flags: string, anywhere: boolean): SlowText | null {
  const pattern = parsePattern(source, flags);
  const automaton = pattern === null ? null : buildAutomaton(pattern, false);
  if (automaton === null) return null;
  const { places, follow, samples } = automaton;
  const startsAnywhere =
    anywhere && !flags.includes('y') && !places.some((place) => place.assertion === 'start' || place.assertion === 'boundary');
  for (let atom = 0; atom < samples.length; atom++) {
    const reading = places.flatMap((place, number) => (place.atoms.has(atom) ? [number] : []));
    const inside = new Set(reading);
    const reach = (from: number): Set<number> => {
      const seen = new Set<number>();
      const open = [...(follow[from]?.keys() ?? [])];
      while (open.length > 0) {
        const place = open.pop();
        if (place === undefined || seen.has(place) || !inside.has(place)) continue;
        seen.add(place);
        open.push(...(follow[place]?.keys() ?? []));
      }
      return seen;
    };
    const cyclic = reading.map((place) => ({ place, reached: reach(place) })).filter(({ place, reached }) => reached.has(place));
    // From every place of the text, the search must come to the repetition by that one character.
    const entered = new Set<number>();
    for (const place of startsAnywhere ? closure(automaton, automaton.first.keys(), true) : []) {
      if (!inside.has(place)) continue;
      entered.add(place);
      for (const further of reach(place)) entered.add(further);
    }
    for (const { place, reached } of cyclic) {
      const second = entered.has(place)
        ? place
        : cyclic.find((other) => other.place !== place && reached.has(other.place) && !other.reached.has(place))?.place;
      if (second === undefined) continue;
      const found = slowText(automaton, place, [atom], flags);
      if (found !== null) return found;
    }
  }
  return null;
}
