import type { Span } from '../model/span.ts';
import { lineStartBefore } from '../parse/yaml-template.ts';
import type { YamlMap, YamlNode, YamlScalar } from '../parse/yaml-tree.ts';

/** A value that a fix writes: a scalar, a list of strings, or a map of further values. */
export type NewValue = string | number | boolean | readonly string[] | { readonly [key: string]: NewValue };

/** Offset of the line break that ends the line of `offset`, or of the end of the text. */
export function lineEndOf(text: string, offset: number): number {
  const lineBreak = /[\r\n]/g;
  lineBreak.lastIndex = offset;
  return lineBreak.exec(text)?.index ?? text.length;
}

/** Offset after the line break at `offset`; `offset` itself where there is none. */
export function afterLineBreak(text: string, offset: number): number {
  if (text.startsWith('\r\n', offset)) return offset + 2;
  return offset < text.length && (text[offset] === '\n' || text[offset] === '\r') ? offset + 1 : offset;
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStartBefore(text, offset);
}

/** True when a trailing `# comment` or nothing follows on the line. */
export function endsItsLine(text: string, offset: number): boolean {
  return /^[ \t]*(?:#.*)?$/.test(text.slice(offset, lineEndOf(text, offset))) && !/^#/.test(text.slice(offset, offset + 1));
}

const plainSafe = /^[A-Za-z_/][\w./-]*(?: [\w./-]+)*$/;
const notAString = /^(?:true|false|yes|no|on|off|y|n|null|~)$/i;

function scalarText(value: string | number | boolean, json: boolean): string {
  if (typeof value !== 'string') return String(value);
  return !json && plainSafe.test(value) && !notAString.test(value) ? value : JSON.stringify(value);
}

export function isScalarValue(value: NewValue): value is string | number | boolean {
  return typeof value !== 'object';
}

/** The value in flow style, in one line. */
export function flowText(value: NewValue, json: boolean): string {
  if (isScalarValue(value)) return scalarText(value, json);
  if (Array.isArray(value)) return `[${(value as readonly string[]).map((item) => scalarText(item, json)).join(', ')}]`;
  const entries = Object.entries(value as Readonly<Record<string, NewValue>>).map(
    ([key, inner]) => `${json ? JSON.stringify(key) : key}: ${flowText(inner, json)}`,
  );
  return json ? `{ ${entries.join(', ')} }` : `{${entries.join(', ')}}`;
}

export interface BlockStyle {
  /** Spaces that a nested map stands further right. */
  readonly step: number;
  /** Spaces that the dash of a list stands right of the key that holds the list. */
  readonly dash: number;
  readonly lineBreak: string;
}

/** Lines of `key: value` in block style, without indentation before the first one and without a line break at the end. */
export function blockText(key: string, value: NewValue, column: number, style: BlockStyle): string {
  if (isScalarValue(value)) return `${key}: ${scalarText(value, false)}`;
  if (Array.isArray(value)) {
    const dash = `${style.lineBreak}${' '.repeat(column + style.dash)}- `;
    return `${key}:${(value as readonly string[]).map((item) => dash + scalarText(item, false)).join('')}`;
  }
  const nested = column + style.step;
  const lines = Object.entries(value as Readonly<Record<string, NewValue>>).map(
    ([innerKey, inner]) => `${style.lineBreak}${' '.repeat(nested)}${blockText(innerKey, inner, nested, style)}`,
  );
  return `${key}:${lines.join('')}`;
}

/** The scalar that stands last in a node's text. */
export function lastLeaf(node: YamlNode): YamlScalar | null {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'unknown' || node.style === 'flow') return null;
  const children = node.kind === 'map' ? ownEntries(node).map((entry) => entry.value) : node.items.map((item) => item.value);
  const last = children.at(-1);
  return last === undefined ? null : lastLeaf(last);
}

/** Entries whose keys are among the lines of the map itself. */
export function ownEntries(map: YamlMap): YamlMap['entries'] {
  return map.entries.filter((entry) => !entry.merged);
}

/** Where an entry's text ends: its value, or the alias that stands for the value. */
export function entrySpan(entry: YamlMap['entries'][number]): Span {
  const end = entry.via?.end ?? entry.value.span.end;
  return { start: entry.key.span.start, end: Math.max(end, entry.key.span.end) };
}
