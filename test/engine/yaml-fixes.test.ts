import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/engine/fix/edit.ts';
import { appendItem, fieldFix, removeField, renameKey, replaceEntry, setField, type FieldEdits } from '../../server/src/engine/fix/yaml.ts';
import type { NewValue } from '../../server/src/engine/fix/yaml-text.ts';
import { createSourceText } from '../../server/src/engine/document/source-text.ts';
import type { Field } from '../../server/src/engine/parse/yaml-fields.ts';
import { createYamlParser } from '../../server/src/engine/parse/yaml.ts';
import { fieldAt } from './yaml-fixtures.ts';

interface Row {
  name: string;
  before: string;
  path: (string | number)[];
  /** Null where the text must be left alone. */
  after: string | null;
}

function check(row: Row, change: (field: Field) => FieldEdits): void {
  it(row.name, () => {
    const edits = change(fieldAt(row.before, ...row.path));
    assert.equal(edits === null ? null : applyEdits(row.before, edits), row.after);
    if (row.after !== null) assert.deepEqual(createYamlParser().parse(createSourceText(row.after)).problems, []);
  });
}

describe('removing from YAML', () => {
  const rows: Row[] = [
    { name: 'a line with its comment', before: 'a:\n  b: 1 # why\n  # of c\n  c: 2\n', path: ['a', 'b'], after: 'a:\n  # of c\n  c: 2\n' },
    { name: 'the last line', before: 'a:\n  b: 1\n  c: 2\nd: 3\n', path: ['a', 'c'], after: 'a:\n  b: 1\nd: 3\n' },
    { name: 'the last line of a file without a line break', before: 'a:\n  b: 1\n  c: 2', path: ['a', 'c'], after: 'a:\n  b: 1' },
    { name: 'lines that end in CRLF', before: 'a:\r\n  b: 1\r\n  c: 2\r\n', path: ['a', 'b'], after: 'a:\r\n  c: 2\r\n' },
    { name: 'the last CRLF line without a line break', before: 'a: 1\r\nb: 2', path: ['b'], after: 'a: 1' },
    { name: 'a map that would be left empty', before: 'x: 1\na:\n  b:\n    c: 1\ny: 2\n', path: ['a', 'b', 'c'], after: 'x: 1\ny: 2\n' },
    { name: 'a nested map', before: 'a:\n  b:\n    c: 1\n    d: 2\n  e: 3\n', path: ['a', 'b'], after: 'a:\n  e: 3\n' },
    { name: 'a block scalar', before: 'a:\n  b: |\n    one\n\n    two\n  c: 1\n', path: ['a', 'b'], after: 'a:\n  c: 1\n' },
    { name: 'the first key of an item', before: 'a:\n  - b: 1\n    c: 2\n', path: ['a', 0, 'b'], after: 'a:\n  - c: 2\n' },
    { name: 'a later key of an item', before: 'a:\n  - b: 1\n    c: 2\n', path: ['a', 0, 'c'], after: 'a:\n  - b: 1\n' },
    { name: 'an item', before: 'a:\n  - x\n  - y # why\n  - z\n', path: ['a', 1], after: 'a:\n  - x\n  - z\n' },
    { name: 'the only item, with its key', before: 'a:\n- x\nb: 1\n', path: ['a', 0], after: 'b: 1\n' },
    { name: 'from a flow map: first', before: 'a: {b: 1, c: 2} # why\n', path: ['a', 'b'], after: 'a: {c: 2} # why\n' },
    { name: 'from a flow map: last', before: 'a: { b: 1, c: 2 }\n', path: ['a', 'c'], after: 'a: { b: 1 }\n' },
    { name: 'from a flow map: only', before: 'a: {b: 1}\nd: 1\n', path: ['a', 'b'], after: 'd: 1\n' },
    { name: 'from a flow sequence', before: 'a: [x, "y", z]\n', path: ['a', 1], after: 'a: [x, z]\n' },
    { name: 'from JSON over lines', before: '{\n  "a": 1,\n  "b": 2\n}\n', path: ['b'], after: '{\n  "a": 1\n}\n' },
    { name: 'not an anchor that others use', before: 'a:\n  b: &x 1\n  c: 2\nd: *x\n', path: ['a', 'b'], after: null },
    { name: 'not what a merge key brings', before: 'x: &x {b: 1}\na:\n  <<: *x\n  c: 1\n', path: ['a', 'b'], after: null },
    { name: 'not a value that a template makes', before: 'a:\n  b: {{ .x }}\n  c: 1\n', path: ['a', 'b'], after: null },
    {
      name: 'not from a map that a template fills',
      before: 'a:\n  b: 1\n  c: 2\n  {{- toYaml .x | nindent 2 }}\n',
      path: ['a', 'b'],
      after: null,
    },
  ];
  for (const row of rows) check(row, removeField);
});

