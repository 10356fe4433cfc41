import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeSourceText, createSourceText } from '../../server/src/engine/document/source-text.ts';
import { createYamlParser } from '../../server/src/engine/parse/yaml.ts';
import type { YamlNode } from '../../server/src/engine/parse/yaml-tree.ts';
import { fieldAt } from './yaml-fixtures.ts';

function problemsOf(text: string): string[] {
  return createYamlParser()
    .parse(createSourceText(text))
    .problems.map((problem) => problem.message);
}

/** Number of nodes that are reached without following a shared node twice. */
function countNodes(root: YamlNode | null): number {
  const seen = new Set<YamlNode>();
  const visit = (node: YamlNode): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'map') for (const entry of node.entries) visit(entry.value);
    if (node.kind === 'sequence') for (const item of node.items) visit(item.value);
  };
  if (root !== null) visit(root);
  return seen.size;
}

describe('YAML values', () => {
  const rows: { text: string; path: (string | number)[]; shows: string; value: string | number | boolean | null; style?: string }[] = [
    { text: 'a: 1 # c\n', path: ['a'], shows: '1', value: 1, style: 'plain' },
    { text: 'a: "x\\ty"\n', path: ['a'], shows: '"x\\ty"', value: 'x\ty', style: 'double' },
    { text: "a: 'it''s'\r\nb: 2\r\n", path: ['a'], shows: "'it''s'", value: "it's", style: 'single' },
    { text: 'a: |\n  one\n  two\nb: x\n', path: ['a'], shows: '|\n  one\n  two', value: 'one\ntwo\n', style: 'block' },
    { text: 'a:\n  - b: {c: [x, True]}\n', path: ['a', 0, 'b', 'c', 1], shows: 'True', value: true },
    { text: 'a:\nb: 1\n', path: ['a'], shows: '', value: null },
    { text: '{"a": {"b": "c"}}', path: ['a', 'b'], shows: '"c"', value: 'c', style: 'double' },
    { text: '// settings\n{"a": 1.5,}\n', path: ['a'], shows: '1.5', value: 1.5 },
    { text: '\uFEFFa: yes\n', path: ['a'], shows: 'yes', value: 'yes' },
    { text: 'x: &x {b: 1}\na: *x\n', path: ['a', 'b'], shows: '1', value: 1 },
    { text: 'x: &x {b: 1, c: 2}\na:\n  <<: *x\n  c: 3\n', path: ['a', 'b'], shows: '1', value: 1 },
    { text: 'x: &x {b: 1, c: 2}\na:\n  c: 3\n  <<: *x\n', path: ['a', 'c'], shows: '3', value: 3 },
    { text: 'x: &x {b: 1}\ny: &y {b: 2, c: 3}\na:\n  <<: [*x, *y]\n', path: ['a', 'b'], shows: '1', value: 1 },
    { text: 'x: &x {b: 1}\ny: &y {b: 2, c: 3}\na:\n  <<: [*x, *y]\n', path: ['a', 'c'], shows: '3', value: 3 },
    { text: 'a: !Sub "x"\n', path: ['a'], shows: '"x"', value: 'x' },
    { text: '%YAML 1.2\n---\n# c\na: 1\n...\n', path: ['a'], shows: '1', value: 1 },
    { text: '--- {a: 1}\n---\nb: 1\n', path: ['a'], shows: '1', value: 1 },
  ];
  for (const { text, path, shows, value, style } of rows) {
    it(`reads ${JSON.stringify(path)} of ${JSON.stringify(text)}`, () => {
      const { node } = fieldAt(text, ...path);
      assert.ok(node?.kind === 'scalar');
      assert.equal(text.slice(node.span.start, node.span.end), shows);
      assert.equal(node.value, value);
      if (style !== undefined) assert.equal(node.style, style);
      assert.deepEqual(problemsOf(text), []);
    });
  }

  it('says where an alias and a merge key draw a value in', () => {
    const text = 'x: &x {b: 1}\na: *x\nc:\n  <<: *x\n';
    for (const [name, start] of [['a', 16] as const, ['c', 28] as const])
      assert.deepEqual(fieldAt(text, name, 'b').via, { start, end: start + 2 });
  });
});

