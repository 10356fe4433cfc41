import type { Node, Query, Tree } from 'web-tree-sitter';
import type { TextChange } from '../document/source-text.ts';
import type { LanguageAdapter } from './adapter.ts';
import { createChunkCutter, isBalanced } from './chunks.ts';
import { createFileState, createKeptAnswers, type CodeFacts, type ReadUnit } from './facts.ts';
import { createModuleScope } from './scopes.ts';
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
  readonly units: readonly ReadUnit[];
  readonly starts: readonly number[];
}

/** A chunk in its place: how many pieces of the text it covers. */
interface PlacedChunk {
  /** Null where parsing took too long. */
  readonly chunk: ReadChunk | null;
  readonly joined: number;
  /** True when it seems to be cut out of a longer statement. */
  readonly torn: boolean;
}

function piecesOf(chunks: readonly PlacedChunk[]): number {
  return chunks.reduce((sum, { joined }) => sum + joined, 0);
}

/** Most trees kept alive for statements that did not change; beyond that all are read from the newest. */
const maximumTrees = 6;
/** A chunk with open brackets may have been cut out of a longer statement: so many of the chunks after it are tried with it. */
const maximumJoined = 3;

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
  const cutter = createChunkCutter(adapter.openEnds);
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

  function readChunk(start: number, piece: string, tree: Tree, text: string): ReadChunk {
    const tops = topsOf(tree, piece);
    return { text: piece, tree, units: readUnits(tops, tree.rootNode, text, start), starts: tops.map((top) => top.start) };
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
    // Reading a chunk may have tried some pieces after it.
    for (let covered = 0; first < placed.length; first++) {
      covered += placed[first]?.joined ?? 0;
      if (covered + maximumJoined > before) break;
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

  /** The chunk alone where it parses, else the shortest run of chunks from it on that does, else the chunk with its errors. */
  function readLongest(pieces: readonly string[], index: number, start: number, text: string, kept: Map<string, ReadChunk[]>): PlacedChunk {
    let alone: ReadChunk | Tree | null = null;
    let piece = '';
    let torn = false;
    for (let joined = 1; joined <= 1 + maximumJoined && index + joined <= pieces.length; joined++) {
      piece += pieces[index + joined - 1] ?? '';
      const known = kept.get(piece)?.shift();
      const tree = known?.tree ?? parseChunk(piece);
      const isWhole = tree !== null && !tree.rootNode.hasError;
      if (joined === 1) alone = known ?? tree;
      if (isWhole) {
        if (joined > 1 && alone !== null && !('units' in alone)) alone.delete();
        return { chunk: known ?? readChunk(start, piece, tree, text), joined, torn: false };
      }
      torn = tree !== null && hasLooseError(tree) && !isBalanced(piece);
      if (joined > 1 && known === undefined) tree?.delete();
      if (!torn) break;
    }
    if (alone === null) return { chunk: null, joined: 1, torn: false };
    return { chunk: 'units' in alone ? alone : readChunk(start, pieces[index] ?? '', alone, text), joined: 1, torn };
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