describe('setting in YAML', () => {
  const rows: (Row & { value: NewValue })[] = [
    { name: 'a scalar', before: 'a: true # c\n', path: ['a'], value: false, after: 'a: false # c\n' },
    { name: 'a quoted text, in its quotes', before: "a: 'x'\n", path: ['a'], value: 'y', after: "a: 'y'\n" },
    { name: 'a text that would read as something else', before: 'a: x\n', path: ['a'], value: 'true', after: 'a: "true"\n' },
    { name: 'a key beside others', before: 'a:\n  b: 1\nc: 2\n', path: ['a', 'd'], value: true, after: 'a:\n  b: 1\n  d: true\nc: 2\n' },
    {
      name: 'a key after a comment at the end',
      before: 'a:\n  b: 1 # c\nc: 2\n',
      path: ['a', 'd'],
      value: 1,
      after: 'a:\n  b: 1 # c\n  d: 1\nc: 2\n',
    },
    { name: 'a key in a file without a last line break', before: 'a:\n  b: 1', path: ['a', 'd'], value: 1, after: 'a:\n  b: 1\n  d: 1' },
    {
      name: 'a key among CRLF lines',
      before: 'a:\r\n  b: 1\r\n',
      path: ['a', 'd', 'e'],
      value: 1,
      after: 'a:\r\n  b: 1\r\n  d:\r\n    e: 1\r\n',
    },
    {
      name: 'parents that are missing, indented as the file is',
      before: 'a:\n    b: 1\n',
      path: ['a', 'c', 'd', 'e'],
      value: 'x',
      after: 'a:\n    b: 1\n    c:\n        d:\n            e: x\n',
    },
    {
      name: 'below an item',
      before: 'a:\n- b: 1\n  c: 2\n',
      path: ['a', 0, 'd', 'e'],
      value: true,
      after: 'a:\n- b: 1\n  c: 2\n  d:\n    e: true\n',
    },
    {
      name: 'a list with dashes under the key',
      before: 'a:\n- b: 1\n',
      path: ['a', 0, 'd'],
      value: ['X'],
      after: 'a:\n- b: 1\n  d:\n  - X\n',
    },
    {
      name: 'a list with dashes indented',
      before: 'a:\n  - b: 1\n',
      path: ['a', 0, 'd'],
      value: ['X'],
      after: 'a:\n  - b: 1\n    d:\n      - X\n',
    },
    {
      name: 'after a block scalar',
      before: 'a:\n  b: |\n    one\n    two\nc: 1\n',
      path: ['a', 'd'],
      value: 1,
      after: 'a:\n  b: |\n    one\n    two\n  d: 1\nc: 1\n',
    },
    { name: 'not after one that keeps its blank lines', before: 'a:\n  b: |+\n    one\n\nc: 1\n', path: ['a', 'd'], value: 1, after: null },
    { name: 'a key without a value', before: 'a:\nb: 1\n', path: ['a'], value: 2, after: 'a: 2\nb: 1\n' },
    {
      name: 'below a key without a value',
      before: 'x:\n  a: # why\nb: 1\n',
      path: ['x', 'a', 'c'],
      value: 2,
      after: 'x:\n  a: # why\n    c: 2\nb: 1\n',
    },
    { name: 'below null', before: 'a: null\n', path: ['a', 'c'], value: 2, after: 'a: {c: 2}\n' },
    { name: 'in an empty flow map', before: 'a: {}\n', path: ['a', 'b', 'c'], value: true, after: 'a: {b: {c: true}}\n' },
    { name: 'in a flow map', before: 'a: { b: 1 }\n', path: ['a', 'c'], value: ['X', 'Z'], after: 'a: { b: 1, c: [X, Z] }\n' },
    { name: 'in JSON', before: '{"a": {"b": 1}}\n', path: ['a', 'c', 'd'], value: 'x', after: '{"a": {"b": 1, "c": { "d": "x" }}}\n' },
    {
      name: 'in JSON over lines',
      before: '{\n  "a": {\n    "b": 1\n  }\n}\n',
      path: ['a', 'c'],
      value: false,
      after: '{\n  "a": {\n    "b": 1,\n    "c": false\n  }\n}\n',
    },
    {
      name: 'in the map that an alias stands for',
      before: 'x: &x\n  b: 1\na: *x\n',
      path: ['a', 'c'],
      value: 1,
      after: 'x: &x\n  b: 1\n  c: 1\na: *x\n',
    },
    { name: 'not in a map that only merges another', before: 'x: &x {b: 1}\na:\n  <<: *x\n', path: ['a', 'c'], value: 1, after: null },
    { name: 'not a value that a template makes', before: 'a: {{ .x }}\n', path: ['a'], value: 1, after: null },
    {
      name: 'not among lines of a template',
      before: 'a:\n  b: 1\n  {{- if .x }}\n  c: 2\n  {{- end }}\n',
      path: ['a', 'd'],
      value: 1,
      after: null,
    },
    { name: 'not over a map', before: 'a:\n  b: 1\n', path: ['a'], value: 1, after: null },
  ];
  for (const row of rows) check(row, (field) => setField(field, row.value));
});