describe('templates in YAML', () => {
  const rows: { text: string; path: (string | number)[]; state: 'set' | 'absent' | 'unknown' }[] = [
    { text: 'a: {{ .Values.a }}\nb: 1\n', path: ['a'], state: 'unknown' },
    { text: 'a: "{{ .Values.a }}:{{ .Values.b }}"\n', path: ['a'], state: 'unknown' },
    { text: 'a: x-{{ .Values.a }}\n', path: ['a'], state: 'unknown' },
    { text: 'a: ${{ secrets.A }}\n', path: ['a'], state: 'unknown' },
    { text: '{{- if .Values.a }}\na: 1\n{{- end }}\n', path: ['a'], state: 'set' },
    { text: 'a:\n  {{- toYaml .Values.a | nindent 2 }}\nb: 1\n', path: ['a', 'c'], state: 'unknown' },
    { text: 'a: {{- toYaml .Values.a | nindent 2 }}\n  c: 1\nb: 1\n', path: ['a', 'c'], state: 'set' },
    { text: 'a: {{- toYaml .Values.a | nindent 2 }}\n  c: 1\nb: 1\n', path: ['a', 'd'], state: 'unknown' },
    { text: 'a:\n  c: 1\n  {{- toYaml .Values.a | nindent 2 }}\nb: 1\n', path: ['a', 'd'], state: 'unknown' },
    { text: 'a:\n  c: 1\n{{ toYaml .Values.a | indent 2 }}\nb: 1\n', path: ['a', 'd'], state: 'unknown' },
    { text: 'a:\n  c: 1\n{{ toYaml .Values.a | indent 2 }}\nb: 1\n', path: ['d'], state: 'absent' },
    { text: 'a:\n  c: 1\n  {{- include "more" . }}\nb: 1\n', path: ['d'], state: 'unknown' },
    { text: 'a:\n  c: 1\n  {{- /* a note\n  on two lines */ -}}\nb: 1\n', path: ['a', 'd'], state: 'absent' },
    { text: 'a:\n  - name: {{ .Chart.Name }}\n    b: 1\n', path: ['a', 0, 'name'], state: 'unknown' },
    { text: 'a:\n  - name: {{ .Chart.Name }}\n    b: 1\n', path: ['a', 0, 'b'], state: 'set' },
    { text: '{{- if .a }}\na: 1\n{{- else }}\na: 2\n{{- end }}\n', path: ['a'], state: 'unknown' },
    { text: 'a: [x, {{ .b }}]\n', path: ['a', 0], state: 'set' },
    { text: 'a:\n  {{ .key }}: 1\n  c: 2\n', path: ['a', 'c'], state: 'set' },
  ];
  for (const { text, path, state } of rows) {
    it(`${JSON.stringify(path)} of ${JSON.stringify(text)} is ${state}`, () => {
      assert.equal(fieldAt(text, ...path).state, state);
      assert.deepEqual(problemsOf(text), []);
    });
  }
});

describe('YAML that is broken or hostile', () => {
  it('keeps the good documents of a stream with a broken one', () => {
    const stream = createYamlParser().parse(createSourceText('a: 1\n---\nb: [1\n---\nc: 3\n'));
    assert.deepEqual(
      stream.documents.map((document) => document.tree().problems.length > 0),
      [false, true, false],
    );
    assert.equal(fieldAt('c: 3\n', 'c').number(), 3);
  });
  const bounded: [string, string][] = [
    ['10,000 open brackets', '['.repeat(10_000)],
    ['10,000 open maps', '{a: '.repeat(10_000)],
    ['10,000 nested dashes', '- '.repeat(10_000)],
    ['300 nested keys', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
    ['a closed nest of JSON', `${'['.repeat(5000)}${']'.repeat(5000)}`],
  ];
  for (const [name, text] of bounded) {
    it(`does not go deeper than its limit into ${name}`, () => {
      assert.ok(problemsOf(text).some((message) => message.startsWith('nesting is deeper')));
    });
  }
  it('does not expand aliases of aliases', () => {
    const lines = Array.from(
      { length: 60 },
      (_, index) => `k${String(index + 1)}: &k${String(index + 1)} [*k${String(index)}, *k${String(index)}]\n`,
    );
    const text = `k0: &k0 [x, x]\n${lines.join('')}`;
    const parser = createYamlParser();
    const [document] = parser.parse(createSourceText(text)).documents;
    assert.ok(countNodes(document?.tree().root ?? null) < 100);
    const [moved] = parser.parse(createSourceText(`---\n# moved\n---${text.replace('k0', '\nk0')}`)).documents;
    assert.ok(countNodes(moved?.tree().root ?? null) < 100);
  });
  it('has no cycle where an anchor holds its own alias', () => {
    assert.equal(fieldAt('a: &a [*a]\n', 'a', 0).state, 'unknown');
  });
  it('reports keys that stand twice', () => {
    assert.equal(problemsOf('a: 1\na: 2\n').length, 1);
    assert.equal(problemsOf('x: &x {b: 1}\na:\n  <<: *x\n  <<: *x\n').length, 1);
  });
  it('never throws', () => {
    const pieces = [
      'a: 1\n',
      '- ',
      '---\n',
      '...\n',
      '{{ x }}',
      '{{',
      '}}',
      '[',
      ']',
      '{',
      '}',
      '&a ',
      '*a',
      '<<: *a\n',
      '|\n  ',
      '"',
      "'",
      '\r\n',
      '  ',
      ':',
      '? ',
      '!t ',
      '#',
      '%YAML 1.2\n',
      '\t',
      '\uFEFF',
      'é',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), (parts) => {
        const text = parts.join('');
        for (const document of createYamlParser().parse(createSourceText(text)).documents) {
          for (const problem of document.tree().problems) assert.ok(problem.start >= 0 && problem.end <= text.length + 1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('YAML under edits', () => {
  it('answers after any edits as a new parser does', () => {
    const pieces = [
      'a: 1\n',
      'b: &x {c: 1}\n',
      '---\n',
      'd: *x\n',
      '- 1\n',
      '  e: {{ x }}\n',
      '{{- y }}\n',
      '"',
      '[',
      '\n',
      'f: |\n  g\n',
      '---\na: 1\n',
    ];
    const change = fc.record({ at: fc.nat(200), length: fc.nat(12), text: fc.constantFrom('', ...pieces) });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 12 }),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        (start, changes) => {
          const parser = createYamlParser();
          let source = createSourceText(start.join(''));
          const trees = (parse: ReturnType<typeof createYamlParser>): unknown =>
            parse.parse(source).documents.map((document) => [document.start, document.end, document.tree()]);
          trees(parser);
          for (const { at, length, text } of changes) {
            const from = Math.min(at, source.text.length);
            source = changeSourceText(source, { start: from, end: Math.min(from + length, source.text.length), text });
            assert.deepEqual(trees(parser), trees(createYamlParser()));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
