import assert from 'node:assert/strict';
import { createSourceText } from '../../server/src/engine/document/source-text.ts';
import { yamlNamedValues } from '../../server/src/engine/manifests/yaml-named-values.ts';
import { createYamlParser } from '../../server/src/engine/parse/yaml.ts';

describe('named values of YAML', () => {
  const rows: { text: string; values: [path: string, value: string, literal?: string][] }[] = [
    { text: 'spring:\n  datasource:\n    password: "abc"\n', values: [['spring.datasource.password', 'abc', '"abc"']] },
    { text: "'a-b': 'x''y'\n", values: [['a-b', "x''y", "'x''y'"]] },
    { text: 'a: 1\nb: true\nc: text\n', values: [['c', 'text']] },
    {
      text: 'env:\n  - name: DB_PASSWORD\n    value: abc\n',
      values: [
        ['env.DB_PASSWORD', 'abc'],
        ['env.name', 'DB_PASSWORD'],
      ],
    },
    { text: 'environment: ["DB_PASSWORD=abc", PLAIN]\n', values: [['environment.DB_PASSWORD', 'abc']] },
    { text: 'a: {{ .Values.a }}\nb: "x{{ .Values.a }}"\nc: ok\n', values: [['c', 'ok']] },
    { text: '{"a": {"token": "abc"}}', values: [['a.token', 'abc', '"abc"']] },
    { text: 'x: &x {token: abc}\na: *x\nb:\n  <<: *x\n', values: [['x.token', 'abc']] },
    { text: 'key: |\n  one\n  two\n', values: [['key', 'one\n  two', '|\n  one\n  two']] },
    {
      text: 'apiVersion: v1\nkind: Secret\nstringData:\n  password: abc\ndata:\n  password: YWJj\n',
      values: [
        ['apiVersion', 'v1'],
        ['kind', 'Secret'],
        ['stringData.password', 'abc'],
        ['data.password', 'YWJj'],
      ],
    },
  ];
  for (const { text, values } of rows) {
    it(JSON.stringify(text), () => {
      const found = yamlNamedValues(createYamlParser().parse(createSourceText(text)));
      assert.deepEqual(
        found.map((value) => [
          [...value.parents, value.name].join('.'),
          value.value,
          text.slice(value.literalSpan.start, value.literalSpan.end),
        ]),
        values.map(([path, value, literal]) => [path, value, literal ?? value]),
      );
      for (const value of found) {
        assert.equal(text.slice(value.valueSpan.start, value.valueSpan.end), value.value);
        assert.equal(value.nameSpan === null ? '' : text.slice(value.nameSpan.start, value.nameSpan.end), value.name);
      }
    });
  }
  const secrets: { text: string; marks: (readonly [path: string, encoding?: string | undefined, objectKind?: string])[] }[] = [
    {
      text: 'apiVersion: v1\nkind: Secret\ndata:\n  a: YWJj\nstringData:\n  b: abc\n',
      marks: [['apiVersion'], ['kind'], ['data.a', 'base64', 'Secret'], ['stringData.b', undefined, 'Secret']],
    },
    { text: 'apiVersion: v1\nkind: ConfigMap\ndata:\n  a: YWJj\n', marks: [['apiVersion'], ['kind'], ['data.a']] },
    { text: 'apiVersion: acme.net/v1\nkind: Secret\ndata:\n  a: YWJj\n', marks: [['apiVersion'], ['kind'], ['data.a']] },
    {
      text: 'items:\n  - apiVersion: v1\n    kind: Secret\n    data: {a: YWJj}\n',
      marks: [['items.apiVersion'], ['items.kind'], ['data.a', 'base64', 'Secret']],
    },
    { text: 'spec:\n  apiVersion: v1\n  kind: Secret\n  data: {a: YWJj}\n', marks: [['spec.apiVersion'], ['spec.kind'], ['spec.data.a']] },
    { text: 'apiVersion: v1\nkind: Secret\ndata:\n  a: {{ .Values.a }}\n  b: "{{ .Values.b }}"\n', marks: [['apiVersion'], ['kind']] },
  ];
  for (const { text, marks } of secrets) {
    it(`says what is a Secret's: ${JSON.stringify(text)}`, () => {
      const found = yamlNamedValues(createYamlParser().parse(createSourceText(text)));
      assert.deepEqual(
        found.map((value) => [[...value.parents, value.name].join('.'), value.encoding, value.objectKind]),
        marks.map(([path, encoding, objectKind]) => [path, encoding, objectKind]),
      );
    });
  }
  it('does not read documents that are not wanted, nor long streams', () => {
    const stream = createYamlParser().parse(createSourceText('a: x\n---\ntoken: y\n'));
    assert.deepEqual(
      yamlNamedValues(stream, /token/).map(({ name }) => name),
      ['token'],
    );
    assert.deepEqual(yamlNamedValues(createYamlParser().parse(createSourceText(`a: ${'x'.repeat(300_000)}\n`))), []);
  });
});
