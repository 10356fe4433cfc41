import type { NamedValue } from '../model/named-value.ts';
import type { Span } from '../model/span.ts';
import type { YamlDocument, YamlStream } from '../parse/yaml.ts';
import type { YamlMap, YamlNode, YamlScalar } from '../parse/yaml-tree.ts';

/** Longest stream, in UTF-16 units, that is parsed only to find its named values. */
const longestStream = 262_144;

/**
 * Every string that stands under a key, with the keys above it. `- name: X` beside `value: y`, the form of environment variables
 * in Kubernetes and elsewhere, gives the name X. Values that a template decides are left out, and so are the base64 texts of a
 * Secret's `data`: whoever decodes those reads `secretData`.
 *
 * @param wanted documents whose text it does not match are not parsed.
 */
export function yamlNamedValues(stream: YamlStream, wanted?: RegExp): NamedValue[] {
  if (stream.source.text.length > longestStream) return [];
  return stream.documents.flatMap((document) =>
    wanted === undefined || document.text.search(wanted) >= 0 ? documentValues(document).values : [],
  );
}

/** The values of `data` in Secret objects: base64 of what they name. */
export function secretData(stream: YamlStream): NamedValue[] {
  if (stream.source.text.length > longestStream) return [];
  return stream.documents.flatMap((document) => (document.text.includes('Secret') ? documentValues(document).encoded : []));
}

interface DocumentValues {
  readonly values: NamedValue[];
  readonly encoded: NamedValue[];
}

function documentValues(document: YamlDocument): DocumentValues {
  const values: NamedValue[] = [];
  const encoded: NamedValue[] = [];
  const { root } = document.tree();
  const first = /\S/.exec(document.text)?.[0];
  const origin = first === '{' || first === '[' ? 'json' : 'yaml';
  const { text } = document.source;
  const visited = new Set<YamlNode>();

  function add(into: NamedValue[], key: YamlScalar, parents: readonly string[], value: YamlNode | undefined): void {
    if (value?.kind !== 'scalar' || typeof value.value !== 'string' || value.templated || key.templated) return;
    const valueSpan = contentSpan(value, text);
    into.push({
      name: key.text,
      parents,
      nameSpan: contentSpan(key, text),
      value: text.slice(valueSpan.start, valueSpan.end),
      valueSpan,
      literalSpan: value.span,
      origin,
    });
  }

  function visitMap(map: YamlMap, parents: readonly string[]): void {
    const name = valueOf(map, 'name') ?? valueOf(map, 'Name');
    const value = valueOf(map, 'value') ?? valueOf(map, 'Value');
    const isNamedPair = name?.kind === 'scalar' && name.style !== 'block' && name.text !== '' && value !== undefined;
    if (isNamedPair) add(values, name, parents, value);
    const isSecret = parents.length === 0 && isText(valueOf(map, 'kind'), 'Secret');
    for (const entry of map.entries) {
      if (entry.merged || (isNamedPair && entry.value === value)) continue;
      if (entry.value.kind === 'scalar') add(values, entry.key, parents, entry.value);
      else if (isSecret && entry.key.text === 'data' && entry.value.kind === 'map') {
        for (const inner of entry.value.entries) add(encoded, inner.key, ['data'], inner.value);
      } else visit(entry.value, [...parents, entry.key.text]);
    }
  }

  function visit(node: YamlNode, parents: readonly string[]): void {
    // Aliases share nodes: each is read once, where it is written.
    if (node.kind === 'scalar' || node.kind === 'unknown' || visited.has(node)) return;
    visited.add(node);
    if (node.kind === 'map') visitMap(node, parents);
    else {
      const key = parents.at(-1);
      for (const item of node.items) {
        if (item.value.kind !== 'scalar') visit(item.value, parents);
        else if (key !== undefined && item.via === null) addListItem(values, item.value, parents, text, origin);
      }
    }
  }

  if (root !== null) visit(root, []);
  return { values, encoded };
}

/** An item of a list of strings: `environment: ["DB_PASSWORD=x"]` of compose names its value before the equals sign. */
function addListItem(values: NamedValue[], item: YamlScalar, parents: readonly string[], text: string, origin: NamedValue['origin']): void {
  if (typeof item.value !== 'string' || item.templated || item.style === 'block') return;
  const span = contentSpan(item, text);
  const assignment = /^([A-Za-z_]\w*)=(.+)$/.exec(text.slice(span.start, span.end));
  const name = assignment?.[1];
  const value = assignment?.[2];
  if (name === undefined || value === undefined) return;
  const valueSpan = { start: span.start + name.length + 1, end: span.end };
  values.push({
    name,
    parents,
    nameSpan: { start: span.start, end: span.start + name.length },
    value,
    valueSpan,
    literalSpan: valueSpan,
    origin,
  });
}

function valueOf(map: YamlMap, name: string): YamlNode | undefined {
  return map.entries.find((entry) => entry.key.text === name)?.value;
}

function isText(node: YamlNode | undefined, text: string): boolean {
  return node?.kind === 'scalar' && node.text === text;
}

/** A scalar's characters without its quotes; of a block scalar, its lines without the header. */
function contentSpan(scalar: YamlScalar, text: string): Span {
  const { start, end } = scalar.span;
  if (scalar.style === 'single' || scalar.style === 'double') return { start: start + 1, end: Math.max(start + 1, end - 1) };
  if (scalar.style !== 'block') return scalar.span;
  const firstLine = /^[|>][^\r\n]*(?:\r\n|\r|\n)[ \t]*/.exec(text.slice(start))?.[0];
  return firstLine === undefined ? scalar.span : { start: Math.min(start + firstLine.length, end), end };
}
