import assert from 'node:assert/strict';
import { createSourceText } from '../../server/src/engine/document/source-text.ts';
import { secretData, yamlNamedValues } from '../../server/src/engine/manifests/yaml-named-values.ts';
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
      text: 'kind: Secret\nstringData:\n  password: abc\ndata:\n  password: YWJj\n',
      values: [
        ['kind', 'Secret'],
        ['stringData.password', 'abc'],
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
  it('hands out the encoded values of a Secret', () => {
    const stream = createYamlParser().parse(createSourceText('kind: Secret\ndata:\n  password: YWJj\n'));
    assert.deepEqual(
      secretData(stream).map(({ name, value }) => [name, value]),
      [['password', 'YWJj']],
    );
  });
  it('does not read documents that are not wanted, nor long streams', () => {
    const stream = createYamlParser().parse(createSourceText('a: x\n---\ntoken: y\n'));
    assert.deepEqual(
      yamlNamedValues(stream, /token/).map(({ name }) => name),
      ['token'],
    );
    assert.deepEqual(yamlNamedValues(createYamlParser().parse(createSourceText(`a: ${'x'.repeat(300_000)}\n`))), []);
  });
});
