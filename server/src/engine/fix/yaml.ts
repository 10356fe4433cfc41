import { lineBreakOf } from '../document/source-text.ts';
import type { Field } from '../parse/yaml-fields.ts';
import type { Fix, FixKind, TextEdit } from '../model/fix.ts';
import { spanContains, type Span } from '../model/span.ts';
import { lineStartBefore } from '../parse/yaml-template.ts';
import type { YamlMap, YamlSequence } from '../parse/yaml-tree.ts';
import { insert, remove, replace } from './edit.ts';
import {
  afterLineBreak,
  blockText,
  columnOf,
  endsItsLine,
  entrySpan,
  flowText,
  isScalarValue,
  lastLeaf,
  lineEndOf,
  ownEntries,
  type BlockStyle,
  type NewValue,
} from './yaml-text.ts';

/** Edits that change one field, or null when the text around it is not simple enough to change without harm. */
export type FieldEdits = readonly TextEdit[] | null;

/** A fix of several changes; null, which a report leaves out, when one of them cannot be made or they exclude each other. */
export function fieldFix(kind: FixKind, title: string, ...changes: readonly FieldEdits[]): Fix | null {
  const edits: TextEdit[] = [];
  for (const change of changes) {
    if (change === null) return null;
    edits.push(...change);
  }
  const merged = mergeEdits(edits);
  return merged === null || merged.length === 0 ? null : { kind, title, edits: merged };
}

/**
 * Sorts edits, and makes one edit of a removed line and the lines inserted at its end. Null when edits overlap in another way.
 */
function mergeEdits(edits: readonly TextEdit[]): TextEdit[] | null {
  const sorted = [...edits].sort((left, right) => left.span.start - right.span.start || left.span.end - right.span.end);
  const merged: TextEdit[] = [];
  for (const edit of sorted) {
    const previous = merged.at(-1);
    if (previous === undefined || edit.span.start >= previous.span.end) {
      merged.push(edit);
      continue;
    }
    const lineBreak = /^(?:\r\n|\r|\n)/.exec(edit.newText)?.[0] ?? '';
    const insertsAtLineEnd = edit.span.start === edit.span.end && edit.span.end + lineBreak.length === previous.span.end;
    if (!insertsAtLineEnd || lineBreak === '' || previous.newText !== '') return null;
    merged[merged.length - 1] = { span: previous.span, newText: edit.newText.slice(lineBreak.length) + lineBreak };
  }
  return merged;
}

function textOf(field: Field): string {
  return field.document.source.text;
}

