import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Span } from '../model/span.ts';
import { lineStartBefore, type TemplateAction } from './yaml-template.ts';
import type { YamlEntry, YamlItem, YamlMap, YamlNode, YamlProblem, YamlScalar, YamlSequence, YamlTree } from './yaml-tree.ts';

/** Deeper nesting than this is cut off. Real manifests stay below 30. */
export const deepestNesting = 200;

const styles: Readonly<Record<string, YamlScalar['style']>> = {
  QUOTE_DOUBLE: 'double',
  QUOTE_SINGLE: 'single',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
};

interface LowerContext {
  /** The document's text with template actions blanked. Offsets in this module are relative to it. */
  readonly text: string;
  readonly original: string;
  readonly actions: readonly TemplateAction[];
  readonly anchors: Map<string, YamlNode>;
  readonly anchored: Span[];
  readonly problems: YamlProblem[];
}

/** Parses the text of one document into our own tree. Never throws: what cannot be read is a problem. */
export function parseYamlDocument(text: string, original: string, actions: readonly TemplateAction[]): YamlTree {
  const bracket = tooDeepAt(text);
  if (bracket >= 0)
    return failedTree(`nesting is deeper than ${String(deepestNesting)} levels`, { start: bracket, end: bracket + 1 }, actions);
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent', version: '1.2', schema: 'core' });
  } catch (error) {
    return failedTree(error instanceof Error ? error.message : String(error), { start: 0, end: Math.min(1, text.length) }, actions);
  }
  const context: LowerContext = {
    text,
    original,
    actions,
    anchors: new Map(),
    anchored: [],
    problems: document.errors.map((error) => ({ message: error.message, start: error.pos[0], end: Math.max(error.pos[1], error.pos[0]) })),
  };
  const root = document.contents === null ? null : lower(document.contents, { limit: text.length, depth: 0 }, context);
  return { root, problems: context.problems, anchored: context.anchored, actions };
}

function failedTree(message: string, span: Span, actions: readonly TemplateAction[]): YamlTree {
  return { root: null, problems: [{ message, ...span }], anchored: [], actions };
}

/**
 * Offset where brackets or the dashes of compact sequences nest too deep, or -1. The library recurses over nesting, and a file
 * of brackets alone costs it quadratic time, so this is counted before. Brackets in strings count too: five times the limit is allowed.
 */
function tooDeepAt(text: string): number {
  let depth = 0;
  let run = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 91 || code === 123) depth++;
    else if ((code === 93 || code === 125) && depth > 0) depth--;
    if (code === 45 || code === 63) run += text.charCodeAt(index + 1) === 32 ? 1 : 0;
    else if (code !== 32) run = 0;
    if (depth > 5 * deepestNesting || run > deepestNesting) return index;
  }
  return -1;
}

interface Place {
  /** Where the text that may belong to the node ends: the start of what follows it. */
  readonly limit: number;
  readonly depth: number;
}

function lower(node: ParsedNode, place: Place, context: LowerContext): YamlNode {
  const span = { start: node.range[0], end: node.range[1] };
  if (place.depth > deepestNesting) {
    context.problems.push({ message: `nesting is deeper than ${String(deepestNesting)} levels`, ...span });
    return { kind: 'unknown', span };
  }
  if (isAlias(node)) return context.anchors.get(node.source) ?? { kind: 'unknown', span };
  let lowered: YamlNode;
  if (isMap(node)) lowered = lowerMap(node, place, context);
  else if (isSeq(node)) lowered = lowerSequence(node, place, context);
  else lowered = lowerScalar(node, context);
  if (node.anchor !== undefined) {
    // Set after the node's content: an alias to an enclosing node finds no anchor, so the tree has no cycles.
    context.anchors.set(node.anchor, lowered);
    context.anchored.push(lowered.span);
  }
  return lowered;
}

function lowerScalar(node: Scalar.Parsed, context: LowerContext): YamlScalar {
  const style = styles[node.type ?? ''] ?? 'plain';
  const [start, rangeEnd] = node.range;
  const end = style === 'block' ? start + context.text.slice(start, rangeEnd).trimEnd().length : rangeEnd;
  const value: unknown = node.value;
  // Tags of other programs can stand for values of other types; the characters are what is left of those.
  const source = style === 'plain' ? node.source : typeof value === 'string' ? value : '';
  return {
    kind: 'scalar',
    span: { start, end },
    style,
    value: typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null ? value : source,
    text: source,
    templated:
      context.original.slice(start, end).includes('{{') || context.actions.some((action) => action.start < end && action.end > start),
    tag: node.tag ?? null,
  };
}

/** A value left out. It counts as templated when an action that prints stands where the value would. */
function emptyScalar(offset: number, column: number, context: LowerContext): YamlScalar {
  const gap = /\S/g;
  gap.lastIndex = offset;
  const next = gap.exec(context.text)?.index ?? context.text.length;
  const templated = context.actions.some(
    (action) =>
      action.prints &&
      action.start >= offset &&
      action.start < next &&
      (!action.wholeLine || action.indent === null || action.indent > column),
  );
  return { kind: 'scalar', span: { start: offset, end: offset }, style: 'plain', value: null, text: '', templated, tag: null };
}

function columnOf(text: string, offset: number): number {
  return offset - lineStartBefore(text, offset);
}

