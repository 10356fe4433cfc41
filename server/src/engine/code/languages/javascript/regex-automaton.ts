import type { CharacterRanges, PatternNode } from './regex-syntax.ts';

/** One place of a pattern that reads a character, or an assertion, which reads none. */
export interface Place {
  /** Numbers of the atoms that it reads; none for an assertion. */
  readonly atoms: ReadonlySet<number>;
  readonly assertion: 'start' | 'end' | 'boundary' | 'look' | null;
  /** The outermost repetition without a bound that holds it, or -1. */
  readonly loop: number;
}

/**
 * The automaton of a pattern after Glushkov: its states are the pattern's places, and there is one edge for each way in which the
 * pattern goes from one to the next without reading, so that two ways count as two.
 */
export interface Automaton {
  readonly places: readonly Place[];
  readonly first: ReadonlyMap<number, number>;
  /** Places after which the pattern can be done. */
  readonly last: ReadonlySet<number>;
  readonly follow: readonly ReadonlyMap<number, number>[];
  /** A character of each atom, printable where there is one. */
  readonly samples: readonly string[];
  readonly loops: number;
}

/** Ways are counted up to two: more make no difference. */
type Ways = Map<number, number>;

interface Part {
  readonly empty: number;
  readonly first: Ways;
  readonly last: Ways;
}

const maximumPlaces = 160;

function add(into: Ways, from: Ways, times: number): void {
  if (times === 0) return;
  for (const [place, ways] of from) into.set(place, Math.min(2, (into.get(place) ?? 0) + ways * times));
}

function rangesOf(node: PatternNode, found: CharacterRanges[]): void {
  if (node.kind === 'set') found.push(node.ranges);
  else if (node.kind === 'repeat') rangesOf(node.item, found);
  else if (node.kind === 'sequence' || node.kind === 'choice') for (const item of node.items) rangesOf(item, found);
}

/** Cuts the characters into atoms, so that each class is a set of them. */
function makeAtoms(node: PatternNode): { starts: number[]; samples: string[] } {
  const all: CharacterRanges[] = [];
  rangesOf(node, all);
  const cuts = new Set<number>([0]);
  for (const ranges of all) for (const [start, end] of ranges) cuts.add(start).add(end + 1);
  const sorted = [...cuts].filter((cut) => cut <= 0xffff).sort((left, right) => left - right);
  const atoms = sorted.map((start, index) => {
    const end = (sorted[index + 1] ?? 0x10000) - 1;
    // A printable character reads better in a message.
    const from = [0x61, 0x30, 0x21].map((wanted) => Math.max(start, wanted)).find((code) => code <= end && code < 0x7f);
    return { start, sample: String.fromCharCode(from ?? start), isPrintable: from !== undefined };
  });
  atoms.sort((left, right) => Number(right.isPrintable) - Number(left.isPrintable));
  const starts = atoms.map(({ start }) => start);
  const samples = atoms.map(({ sample }) => sample);
  return { starts, samples };
}

/** Null for patterns that are too large, or that look around inside a repetition. */
export function buildAutomaton(pattern: PatternNode, boundedAsLoops: boolean): Automaton | null {
  const { starts, samples } = makeAtoms(pattern);
  const places: Place[] = [];
  const follow: Ways[] = [];
  let loops = 0;
  // An object, since the compiler takes a variable for unchanged over a call that sets it.
  const state = { failed: false };

  function place(atoms: ReadonlySet<number>, assertion: Place['assertion'], loop: number): Part {
    const number = places.length;
    if (number >= maximumPlaces || (assertion !== null && loop >= 0)) state.failed = true;
    places.push({ atoms, assertion, loop });
    follow.push(new Map());
    return { empty: 0, first: new Map([[number, 1]]), last: new Map([[number, 1]]) };
  }

  function connect(from: Ways, to: Ways): void {
    for (const [source, ways] of from) {
      const edges = follow[source];
      if (edges !== undefined) add(edges, to, ways);
    }
  }

  function join(left: Part, right: Part): Part {
    connect(left.last, right.first);
    const first: Ways = new Map(left.first);
    add(first, right.first, left.empty);
    const last: Ways = new Map(right.last);
    add(last, left.last, right.empty);
    return { empty: Math.min(2, left.empty * right.empty), first, last };
  }

  const nothing: Part = { empty: 1, first: new Map(), last: new Map() };

  function optional(part: Part): Part {
    return { ...part, empty: 1 };
  }

  function build(node: PatternNode, loop: number): Part {
    if (state.failed) return nothing;
    switch (node.kind) {
      case 'set': {
        const atoms = new Set<number>();
        starts.forEach((start, index) => {
          if (node.ranges.some(([from, to]) => from <= start && start <= to)) atoms.add(index);
        });
        return place(atoms, null, loop);
      }
      case 'assertion':
        return place(new Set(), node.name, loop);
      case 'sequence':
        return node.items.reduce<Part>((before, item) => join(before, build(item, loop)), nothing);
      case 'choice': {
        const parts = node.items.map((item) => build(item, loop));
        const first: Ways = new Map();
        const last: Ways = new Map();
        for (const part of parts) {
          add(first, part.first, 1);
          add(last, part.last, 1);
        }
        return {
          empty: Math.min(
            2,
            parts.reduce((sum, part) => sum + part.empty, 0),
          ),
          first,
          last,
        };
      }
      case 'repeat':
        return repeat(node.item, node.min, node.max, loop);
    }
  }

  function repeat(item: PatternNode, min: number, max: number, loop: number): Part {
    if (max === 0) return nothing;
    const endless = max === Infinity || (boundedAsLoops && max - min > 10);
    const copies = endless ? Math.max(min, 1) : max;
    // A pattern that repeats very often is no longer looked at; a few repetitions stand for many that are bounded.
    if (copies > 40) {
      state.failed = true;
      return nothing;
    }
    let whole: Part = nothing;
    for (let copy = 1; copy <= copies; copy++) {
      const isLoop = endless && copy === copies;
      const inner = isLoop && loop < 0 ? loops++ : loop;
      const part = build(item, inner);
      if (state.failed) return nothing;
      if (isLoop) connect(part.last, part.first);
      whole = join(whole, copy > min ? optional(part) : part);
    }
    return whole;
  }

  const whole = build(pattern, -1);
  if (state.failed) return null;
  return { places, first: whole.first, last: new Set(whole.last.keys()), follow, samples, loops };
}