describe('other changes of YAML', () => {
  check(
    { name: 'appends to a block list', before: 'a:\n- x\n- y # c\nb: 1\n', path: ['a'], after: 'a:\n- x\n- y # c\n- ALL\nb: 1\n' },
    (field) => appendItem(field, 'ALL'),
  );
  check({ name: 'appends to a flow list', before: 'a: [x, y]\n', path: ['a'], after: 'a: [x, y, ALL]\n' }, (field) =>
    appendItem(field, 'ALL'),
  );
  check({ name: 'appends to a list of JSON', before: '{"a": ["x"]}', path: ['a'], after: '{"a": ["x", "ALL"]}' }, (field) =>
    appendItem(field, 'ALL'),
  );
  check({ name: 'appends to an empty list', before: 'a: []\n', path: ['a'], after: 'a: [ALL]\n' }, (field) => appendItem(field, 'ALL'));
  check({ name: 'renames a key', before: 'a:\n  "b": 1\n', path: ['a', 'b'], after: 'a:\n  "c": 1\n' }, (field) => renameKey(field, 'c'));
  check(
    {
      name: 'replaces an entry',
      before: 'a:\n  - n: x\n    v: "s" # c\n',
      path: ['a', 0, 'v'],
      after: 'a:\n  - n: x\n    f:\n      k: s # c\n',
    },
    (field) => replaceEntry(field, 'f', { k: 's' }),
  );
  it('makes one edit of a removed line and what is put after it', () => {
    const before = 'a:\n  b:\n    c: 1\n  d: 2\n';
    const fix = fieldFix('review', 'Move d', removeField(fieldAt(before, 'a', 'd')), setField(fieldAt(before, 'a', 'b', 'd'), 2));
    assert.equal(applyEdits(before, fix?.edits ?? []), 'a:\n  b:\n    c: 1\n    d: 2\n');
  });
  it('makes no fix of changes of which one is impossible', () => {
    assert.equal(fieldFix('review', 'Both', setField(fieldAt('a: 1\n', 'a'), 2), null), null);
  });
});
