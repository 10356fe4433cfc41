import type { Node, Query, QueryMatch, Tree } from 'web-tree-sitter';
import type { LanguageAdapter } from './adapter.ts';
import { isBalanced, splitIntoChunks, type Chunk } from './chunks.ts';
import { createKeptAnswers, joinFacts, type CodeFacts, type ReadUnit } from './facts.ts';
import { createModuleScope } from './scopes.ts';
import { createFileNode, createSyntaxUnit } from './syntax-node.ts';
import { readUnitFacts } from './unit-facts.ts';

/** Facts of one document, kept from version to version for the statements that did not change. */
export interface FactReader {
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
  readonly text: string;
  readonly tree: Tree;
  readonly units: readonly ReadUnit[];
  readonly starts: readonly number[];
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
  let chunks: readonly ReadChunk[] = [];
  const file = createFileNode('file');
  const module = createModuleScope();

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
    const matches = query.matches(root, {
      startPosition: { row: first.node.startPosition.row, column: 0 },
      endPosition: { row: last.node.endPosition.row + 1, column: 0 },
    });
    const shares = tops.map((): QueryMatch[] => []);
    for (const match of matches) {
      const start = match.captures[0]?.node.startIndex ?? -1;
      let low = 0;
      let high = tops.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((tops[middle]?.start ?? 0) <= start) low = middle;
        else high = middle - 1;
      }
      const top = tops[low];
      if (top !== undefined && top.start <= start && start < top.end) shares[low]?.push(match);
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

  function readChunk({ start, text: piece }: Chunk, tree: Tree, text: string): ReadChunk {
    const tops = topsOf(tree, piece);
    return { text: piece, tree, units: readUnits(tops, tree.rootNode, text, start), starts: tops.map((top) => top.start) };
  }

  /**
   * Units of a text that is parsed in chunks, each from nothing: a keystroke and an error cost their own chunk only, and the
   * result depends on the text alone. `torn` when a chunk seems to be cut out of a longer statement.
   */
  function readChunks(text: string): { found: ReadUnit[] | null; torn: boolean } {
    const kept = new Map<string, ReadChunk[]>();
    for (const chunk of chunks) kept.set(chunk.text, [...(kept.get(chunk.text) ?? []), chunk]);
    const pieces = splitIntoChunks(text, adapter.openEnds);
    const read: ReadChunk[] = [];
    const found: ReadUnit[] = [];
    let torn = false;
    let complete = true;
    for (let index = 0; index < pieces.length;) {
      const first = pieces[index];
      if (first === undefined) break;
      const longest = readLongest(pieces, index, first, text, kept);
      index += longest.joined;
      torn ||= longest.torn;
      const { chunk } = longest;
      if (chunk === null) {
        complete = false;
        continue;
      }
      read.push(chunk);
      chunk.units.forEach(({ unit }, place) => {
        unit.moveTo(first.start + (chunk.starts[place] ?? 0));
      });
      found.push(...chunk.units);
    }
    const inUse = new Set(read);
    for (const old of chunks) if (!inUse.has(old)) old.tree.delete();
    chunks = read;
    return { found: complete ? found : null, torn };
  }

  /** The chunk alone where it parses, else the shortest run of chunks from it on that does, else the chunk with its errors. */
  function readLongest(
    pieces: readonly Chunk[],
    index: number,
    first: Chunk,
    text: string,
    kept: Map<string, ReadChunk[]>,
  ): { chunk: ReadChunk | null; joined: number; torn: boolean } {
    let alone: ReadChunk | Tree | null = null;
    let piece = '';
    let torn = false;
    for (let joined = 1; joined <= 1 + maximumJoined && index + joined <= pieces.length; joined++) {
      piece += pieces[index + joined - 1]?.text ?? '';
      const known = kept.get(piece)?.pop();
      const tree = known?.tree ?? parseChunk(piece);
      const isWhole = tree !== null && !tree.rootNode.hasError;
      if (joined === 1) alone = known ?? tree;
      if (isWhole && known !== undefined) return { chunk: known, joined, torn: false };
      if (isWhole) {
        if (joined > 1 && alone !== null && !('units' in alone)) alone.delete();
        return { chunk: readChunk({ start: first.start, text: piece }, tree, text), joined, torn: false };
      }
      torn = tree !== null && hasLooseError(tree) && !isBalanced(piece);
      if (joined > 1 && known === undefined) tree?.delete();
      if (!torn) break;
    }
    if (alone === null) return { chunk: null, joined: 1, torn: false };
    return { chunk: 'units' in alone ? alone : readChunk(first, alone, text), joined: 1, torn };
  }

  return {
    read(text, parseWhole) {
      const { found, torn } = readChunks(text);
      const tree = torn ? parseWhole() : null;
      const present = tree === null || tree.rootNode.hasError ? found : readWhole(tree, text);
      if (present === null) return null;
      file.update(
        text,
        present.map(({ unit }) => unit),
      );
      return joinFacts(present, file, module, adapter, text);
    },
    treesInUse: () => new Set(units.map(({ unit }) => unit.tree)),
    dispose() {
      for (const chunk of chunks) chunk.tree.delete();
      chunks = [];
      units = [];
    },
  };
}
