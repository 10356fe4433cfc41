import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Span } from '../model/span.ts';
import type { YamlEntry, YamlNode, YamlScalar, YamlTree } from './yaml-tree.ts';
import { deepestNesting } from './yaml-lower.ts';

/**
 * Reads JSON (with comments) into the same tree as YAML, some twenty times faster than the YAML parser does.
 * Returns null when the text is not quite JSON: flow-style YAML and broken text are for the YAML parser.
 */
export function parseJsonDocument(text: string): YamlTree | null {
  if (nestsTooDeep(text)) return null;
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  if (root === undefined || errors.length > 0) return null;
  return { root: lower(root, text), problems: [], anchored: [], actions: [] };
}

function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 91 || code === 123) depth++;
    else if (code === 93 || code === 125) depth--;
    if (depth > deepestNesting) return true;
  }
  return false;
}

function spanOf(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}

function scalarOf(node: Node, text: string): YamlScalar {
  const span = spanOf(node);
  const value = node.value as string | number | boolean | null;
  const raw = text.slice(span.start, span.end);
  return {
    kind: 'scalar',
    span,
    style: typeof value === 'string' ? 'double' : 'plain',
    value,
    text: typeof value === 'string' ? value : raw,
    templated: raw.includes('{{'),
    tag: null,
  };
}

function lower(node: Node, text: string): YamlNode {
  const span = spanOf(node);
  const children = node.children ?? [];
  if (node.type === 'object') {
    const entries = children.flatMap((property): YamlEntry[] => {
      const [key, value] = property.children ?? [];
      if (key === undefined || value === undefined) return [];
      return [{ key: scalarOf(key, text), value: lower(value, text), via: null, merged: false }];
    });
    return { kind: 'map', span, style: 'flow', entries, open: false, tag: null };
  }
  if (node.type === 'array') {
    const items = children.map((child) => ({ value: lower(child, text), span: spanOf(child), via: null }));
    return { kind: 'sequence', span, style: 'flow', items, open: false, tag: null };
  }
  return scalarOf(node, text);
}
