import type { Node, Query, Tree } from 'web-tree-sitter';
import type { TextChange } from '../document/source-text.ts';
import type { LanguageAdapter } from './adapter.ts';
import { createChunkCutter, createOpenEndCounter, isBalanced } from './chunks.ts';
import { createKeptAnswers, type CodeFacts, type ReadUnit } from './facts.ts';
import { createFileState } from './file-state.ts';
import { createModuleScope } from './scopes.ts';
import { parseWithoutBrokenLine } from './recovery.ts';
import { createFileNode, createSyntaxUnit } from './syntax-node.ts';
import { readUnitFacts } from './unit-facts.ts';

/** Facts of one document, kept from version to version for the statements that did not change. */
export interface FactReader {
  /** Tells of a change before the next `read`. @param length of the text before the change. */
  edit(change: TextChange, length: number): void;
  /**
   * Null when a part of the text took too long to parse.
   *
   * @param parseWhole parses the whole text; asked only when the text cannot be cut into chunks that parse.
   */
  read(text: string, parseWhole: () => Tree | null): CodeFacts | null;
  /** Trees of the whole text that kept statements were read from. */
  treesInUse(): ReadonlySet<Tree>;
  dispose(): void;
}

/** A statement at the top of a tree, before it is read. */
interface Top {
  readonly node: Node;
  readonly type: string;
  readonly text: string;
  /** UTF-16 offsets in the tree's own text. */
  readonly start: number;
  readonly end: number;
}

/** Units of one chunk, at offsets relative to it. */
interface ReadChunk {
  /** The text of all its pieces. */
  readonly text: string;
  readonly tree: Tree;
  /** True when a half-typed line was left out of the tree. */
  readonly recovered: boolean;
  readonly units: readonly ReadUnit[];
  readonly starts: readonly number[];
}

/** A chunk in its place: how many pieces of the text it covers. */
interface PlacedChunk {
  /** Null where parsing took too long. */
  readonly chunk: ReadChunk | null;
  readonly joined: number;
  /** How many pieces from its first on decided how it was read. */
  readonly looked: number;
  /** True when it seems to be cut out of a longer statement. */
  readonly torn: boolean;
}

function piecesOf(chunks: readonly PlacedChunk[]): number {
  return chunks.reduce((sum, { joined }) => sum + joined, 0);
}

/** Most trees kept alive for statements that did not change; beyond that all are read from the newest. */
const maximumTrees = 6;
/** A piece with open brackets may have been cut out of a longer statement: so many of the pieces after it are tried with it. */
const maximumJoined = 3;
/** Longest text, in UTF-16 units, that is parsed again to find the end of a text of many lines, or to leave out a half-typed line. */
const longestText = 20_000;

function topsOf(tree: Tree, text: string): Top[] {
  return tree.rootNode.namedChildren.map((node) => {
    const start = node.startIndex;
    const end = node.endIndex;
    return { node, type: node.type, start, end, text: text.slice(start, end) };
  });
}

/** True when something at the top of the text belongs to no statement, as after a cut; an error inside a statement is none. */
function hasLooseError(tree: Tree): boolean {
  return tree.rootNode.children.some((child) => child.isError || child.isMissing);
}

/** How many units stand unchanged at the start, or, with `fromEnd`, at the end. */
function countKept(old: readonly ReadUnit[], tops: readonly Top[], fromEnd: boolean, most: number): number {
  let count = 0;
  while (count < most) {
    const before = old[fromEnd ? old.length - 1 - count : count]?.unit;
    const now = tops[fromEnd ? tops.length - 1 - count : count];
    if (before === undefined || now === undefined || before.type !== now.type || before.text !== now.text) break;
    count++;
  }
  return count;
}