/** True when a template may print entries or items of their own between `start` and `limit` at this column. */
function isOpen(start: number, limit: number, column: number, context: LowerContext): boolean {
  return context.actions.some(
    (action) =>
      action.prints &&
      action.wholeLine &&
      action.start >= start &&
      action.start < limit &&
      (action.indent === null || action.indent === column),
  );
}

/** True when an action touches a flow collection, or stands between a key and the block that is its value. */
function isTouched(start: number, end: number, context: LowerContext): boolean {
  return context.actions.some((action) => action.prints && action.start < end && action.end > start);
}

function lowerMap(map: YAMLMap.Parsed, place: Place, context: LowerContext): YamlMap {
  const entries: YamlEntry[] = [];
  const mergeSources: { node: YamlNode; via: Span }[] = [];
  const pairs = map.items;
  const flow = map.flow === true;
  const start = map.range[0];
  let end = flow ? map.range[1] : start;
  let open = flow ? isTouched(start, end, context) : isOpen(start, place.limit, columnOf(context.text, start), context);
  const seen = new Set<string>();
  pairs.forEach((pair, index) => {
    const next = pairs[index + 1]?.key.range[0] ?? (flow ? map.range[1] : place.limit);
    if (!isScalar(pair.key)) {
      if (pair.value !== null) end = Math.max(end, lower(pair.value, { limit: next, depth: place.depth + 1 }, context).span.end);
      return;
    }
    const key = lowerScalar(pair.key, context);
    const column = columnOf(context.text, key.span.start);
    const colon = context.text.indexOf(':', key.span.end) + 1;
    const afterColon = colon > 0 && colon <= Math.max(next, key.span.end + 1) ? colon : key.span.end;
    let value =
      pair.value === null || isEmpty(pair.value)
        ? emptyScalar(afterColon, column, context)
        : lower(pair.value, { limit: next, depth: place.depth + 1 }, context);
    const alias = isAlias(pair.value) ? { start: pair.value.range[0], end: pair.value.range[1] } : null;
    const valueEnd = alias?.end ?? value.span.end;
    if (!flow) end = Math.max(end, valueEnd);
    if (
      alias === null &&
      value.kind !== 'scalar' &&
      value.kind !== 'unknown' &&
      !value.open &&
      isTouched(key.span.end, value.span.start, context)
    ) {
      value = { ...value, open: true };
    }
    if (key.text === '<<' && key.style === 'plain') {
      mergeSources.push(...mergedMaps(value, alias ?? value.span));
      if (seen.has('<<')) context.problems.push({ message: 'The merge key << stands twice in one map', ...key.span });
      seen.add('<<');
      if (value.kind !== 'map' && value.kind !== 'sequence') open = true;
      return;
    }
    if (seen.has(key.text) && context.actions.length === 0)
      context.problems.push({ message: `The key ${JSON.stringify(key.text)} stands twice in one map`, ...key.span });
    seen.add(key.text);
    entries.push({ key, value, via: alias, merged: false });
  });
  for (const source of mergeSources) {
    if (source.node.kind !== 'map') continue;
    if (source.node.open) open = true;
    for (const entry of source.node.entries) {
      if (seen.has(entry.key.text)) continue;
      seen.add(entry.key.text);
      entries.push({ ...entry, via: source.via, merged: true });
    }
  }
  return { kind: 'map', span: { start, end }, style: flow ? 'flow' : 'block', entries, open, tag: map.tag ?? null };
}

function isEmpty(node: ParsedNode): boolean {
  return isScalar(node) && node.range[0] === node.range[1] && node.anchor === undefined;
}

function mergedMaps(value: YamlNode, via: Span): { node: YamlNode; via: Span }[] {
  if (value.kind === 'map') return [{ node: value, via }];
  if (value.kind === 'sequence') return value.items.map((item) => ({ node: item.value, via: item.span }));
  return [];
}

function lowerSequence(sequence: YAMLSeq.Parsed, place: Place, context: LowerContext): YamlSequence {
  const flow = sequence.flow === true;
  const start = sequence.range[0];
  const nodes = sequence.items as (ParsedNode | Pair<ParsedNode, ParsedNode | null>)[];
  let end = flow ? sequence.range[1] : start;
  const column = columnOf(context.text, start);
  const items = nodes.map((node, index): YamlItem => {
    const next = nodes[index + 1];
    const limit = next !== undefined && 'range' in next ? next.range[0] : flow ? sequence.range[1] : place.limit;
    if (!('range' in node)) {
      // `[a: b]` is a map of one entry without braces.
      const value = lowerScalar(node.key as Scalar.Parsed, context);
      return { value: { kind: 'unknown', span: value.span }, span: value.span, via: null };
    }
    const value = isEmpty(node) ? emptyScalar(node.range[0], column, context) : lower(node, { limit, depth: place.depth + 1 }, context);
    const via = isAlias(node) ? { start: node.range[0], end: node.range[1] } : null;
    const span = via ?? value.span;
    if (!flow) end = Math.max(end, span.end);
    return { value, span, via };
  });
  const open = flow ? isTouched(start, end, context) : isOpen(start, place.limit, column, context);
  return { kind: 'sequence', span: { start, end }, style: flow ? 'flow' : 'block', items, open, tag: sequence.tag ?? null };
}
