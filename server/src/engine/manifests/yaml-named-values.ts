import type { NamedValue } from '../model/named-value.ts';
import type { Span } from '../model/span.ts';
import type { YamlDocument, YamlStream } from '../parse/yaml.ts';
import type { YamlMap, YamlNode, YamlScalar } from '../parse/yaml-tree.ts';

/** Longest stream, in UTF-16 units, that is parsed only to find its named values. */
export const longestStream = 262_144;

/**
 * Every string that stands under a key, with the keys above it. `- name: X` beside `value: y`, the form of environment variables
 * in Kubernetes and elsewhere, gives the name X. The values of a Secret say so, and those of its `data` that they are base64.
 * Values that a template decides are left out.
 *
 * @param wanted documents whose text it does not match are not parsed.
 */
export function yamlNamedValues(stream: YamlStream, wanted?: RegExp): NamedValue[] {
  if (stream.source.text.length > longestStream) return [];
  return stream.documents.flatMap((document) =>
    wanted === undefined || document.text.search(wanted) >= 0 ? documentValues(document) : [],
  );
}

/** True when a Secret of Kubernetes may stand in the text, whose values show what they are only once it is parsed. */
export function mayHoldSecret(text: string): boolean {
  return /\bkind["']?[ \t]{0,8}:[ \t]{0,8}["']?Secret\b/.test(text);
}

/** What the object around a value says of it. */
type Circumstances = Pick<NamedValue, 'encoding' | 'objectKind'>;

/** The maps of a Secret that hold its values. */
const secretMaps: ReadonlyMap<string, Circumstances> = new Map([
  ['data', { encoding: 'base64', objectKind: 'Secret' }],
  ['stringData', { objectKind: 'Secret' }],
]);

function documentValues(document: YamlDocument): NamedValue[] {
  const values: NamedValue[] = [];
  const { root } = document.tree();
  const first = /\S/.exec(document.text)?.[0];
  const origin = first === '{' || first === '[' ? 'json' : 'yaml';
  const { text } = document.source;
  const visited = new Set<YamlNode>();

  function add(key: YamlScalar, parents: readonly string[], value: YamlNode | undefined, circumstances: Circumstances = {}): void {
    if (value?.kind !== 'scalar' || typeof value.value !== 'string' || value.templated || key.templated) return;
    const valueSpan = contentSpan(value, text);
    values.push({
      name: key.text,
      parents,
      nameSpan: contentSpan(key, text),
      value: text.slice(valueSpan.start, valueSpan.end),
      valueSpan,
      literalSpan: value.span,
      origin,
      ...circumstances,
    });
  }

  function visitMap(map: YamlMap, parents: readonly string[]): void {
    const name = valueOf(map, 'name') ?? valueOf(map, 'Name');
    const value = valueOf(map, 'value') ?? valueOf(map, 'Value');
    const isNamedPair = name?.kind === 'scalar' && name.style !== 'block' && name.text !== '' && value !== undefined;
    if (isNamedPair) add(name, parents, value);
    const isSecret = isObject(parents) && isText(valueOf(map, 'kind'), 'Secret') && isText(valueOf(map, 'apiVersion'), 'v1');
    for (const entry of map.entries) {
      if (entry.merged || (isNamedPair && entry.value === value)) continue;
      const secretMap = isSecret && entry.via === null ? secretMaps.get(entry.key.text) : undefined;
      if (entry.value.kind === 'scalar') add(entry.key, parents, entry.value);
      else if (secretMap !== undefined && entry.value.kind === 'map') {
        for (const inner of entry.value.entries) if (!inner.merged) add(inner.key, [entry.key.text], inner.value, secretMap);
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
  return values;
}

/** True where a Kubernetes object can stand: at the top, and among the items of a List. */
function isObject(parents: readonly string[]): boolean {
  return parents.length === 0 || (parents.length === 1 && parents[0] === 'items');
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