function isJson(field: Field): boolean {
  return /^\s*[{[]\s*(?:"|$)/.test(field.document.text.slice(0, 200));
}

/** True when a template action stands in the span, so that the text printed there is not what is written. */
function touchesTemplate(field: Field, span: Span): boolean {
  return textOf(field).slice(span.start, span.end).includes('{{');
}

function holdsAnchor(field: Field, span: Span): boolean {
  return field.document.tree().anchored.some((anchored) => spanContains(span, anchored));
}

/** Sets a field: replaces the scalar that is written, or inserts the key with the parents that are missing. */
export function setField(field: Field, value: NewValue): FieldEdits {
  if (field.state === 'unknown') return null;
  if (field.state === 'absent' && field.node === null) return insertField(field, value);
  if (field.node?.kind !== 'scalar' || !isScalarValue(value)) return field.state === 'absent' ? fillEmpty(field, value) : null;
  if (field.node.span.start === field.node.span.end) return fillEmpty(field, value);
  const quote = field.node.style === 'single' ? "'" : '"';
  const quoted = typeof value === 'string' && (field.node.style === 'single' || field.node.style === 'double');
  return [replace(field.node.span, quoted ? `${quote}${value}${quote}` : flowText(value, isJson(field)))];
}

/** Puts another key and value in the place of a map entry whose value is a scalar. */
export function replaceEntry(field: Field, name: string, value: NewValue): FieldEdits {
  const parent = field.parent?.node;
  if (field.key === null || field.node?.kind !== 'scalar' || parent?.kind !== 'map' || field.state !== 'set') return null;
  if (!ownEntries(parent).some((entry) => entry.key === field.key && entry.via === null)) return null;
  const span = { start: field.key.span.start, end: field.node.span.end };
  if (holdsAnchor(field, span) || touchesTemplate(field, span)) return null;
  const json = isJson(field);
  if (parent.style === 'flow') return [replace(span, `${json ? JSON.stringify(name) : name}: ${flowText(value, json)}`)];
  if (!isScalarValue(value) && !endsItsLine(textOf(field), span.end)) return null;
  return [replace(span, blockText(name, value, columnOf(textOf(field), span.start), styleAt(field)))];
}

/** Gives another name to the key of a map entry. */
export function renameKey(field: Field, name: string): FieldEdits {
  const parent = field.parent?.node;
  if (field.key === null || field.key.templated || parent?.kind !== 'map' || !ownEntries(parent).some((entry) => entry.key === field.key))
    return null;
  const { span, style } = field.key;
  return [replace(span, style === 'double' ? `"${name}"` : style === 'single' ? `'${name}'` : name)];
}

/** Gives a value to a key that has none. */
function fillEmpty(field: Field, value: NewValue): FieldEdits {
  if (field.node?.kind !== 'scalar' || field.key === null) return null;
  const { span } = field.node;
  const parent = field.parent?.node;
  const block = parent?.kind === 'map' && parent.style === 'block';
  if (span.start !== span.end) return [replace(span, flowText(value, isJson(field)))];
  if (isScalarValue(value) || !block) return [insert(span.start, ` ${flowText(value, isJson(field))}`)];
  const text = blockText('', value, columnOf(textOf(field), field.key.span.start), styleAt(field));
  return [insert(lineEndOf(textOf(field), span.start), text.slice(1))];
}

/** Inserts an absent field at the end of the nearest map above it that is written. */
function insertField(field: Field, value: NewValue): FieldEdits {
  const parent = field.parent;
  if (parent === null || typeof field.name !== 'string') return null;
  if (parent.state === 'absent') return setField(parent, { [field.name]: value });
  if (parent.node?.kind !== 'map' || parent.state !== 'set' || parent.node.open) return null;
  if (parent.document.templated && touchesTemplate(parent, parent.node.span)) return null;
  return parent.node.style === 'flow'
    ? insertInFlowMap(parent, parent.node, field.name, value)
    : insertInBlockMap(parent, parent.node, field.name, value);
}

function insertInBlockMap(parent: Field, map: YamlMap, name: string, value: NewValue): FieldEdits {
  const text = textOf(parent);
  const first = ownEntries(map)[0];
  const last = ownEntries(map).at(-1);
  if (first === undefined || last === undefined) return null;
  const end = Math.max(entrySpan(last).end, map.span.end);
  const leaf = lastLeaf(last.value);
  // Blank lines after a block scalar that keeps them (`|+`) are its content.
  if (leaf?.style === 'block' && /^[|>]\d?\+/.test(text.slice(leaf.span.start, leaf.span.start + 3))) return null;
  if (leaf?.style !== 'block' && !endsItsLine(text, end)) return null;
  const style = styleAt(parent);
  const column = columnOf(text, first.key.span.start);
  return [insert(lineEndOf(text, end), `${style.lineBreak}${' '.repeat(column)}${blockText(name, value, column, style)}`)];
}

function insertInFlowMap(parent: Field, map: YamlMap, name: string, value: NewValue): FieldEdits {
  const text = textOf(parent);
  const json = isJson(parent);
  const entry = `${json ? JSON.stringify(name) : name}: ${flowText(value, json)}`;
  const last = ownEntries(map).at(-1);
  if (text[map.span.end - 1] !== '}') return null;
  if (last === undefined)
    return map.entries.length > 0 || text.slice(map.span.start + 1, map.span.end - 1).trim() !== ''
      ? null
      : [replace(map.span, json ? `{ ${entry} }` : `{${entry}}`)];
  const end = entrySpan(last).end;
  const rest = text.slice(end, map.span.end - 1);
  if (rest.trim() !== '' && rest.trim() !== ',') return null;
  return [insert(end + rest.indexOf(',') + 1, `${rest.includes(',') ? '' : ','}${separatorBefore(text, last.key.span.start)}${entry}`)];
}

/** What stands between a comma and the next entry of a flow collection: a line break and its indentation, or a space. */
function separatorBefore(text: string, lastStart: number): string {
  const lineStart = lineStartBefore(text, lastStart);
  const before = text.slice(lineStart, lastStart);
  if (lineStart === 0 || before.trim() !== '') return ' ';
  return (text.startsWith('\r\n', lineStart - 2) ? '\r\n' : (text[lineStart - 1] ?? '\n')) + before;
}

/** Appends a text to a sequence. */
export function appendItem(sequence: Field, value: string): FieldEdits {
  const node = sequence.node;
  if (node?.kind !== 'sequence' || sequence.state !== 'set' || node.open || touchesTemplate(sequence, node.span)) return null;
  const text = textOf(sequence);
  const last = node.items.at(-1);
  const json = isJson(sequence);
  if (last === undefined) return [replace(node.span, `[${flowText(value, json)}]`)];
  if (node.style === 'flow') {
    const rest = text.slice(last.span.end, node.span.end - 1);
    if (rest.trim() !== '') return null;
    return [insert(last.span.end, `,${separatorBefore(text, last.span.start)}${flowText(value, json)}`)];
  }
  if (last.value.kind !== 'scalar' || last.value.style === 'block' || !endsItsLine(text, last.span.end)) return null;
  return [
    insert(
      lineEndOf(text, last.span.end),
      `${lineBreakOf(sequence.document.source)}${' '.repeat(columnOf(text, node.span.start))}- ${flowText(value, json)}`,
    ),
  ];
}

/**
 * Removes a map entry or a sequence item with its whole lines. A map or sequence that would be left empty goes with it.
 * Null where the text holds an anchor or a template action, or is shared through an alias or merge key.
 */
export function removeField(field: Field): FieldEdits {
  const parent = field.parent;
  if (parent?.node?.kind === 'map') {
    const entries = ownEntries(parent.node);
    const index = entries.findIndex((entry) => entry.key === field.key);
    const entry = entries[index];
    if (entry === undefined) return null;
    if (parent.node.entries.length === 1 && parent.parent?.node?.kind === 'map') return removeField(parent);
    return removePart(parent, parent.node, entries.map(entrySpan), index);
  }
  if (parent?.node?.kind === 'sequence' && typeof field.name === 'number') {
    if (parent.node.items.length === 1) return removeField(parent);
    return removePart(
      parent,
      parent.node,
      parent.node.items.map((item) => item.span),
      field.name,
    );
  }
  return null;
}

function removePart(parent: Field, node: YamlMap | YamlSequence, spans: readonly Span[], index: number): FieldEdits {
  const span = spans[index];
  if (span === undefined || node.open || holdsAnchor(parent, span) || touchesTemplate(parent, span)) return null;
  if (node.style === 'flow') return removeFromFlow(parent, node, spans, index);
  const text = textOf(parent);
  const lineStart = lineStartBefore(text, span.start);
  const before = text.slice(lineStart, span.start);
  const blockEnd = text.slice(span.start, span.end).trimEnd().length + span.start;
  const isBlockScalar = /[\r\n]/.test(text.slice(span.start, blockEnd));
  if (!isBlockScalar && !endsItsLine(text, blockEnd)) return null;
  const lineEnd = lineEndOf(text, blockEnd);
  const isItem = node.kind === 'sequence';
  if (isItem ? /^[ \t]*-[ \t]+$/.test(before) : before.trim() === '') return [removeLines(text, lineStart, lineEnd)];
  if (isItem || !/^[ \t]*(?:-[ \t]+)+$/.test(before)) return null;
  // The entry shares its line with the dash of its item: the next entry moves up to the dash.
  const next = spans[index + 1];
  if (next === undefined) return null;
  return [remove({ start: span.start, end: text.slice(lineEnd, next.start).trim() === '' ? next.start : lineEnd })];
}

function removeLines(text: string, lineStart: number, lineEnd: number): TextEdit {
  const end = afterLineBreak(text, lineEnd);
  if (end > lineEnd || lineStart === 0) return remove({ start: lineStart, end });
  return remove({ start: text.startsWith('\r\n', lineStart - 2) ? lineStart - 2 : lineStart - 1, end });
}

function removeFromFlow(parent: Field, node: YamlMap | YamlSequence, spans: readonly Span[], index: number): FieldEdits {
  const text = textOf(parent);
  const span = spans[index];
  const next = spans[index + 1];
  const previous = spans[index - 1];
  if (span === undefined) return null;
  const gap = next !== undefined ? text.slice(span.end, next.start) : previous !== undefined ? text.slice(previous.end, span.start) : '';
  if (gap.trim() !== '' && gap.trim() !== ',') return null;
  if (next !== undefined) return [remove({ start: span.start, end: next.start })];
  if (previous !== undefined) return [remove({ start: previous.end, end: span.end })];
  return [remove({ start: node.span.start + 1, end: node.span.end - 1 })];
}

/** How the text around a field is laid out. */
function styleAt(field: Field): BlockStyle {
  const text = textOf(field);
  return {
    step: stepAt(field),
    dash: dashAt(text.slice(field.document.start, field.document.end)),
    lineBreak: lineBreakOf(field.document.source),
  };
}

/** Spaces between a key and the keys of the map below it, from the nearest map above `field`. */
function stepAt(field: Field): number {
  for (let at: Field | null = field; at !== null; at = at.parent) {
    if (at.node?.kind !== 'map' || at.node.style !== 'block' || at.key === null) continue;
    const first = ownEntries(at.node)[0];
    if (first === undefined || at.via !== null) continue;
    const step = columnOf(textOf(field), first.key.span.start) - columnOf(textOf(field), at.key.span.start);
    if (step > 0) return step;
  }
  return 2;
}

/** Spaces between a key and the dashes of its list, from the first block list of the document; 2 when there is none. */
function dashAt(text: string): number {
  const match = /(?:^|[\r\n])([ \t]*)(?:- +)*[\w.$/-]+:[ \t]*(?:#.*)?(?:\r\n|\r|\n)([ \t]*)- /.exec(text);
  if (match === null) return 2;
  const lead = /^(?:- +)*/.exec(match[0].replace(/^[\r\n]*[ \t]*/, ''))?.[0].length ?? 0;
  const dash = (match[2]?.length ?? 0) - ((match[1]?.length ?? 0) + lead);
  return dash >= 0 && dash <= 8 ? dash : 2;
}
