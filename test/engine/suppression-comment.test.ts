// Where a suppression comment goes, and that it is a comment there. `█` marks the finding.
import assert from 'node:assert/strict';
import { detectLanguage } from '../../server/src/engine/document/language.ts';
import {
  applyEdits,
  createEngine,
  createSourceText,
  positionAt,
  type Finding,
  type SuppressionScope,
} from '../../server/src/engine/index.ts';
import { readSuppressions } from '../../server/src/engine/suppress/suppress.ts';
import { nodeHost } from '../../server/src/host/node.ts';

interface Row {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly scope?: SuppressionScope;
  /** The text with the comment, in which `IGNORE` and `IGNORE-FILE` stand for the directive; null where none is possible. */
  readonly expected: string | null;
}

const rows: readonly Row[] = [
  { name: 'JavaScript', path: 'a.js', text: 'f(█x);\n', expected: 'f(x); // IGNORE -- reason\n' },
  { name: 'a last line without a line break', path: 'a.js', text: 'f(█x);', expected: 'f(x); // IGNORE -- reason' },
  { name: 'a line that ends in a comment', path: 'a.js', text: 'f(█x); // why\n', expected: 'f(x); // why // IGNORE -- reason\n' },
  { name: 'a line that ends in white space', path: 'a.js', text: 'f(█x); \r\ng();\r\n', expected: 'f(x); // IGNORE -- reason\r\ng();\r\n' },
  {
    name: 'a template that starts on the line',
    path: 'a.js',
    text: '  const a = █`one\n  two`;\n',
    expected: '  // IGNORE -- reason\n  const a = `one\n  two`;\n',
  },
  { name: 'the middle of a template', path: 'a.js', text: 'const a = `one\n █two\nthree`;\n', expected: null },
  {
    name: 'a substitution within a template',
    path: 'a.js',
    text: 'const a = `one ${\n  f(█x)\n}`;\n',
    expected: 'const a = `one ${\n  f(x) // IGNORE -- reason\n}`;\n',
  },
  {
    name: 'text among JSX elements',
    path: 'a.tsx',
    text: 'const a = (\n  <p>\n    <b x={█y} />\n  </p>\n);\n',
    expected: 'const a = (\n  <p>\n    {/* IGNORE -- reason */}\n    <b x={y} />\n  </p>\n);\n',
  },
  {
    name: 'attributes of a JSX element',
    path: 'a.tsx',
    text: 'const a = (\n  <p\n    x={█y}\n  >\n    t\n  </p>\n);\n',
    expected: 'const a = (\n  <p\n    x={y} // IGNORE -- reason\n  >\n    t\n  </p>\n);\n',
  },
  { name: 'TypeScript types', path: 'a.ts', text: 'const a: string = █"x";\n', expected: 'const a: string = "x"; // IGNORE -- reason\n' },
  { name: 'Python', path: 'a.py', text: 'def f():\n    g(█x)\n', expected: 'def f():\n    g(x)  # IGNORE -- reason\n' },
  { name: 'a Python string of several lines', path: 'a.py', text: 'a = """one\n█two\n"""\n', expected: null },
  {
    name: 'the line on which a Python string of several lines starts',
    path: 'a.py',
    text: 'x = 1\na = █"""one\ntwo"""\n',
    expected: 'x = 1\n# IGNORE -- reason\na = """one\ntwo"""\n',
  },
  {
    name: 'a Python line that goes on after a backslash',
    path: 'a.py',
    text: 'a = █x + \\\n    y\n',
    expected: '# IGNORE -- reason\na = x + \\\n    y\n',
  },
  { name: 'a Python line after a backslash that goes on itself', path: 'a.py', text: 'a = x + \\\n    █y + \\\n    z\n', expected: null },
  { name: 'YAML', path: 'a.yaml', text: 'a:\n  b: █c\n', expected: 'a:\n  b: c # IGNORE -- reason\n' },
  {
    name: 'the first line of a YAML block',
    path: 'a.yaml',
    text: 'a: █|\n  one\n  two\n',
    expected: 'a: | # IGNORE -- reason\n  one\n  two\n',
  },
  { name: 'the middle of a YAML block', path: 'a.yaml', text: 'a: |\n  one\n  █two\n  three\n', expected: null },
  { name: 'a YAML string of several lines', path: 'a.yaml', text: 'a: "one\n  █two\n  three"\n', expected: null },
  { name: 'a Dockerfile', path: 'Dockerfile', text: 'FROM a\nADD █b c\n', expected: 'FROM a\n# IGNORE -- reason\nADD b c\n' },
  {
    name: 'a Dockerfile instruction that goes on',
    path: 'Dockerfile',
    text: 'FROM a\nRUN b && \\\n    █c\n',
    expected: 'FROM a\nRUN b && \\\n    # IGNORE -- reason\n    c\n',
  },
  { name: 'a here-document of a Dockerfile', path: 'Dockerfile', text: 'FROM a\nCOPY <<EOF /x\n█one\nEOF\n', expected: null },
  { name: '.env', path: '.env', text: 'A=█b\n', expected: '# IGNORE -- reason\nA=b\n' },
  { name: 'an INI file', path: 'a.ini', text: '[a]\nb=█c\n', expected: '[a]\n; IGNORE -- reason\nb=c\n' },
  { name: 'a TOML string of several lines', path: 'a.toml', text: 'a = """\n█b\n"""\n', expected: null },
  { name: 'JSON', path: 'a.json', text: '{"a": "█b"}\n', expected: null },
  { name: 'JSON with comments', path: 'a.jsonc', text: '{\n  "a": "█b"\n}\n', expected: '{\n  "a": "b" // IGNORE -- reason\n}\n' },
  { name: 'Go', path: 'a.go', text: 'a := "█b"\n', expected: 'a := "b" // IGNORE -- reason\n' },
  { name: 'SQL', path: 'a.sql', text: "SELECT '█b';\n", expected: "SELECT 'b'; -- IGNORE -- reason\n" },
  { name: 'CSS', path: 'a.css', text: 'a { b: █c }\n', expected: 'a { b: c } /* IGNORE -- reason */\n' },
  { name: 'XML', path: 'a.xml', text: '<a>\n  <b>█c</b>\n</a>\n', expected: '<a>\n  <!-- IGNORE -->\n  <b>c</b>\n</a>\n' },
  { name: 'an XML tag of several lines', path: 'a.xml', text: '<a\n  b="█c"/>\n', expected: null },
  { name: 'a format without comments', path: 'a.pem', text: '█x\n', expected: null },
  {
    name: 'a whole file',
    path: 'a.ts',
    scope: 'file',
    text: "'use strict';\n█x;\n",
    expected: "// IGNORE-FILE -- reason\n'use strict';\nx;\n",
  },
  {
    name: 'a whole file after a shebang and an encoding',
    path: 'a.py',
    scope: 'file',
    text: '#!/usr/bin/python\n# -*- coding: utf-8 -*-\n█x\n',
    expected: '#!/usr/bin/python\n# -*- coding: utf-8 -*-\n# IGNORE-FILE -- reason\nx\n',
  },
  {
    name: 'a whole Dockerfile after its parser directives',
    path: 'Dockerfile',
    scope: 'file',
    text: '# syntax=docker/dockerfile:1\n# escape=`\nFROM █a\n',
    expected: '# syntax=docker/dockerfile:1\n# escape=`\n# IGNORE-FILE -- reason\nFROM a\n',
  },
  {
    name: 'a whole file of cloud-init',
    path: 'a.yaml',
    scope: 'file',
    text: '#cloud-config\na: █b\n',
    expected: '#cloud-config\n# IGNORE-FILE -- reason\na: b\n',
  },
  {
    name: 'a whole XML file',
    path: 'a.xml',
    scope: 'file',
    text: '<?xml version="1.0"?>\n<a>█b</a>\n',
    expected: '<?xml version="1.0"?>\n<!-- IGNORE-FILE -->\n<a>b</a>\n',
  },
  {
    name: 'a whole Markdown file after its front matter',
    path: 'a.md',
    scope: 'file',
    text: '---\ntitle: t\n---\n█x\n',
    expected: '---\ntitle: t\n---\n<!-- IGNORE-FILE -->\nx\n',
  },
  {
    name: 'a whole file of one line that is a shebang',
    path: 'a.sh',
    scope: 'file',
    text: '#!/bin/sh █x',
    expected: '#!/bin/sh x\n# IGNORE-FILE -- reason',
  },
];

