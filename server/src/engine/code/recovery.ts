import type { Node, Tree } from 'web-tree-sitter';

const opening = '([{';
const closing = ')]}';
/** Most lines tried for one piece of text. */
const maximumTries = 4;

/** Offsets of a line's first character and of its end, without the line break. */
interface Line {
  readonly start: number;
  readonly end: number;
}

function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end < 0 ? text.length : end };
}

/** Where a bracket stands that nothing closes, texts and comments included; -1 where all are closed. */
function unclosedBracket(text: string): number {
  const open: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (opening.includes(character)) open.push(index);
    else if (closing.includes(character)) {
      const last = open.pop();
      if (last === undefined) return index;
      if (opening.indexOf(text.charAt(last)) !== closing.indexOf(character)) return last;
    }
  }
  return open.at(-1) ?? -1;
}

/** The first line with a quote on it that has no partner there; -1 for none. */
function unclosedQuote(text: string): number {
  for (let start = 0; start < text.length;) {
    const { end } = lineAt(text, start);
    for (const quote of ['`', "'", '"']) {
      let count = 0;
      for (let index = text.indexOf(quote, start); index >= 0 && index < end; index = text.indexOf(quote, index + 1)) count++;
      // An apostrophe in a comment is no quote.
      if (count % 2 === 1 && !/(?:\/\/|#|\*)/.test(text.slice(start, text.indexOf(quote, start)))) return start;
    }
    start = end + 1;
  }
  return -1;
}

function firstProblem(node: Node): Node | null {
  if (node.isError || node.isMissing) return node;
  if (!node.hasError) return null;
  for (const child of node.children) {
    const found = firstProblem(child);
    if (found !== null) return found;
  }
  return node;
}

/**
 * Parses a text with a line left out that seems to be half typed: the tree of the rest, which has no errors, or null. The line
 * is chosen by the text alone, and is blank in the tree's text, so that all offsets hold.
 *
 * @param parse answers a tree that the caller frees.
 */
export function parseWithoutBrokenLine(text: string, broken: Tree, parse: (text: string) => Tree | null): Tree | null {
  const problem = firstProblem(broken.rootNode)?.startIndex ?? -1;
  const before = problem < 0 ? -1 : text.slice(0, lineAt(text, problem).start).trimEnd().length - 1;
  const tried = new Set<number>();
  for (const offset of [unclosedBracket(text), unclosedQuote(text), problem, before]) {
    if (offset < 0 || tried.size >= maximumTries) continue;
    const { start, end } = lineAt(text, Math.min(offset, text.length - 1));
    if (tried.has(start)) continue;
    tried.add(start);
    const rest = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
    if (rest.trim() === '') continue;
    const tree = parse(rest);
    if (tree !== null && !tree.rootNode.hasError) return tree;
    tree?.delete();
  }
  return null;
}