/** @param parseChunk parses a text by itself; the caller frees the tree. Null when it takes too long. */
export function createFactReader(query: Query, adapter: LanguageAdapter, parseChunk: (text: string) => Tree | null): FactReader {
  let units: readonly ReadUnit[] = [];
  let placed: readonly PlacedChunk[] = [];
  const cutter = createChunkCutter();
  /** How much of the text that was read last is unchanged, in UTF-16 units. */
  let sameAtStart = 0;
  let sameAtEnd = 0;
  const file = createFileNode('file');
  const module = createModuleScope();
  const state = createFileState(file, module, adapter);

  /**
   * Units of neighbouring statements, with one run of the query over all of them.
   *
   * @param offset of the tree's text in the document's `text`.
   */
  function readUnits(tops: readonly Top[], root: Node, text: string, offset: number): ReadUnit[] {
    const [first] = tops;
    const last = tops.at(-1);
    if (first === undefined || last === undefined) return [];
    // Whole lines: the library takes indexes as bytes here and as UTF-16 units elsewhere (web-tree-sitter 0.27.1).
    const captures = query.captures(root, {
      startPosition: { row: first.node.startPosition.row, column: 0 },
      endPosition: { row: last.node.endPosition.row + 1, column: 0 },
    });
    const shares = tops.map((): Node[] => []);
    for (const { node } of captures) {
      const start = node.startIndex;
      let low = 0;
      let high = tops.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((tops[middle]?.start ?? 0) <= start) low = middle;
        else high = middle - 1;
      }
      const top = tops[low];
      if (top !== undefined && top.start <= start && start < top.end) shares[low]?.push(node);
    }
    return tops.map((top, index) => {
      const unit = createSyntaxUnit(top.node, top.text, file);
      unit.moveTo(offset + top.start);
      return { unit, facts: readUnitFacts(unit, shares[index] ?? [], adapter, text, module), kept: createKeptAnswers() };
    });
  }

  /** Units of a text without syntax errors: those before and after the change are kept. */
  function readWhole(tree: Tree, text: string): readonly ReadUnit[] {
    const tops = topsOf(tree, text);
    const tooManyTrees = new Set(units.map(({ unit }) => unit.tree)).size > maximumTrees;
    const old = tooManyTrees ? [] : units;
    const most = Math.min(old.length, tops.length);
    const before = countKept(old, tops, false, most);
    const after = countKept(old, tops, true, most - before);
    const fresh = readUnits(tops.slice(before, tops.length - after), tree.rootNode, text, 0);
    units = [...old.slice(0, before), ...fresh, ...(after === 0 ? [] : old.slice(-after))];
    units.forEach(({ unit }, index) => {
      unit.moveTo(tops[index]?.start ?? 0);
    });
    return units;
  }

  function readChunk(start: number, piece: string, tree: Tree, text: string, recovered = false): ReadChunk {
    const tops = topsOf(tree, piece);
    return { text: piece, tree, recovered, units: readUnits(tops, tree.rootNode, text, start), starts: tops.map((top) => top.start) };
  }

  /**
   * Units of a text that is parsed in chunks, each from nothing: a keystroke and an error cost their own chunk only, and the
   * result depends on the text alone. `torn` when a chunk seems to be cut out of a longer statement.
   */
  function readChunks(text: string): { found: ReadUnit[] | null; torn: boolean } {
    const { pieces, before, after } = cutter.cut(text, sameAtStart, sameAtEnd);
    sameAtStart = sameAtEnd = text.length;
    const { first, last } = keptChunks(before, after);
    const replaced = placed.slice(first, placed.length - last);
    const present = placed.slice(0, first);
    const kept = new Map<string, ReadChunk[]>();
    for (const { chunk } of replaced) {
      if (chunk === null) continue;
      const alike = kept.get(chunk.text);
      if (alike === undefined) kept.set(chunk.text, [chunk]);
      else alike.push(chunk);
    }
    // The next kept chunk at the end, and the piece that it starts with.
    let tail = placed.length - last;
    let tailPiece = pieces.length - piecesOf(placed.slice(tail));
    let index = piecesOf(present);
    let start = 0;
    for (const piece of pieces.slice(0, index)) start += piece.length;
    for (;;) {
      // A chunk may run into the kept ones.
      while (tailPiece < index && tail < placed.length) tailPiece += placed[tail++]?.joined ?? 0;
      if (index >= pieces.length || (tail < placed.length && tailPiece === index)) break;
      const next = readLongest(pieces, index, start, text, kept);
      present.push(next);
      for (const last = index + next.joined; index < last; index++) start += pieces[index]?.length ?? 0;
    }
    if (index < pieces.length) present.push(...placed.slice(tail));
    const inUse = new Set(present.map(({ chunk }) => chunk));
    for (const { chunk } of placed) if (chunk !== null && !inUse.has(chunk)) chunk.tree.delete();
    placed = present;
    return { found: unitsOf(present, pieces), torn: present.some(({ torn }) => torn) };
  }

  /** How many chunks at the start and at the end stay as they are, where so many of the text's pieces stayed. */
  function keptChunks(before: number, after: number): { first: number; last: number } {
    let first = 0;
    for (let covered = 0; first < placed.length; first++) {
      const { joined, looked } = placed[first] as PlacedChunk;
      if (covered + looked > before) break;
      covered += joined;
    }
    let last = 0;
    for (let covered = 0; last < placed.length - first; last++) {
      covered += placed[placed.length - 1 - last]?.joined ?? 0;
      if (covered > after) break;
    }
    return { first, last };
  }

  /** Puts all units where they stand now. */
  function unitsOf(present: readonly PlacedChunk[], pieces: readonly string[]): ReadUnit[] | null {
    const found: ReadUnit[] = [];
    let start = 0;
    let index = 0;
    for (const { chunk, joined } of present) {
      if (chunk === null) return null;
      chunk.units.forEach((read, place) => {
        read.unit.moveTo(start + (chunk.starts[place] ?? 0));
        found.push(read);
      });
      for (const last = index + joined; index < last; index++) start += pieces[index]?.length ?? 0;
    }
    return found;
  }

  /**
   * The piece alone where it parses, else the shortest run of pieces from it on that does, else the piece with its errors. What
   * somebody has just begun to type, such as a text without its end, costs the statements after it nothing.
   */
  function readLongest(pieces: readonly string[], index: number, start: number, text: string, kept: Map<string, ReadChunk[]>): PlacedChunk {
    const tried: Tree[] = [];
    /** The chunk where the pieces parse without errors, else null; `tree` in any case. */
    const attempt = (piece: string): { chunk: ReadChunk | null; tree: Tree | null; known: ReadChunk | undefined } => {
      const known = kept.get(piece)?.shift();
      const tree = known?.tree ?? parseChunk(piece);
      if (tree === null || tree.rootNode.hasError || known?.recovered === true) {
        if (tree !== null && known === undefined) tried.push(tree);
        return { chunk: null, tree, known };
      }
      return { chunk: known ?? readChunk(start, piece, tree, text), tree, known };
    };
    const done = (placedChunk: PlacedChunk): PlacedChunk => {
      for (const tree of tried) if (tree !== placedChunk.chunk?.tree) tree.delete();
      return placedChunk;
    };

    const first = pieces[index] ?? '';
    const alone = attempt(first);
    if (alone.chunk !== null) return done({ chunk: alone.chunk, joined: 1, looked: 1, torn: false });
    const asItIs = (looked: number, torn: boolean): PlacedChunk => {
      if (alone.known !== undefined) return done({ chunk: alone.known, joined: 1, looked, torn: torn && !alone.known.recovered });
      if (alone.tree === null) return done({ chunk: null, joined: 1, looked, torn: false });
      const rest = first.length > longestText ? null : parseWithoutBrokenLine(first, alone.tree, parseChunk);
      if (rest !== null) return done({ chunk: readChunk(start, first, rest, text, true), joined: 1, looked, torn: false });
      return done({ chunk: readChunk(start, first, alone.tree, text), joined: 1, looked, torn });
    };
    if (alone.tree === null) return asItIs(1, false);

    const isOpen = createOpenEndCounter(adapter.openEnds);
    if (isOpen(first)) {
      let joined = 1;
      let piece = first;
      let open = true;
      while (open && index + joined < pieces.length && piece.length < longestText) {
        const next = pieces[index + joined] ?? '';
        piece += next;
        joined++;
        open = isOpen(next);
      }
      const whole = open ? null : attempt(piece).chunk;
      // The last piece looked at may be longer tomorrow.
      if (whole !== null) return done({ chunk: whole, joined, looked: joined, torn: false });
      return asItIs(joined + 1, true);
    }
    let piece = first;
    let tree: Tree = alone.tree;
    for (let joined = 2; joined <= 1 + maximumJoined; joined++) {
      if (!hasLooseError(tree) || isBalanced(piece)) return asItIs(joined, false);
      if (index + joined > pieces.length) return asItIs(joined, true);
      piece += pieces[index + joined - 1] ?? '';
      const longer = attempt(piece);
      if (longer.chunk !== null) return done({ chunk: longer.chunk, joined, looked: joined, torn: false });
      if (longer.tree === null) return asItIs(joined, false);
      tree = longer.tree;
    }
    return asItIs(2 + maximumJoined, hasLooseError(tree) && !isBalanced(piece));
  }

  return {
    edit({ start, end }, length) {
      sameAtStart = Math.min(sameAtStart, start);
      sameAtEnd = Math.min(sameAtEnd, length - end);
    },
    read(text, parseWhole) {
      const { found, torn } = readChunks(text);
      const tree = torn ? parseWhole() : null;
      const present = tree === null || tree.rootNode.hasError ? found : readWhole(tree, text);
      if (present === null) return null;
      return state.join(present, text);
    },
    treesInUse: () => new Set(units.map(({ unit }) => unit.tree)),
    dispose() {
      for (const { chunk } of placed) chunk?.tree.delete();
      placed = [];
      units = [];
    },
  };
}