const ruleId = 'family/bad-pattern';

function findingAt(offset: number): Finding {
  return {
    ruleId,
    severity: 'error',
    confidence: 'high',
    message: 'm',
    span: { start: offset, end: offset + 1 },
    cwe: [],
    fixes: [],
    related: [],
    fingerprint: '',
  };
}

describe('suppression comments', () => {
  for (const { name, path, text, scope = 'line', expected } of rows) {
    it(`silence in ${name}`, async () => {
      const engine = await createEngine({ host: nodeHost, rules: [] });
      const offset = text.indexOf('█');
      const source = createSourceText(text.replace('█', ''));
      const document = { path, language: detectLanguage(path, undefined, source.text), version: 1, source };
      const edit = await engine.suppress(document, findingAt(offset), scope);
      const after = edit === null ? null : applyEdits(source.text, [edit]);
      assert.equal(
        after,
        expected?.replace('IGNORE-FILE', `leftward-ignore-file ${ruleId}`).replace('IGNORE', `leftward-ignore ${ruleId}`) ?? null,
      );
      if (after === null || edit === null) return;
      const moved = createSourceText(after);
      const { file, lines } = readSuppressions(moved);
      if (scope === 'file') assert.deepEqual(file, [ruleId]);
      else {
        const start = edit.span.start <= offset ? offset + edit.newText.length : offset;
        const { line } = positionAt(moved, start);
        assert.deepEqual(lines.get(line), [ruleId], 'the comment holds for the line of the finding');
      }
    });
  }
});
