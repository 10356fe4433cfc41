import type { Span } from '../model/span.ts';

/** A YAML value with its place. Offsets are those of the whole text, in UTF-16 units. Plain data without cycles; aliases share nodes. */
export type YamlNode = YamlMap | YamlSequence | YamlScalar | YamlUnknown;

export interface YamlScalar {
  readonly kind: 'scalar';
  /** With quotes or block header, without anchor, tag and comment. Empty, just after the colon or dash, for a value left out. */
  readonly span: Span;
  readonly style: 'plain' | 'single' | 'double' | 'block';
  /** What the core schema of YAML 1.2 makes of it. Quoted scalars and block scalars are strings. */
  readonly value: string | number | boolean | null;
  /** The characters after unescaping and folding, whatever the type. */
  readonly text: string;
  /** True when a template action (`{{ }}`) stands in it: its value is not known before the template runs. */
  readonly templated: boolean;
  readonly tag: string | null;
}

export interface YamlEntry {
  readonly key: YamlScalar;
  readonly value: YamlNode;
  /** Where the entry or its value is drawn in by a merge key or an alias; null when it is written out in its map. */
  readonly via: Span | null;
  /** True when a merge key brought the whole entry, so that its key is not among the lines of this map. */
  readonly merged: boolean;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly span: Span;
  readonly style: 'block' | 'flow';
  readonly entries: readonly YamlEntry[];
  /** True when a template may add entries that are not written here. */
  readonly open: boolean;
  readonly tag: string | null;
}

export interface YamlItem {
  readonly value: YamlNode;
  /** The item's own place: that of the alias when the value is drawn in by one. */
  readonly span: Span;
  readonly via: Span | null;
}

export interface YamlSequence {
  readonly kind: 'sequence';
  readonly span: Span;
  readonly style: 'block' | 'flow';
  readonly items: readonly YamlItem[];
  readonly open: boolean;
  readonly tag: string | null;
}

/** A value that cannot be known: an alias without an anchor, or nesting that is too deep. */
export interface YamlUnknown {
  readonly kind: 'unknown';
  readonly span: Span;
}

export interface YamlProblem extends Span {
  readonly message: string;
}

/** The tree of one document of a stream. */
export interface YamlTree {
  readonly root: YamlNode | null;
  readonly problems: readonly YamlProblem[];
  /** Spans of the nodes that carry an anchor: text that holds one must not be removed. */
  readonly anchored: readonly Span[];
  /** Spans of the template actions. */
  readonly actions: readonly Span[];
}

function shiftSpan(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** The same tree with all places moved. Shared nodes stay shared, so that the cost is that of the text and never of its expansion. */
export function shiftTree(tree: YamlTree, by: number): YamlTree {
  if (by === 0) return tree;
  const moved = new Map<YamlNode, YamlNode>();
  const shiftScalar = (scalar: YamlScalar): YamlScalar => ({ ...scalar, span: shiftSpan(scalar.span, by) });
  const shiftVia = (via: Span | null): Span | null => (via === null ? null : shiftSpan(via, by));
  function shift(node: YamlNode): YamlNode {
    const known = moved.get(node);
    if (known !== undefined) return known;
    const result = shiftFresh(node);
    moved.set(node, result);
    return result;
  }
  function shiftFresh(node: YamlNode): YamlNode {
    const span = shiftSpan(node.span, by);
    switch (node.kind) {
      case 'scalar':
      case 'unknown':
        return { ...node, span };
      case 'map':
        return {
          ...node,
          span,
          entries: node.entries.map((entry) => ({
            ...entry,
            key: shiftScalar(entry.key),
            value: shift(entry.value),
            via: shiftVia(entry.via),
          })),
        };
      case 'sequence':
        return {
          ...node,
          span,
          items: node.items.map((item) => ({ value: shift(item.value), span: shiftSpan(item.span, by), via: shiftVia(item.via) })),
        };
    }
  }
  return {
    root: tree.root === null ? null : shift(tree.root),
    problems: tree.problems.map((problem) => ({ ...problem, ...shiftSpan(problem, by) })),
    anchored: tree.anchored.map((span) => shiftSpan(span, by)),
    actions: tree.actions.map((span) => shiftSpan(span, by)),
  };
}
