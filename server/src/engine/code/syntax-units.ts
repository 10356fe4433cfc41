import type { Query, QueryMatch, Tree } from 'web-tree-sitter';
import type { LanguageAdapter } from './adapter.ts';
import { joinFacts, type CodeFacts } from './facts.ts';
import { createFileNode, createSyntaxUnit, type SyntaxUnit } from './syntax-node.ts';
import { readUnitFacts, type UnitFacts } from './unit-facts.ts';

/** Facts of one document, kept from version to version for the statements that did not change. */
export interface FactReader {
  read(tree: Tree, text: string): CodeFacts;
  /** Trees that kept statements were read from, besides the last. */
  treesInUse(): ReadonlySet<Tree>;
}

interface ReadUnit {
  readonly unit: SyntaxUnit;
  readonly facts: UnitFacts;
}

/** Most trees kept alive for statements that did not change; beyond that all are read from the newest. */
const maximumTrees = 6;

/** How many units stand unchanged at the start, or, with `fromEnd`, at the end. Erroneous ones are read again: errors depend on what is around. */
function countKept(old: readonly ReadUnit[], tops: readonly { type: string; text: string; hasError: boolean }[], fromEnd: boolean, most: number): number {
  let count = 0;
  while (count < most) {
    const before = old[fromEnd ? old.length - 1 - count : count]?.unit;
    const now = tops[fromEnd ? tops.length - 1 - count : count];
    if (before === undefined || now === undefined || now.hasError || before.hasError || before.type !== now.type || before.text !== now.text) break;
    count++;
  }
  return count;
}

export function createFactReader(query: Query, adapter: LanguageAdapter): FactReader {
  let units: readonly ReadUnit[] = [];
  const file = createFileNode('file');

  /** Units of the nodes from `first` up to `end`, with one run of the query over all of them. */
  function readFresh(tops: readonly { node: Tree['rootNode']; start: number; end: number; text: string }[], root: Tree['rootNode'], text: string): ReadUnit[] {
    const [first] = tops;
    const last = tops.at(-1);
    if (first === undefined || last === undefined) return [];
    const matches = query.matches(root, { startIndex: first.start, endIndex: last.end });
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
      return { unit, facts: readUnitFacts(unit, shares[index] ?? [], adapter, text) };
    });
  }

  return {
    read(tree, text) {
      const root = tree.rootNode;
      const tops = root.namedChildren.map((node) => {
        const start = node.startIndex;
        const end = node.endIndex;
        return { node, type: node.type, hasError: node.hasError, start, end, text: text.slice(start, end) };
      });
      const tooManyTrees = new Set(units.map(({ unit }) => unit.tree)).size > maximumTrees;
      const old = tooManyTrees ? [] : units;
      const most = Math.min(old.length, tops.length);
      const before = countKept(old, tops, false, most);
      const after = countKept(old, tops, true, most - before);
      const fresh = readFresh(tops.slice(before, tops.length - after), root, text);
      units = [...old.slice(0, before), ...fresh, ...(after === 0 ? [] : old.slice(-after))];
      units.forEach(({ unit }, index) => {
        unit.moveTo(tops[index]?.start ?? 0);
      });
      file.update(
        text,
        units.map(({ unit }) => unit),
      );
      return joinFacts(
        units.map(({ facts }) => facts),
        file,
        adapter,
        text,
      );
    },
    treesInUse: () => new Set(units.map(({ unit }) => unit.tree)),
  };
}
