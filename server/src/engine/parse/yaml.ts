import type { SourceText } from '../document/source-text.ts';
import { parseJsonDocument } from './yaml-json.ts';
import { parseYamlDocument } from './yaml-lower.ts';
import { blankTemplate, type TemplateAction } from './yaml-template.ts';
import { shiftTree, type YamlProblem, type YamlTree } from './yaml-tree.ts';

/** One document of a stream. Its tree is made when someone asks for it. */
export interface YamlDocument {
  /** UTF-16 offsets of the document's text in the stream; markers `---` and `...` are outside. */
  readonly start: number;
  readonly end: number;
  readonly source: SourceText;
  /** The document's own characters, without looking at them as YAML: for cheap tests whether a parse is worth it. */
  readonly text: string;
  /** True when a template action (`{{ }}`) stands in it. */
  readonly templated: boolean;
  tree(): YamlTree;
}

export interface YamlStream {
  readonly source: SourceText;
  readonly documents: readonly YamlDocument[];
  /** Syntax errors of all documents, with their places. Asking for them parses the whole stream. */
  readonly problems: readonly YamlProblem[];
}

/** A parser that keeps the parse of each document of the stream whose text did not change. */
export interface YamlParser {
  parse(source: SourceText): YamlStream;
}

interface CachedTree {
  /** Where the document stood when `tree` was made. */
  readonly start: number;
  readonly tree: YamlTree;
}

const marker = /(?:^|[\r\n])(---|\.\.\.)(?=[ \t\r\n]|$)/g;

/** Ranges of the documents of a stream. `text` has template actions blanked. */
function splitDocuments(text: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (const match of text.slice(start).matchAll(marker)) {
    const markerEnd = (text.startsWith('\uFEFF') ? 1 : 0) + match.index + match[0].length;
    ranges.push({ start, end: markerEnd - 3 });
    start = markerEnd;
  }
  ranges.push({ start, end: text.length });
  return ranges.filter((range) => hasContent(text.slice(range.start, range.end)));
}

/** False for text of blank lines, comments and directives (`%YAML`) alone: no document. */
function hasContent(text: string): boolean {
  return /(?:^|[\r\n])[ \t]*[^\s#%]/.test(text) || /(?:^|[\r\n])[ \t]+%/.test(text);
}

function parseText(blanked: string, original: string, actions: readonly TemplateAction[]): YamlTree {
  const first = /\S/.exec(blanked)?.[0];
  if ((first === '{' || first === '[' || first === '/') && actions.length === 0) {
    const json = parseJsonDocument(blanked);
    if (json !== null) return json;
  }
  return parseYamlDocument(blanked, original, actions);
}

/**
 * Makes a parser for one file under edits. It splits the stream at its markers and parses each document by itself, on demand,
 * remembering the trees of the version before, so that an edit costs the parse of the document that it stands in.
 */
export function createYamlParser(): YamlParser {
  let kept = new Map<string, CachedTree>();
  let last: YamlStream | undefined;

  return {
    parse(source) {
      if (last?.source === source) return last;
      const before = kept;
      const current = new Map<string, CachedTree>();
      kept = current;
      const { text, actions } = source.text.includes('{{') ? blankTemplate(source.text) : { text: source.text, actions: [] };
      const documents = splitDocuments(text).map((range): YamlDocument => {
        const { start, end } = range;
        const original = source.text.slice(start, end);
        const own = actions.filter((action) => action.start >= start && action.start < end);
        const blanked = text.slice(start, end);
        const key = actions.length === 0 ? original : `${original}\u0000${blanked}`;
        const known = before.get(key);
        if (known !== undefined) current.set(key, known);
        let tree: YamlTree | undefined;
        const read = (): YamlTree => {
          const cached = current.get(key);
          if (cached !== undefined) return shiftTree(cached.tree, start - cached.start);
          const relative = own.map((action) => ({ ...action, start: action.start - start, end: action.end - start }));
          const fresh = shiftTree(parseText(blanked, original, relative), start);
          current.set(key, { start, tree: fresh });
          return fresh;
        };
        return { start, end, source, text: original, templated: original.includes('{{'), tree: () => (tree ??= read()) };
      });
      last = {
        source,
        documents,
        get problems() {
          return documents.flatMap((document) => document.tree().problems);
        },
      };
      return last;
    },
  };
}
