// "Read from environment variable": what it writes in each language and place, and where it keeps away.
import assert from 'node:assert/strict';
import { createSourceText } from '../../server/src/engine/document/source-text.ts';
import { detectLanguage } from '../../server/src/engine/document/language.ts';
import { applyEdits } from '../../server/src/engine/fix/edit.ts';
import { environmentFix } from '../../server/src/engine/fix/environment.ts';
import { environmentVariableName } from '../../server/src/engine/fix/environment-name.ts';
import type { NamedValue } from '../../server/src/engine/model/named-value.ts';
import { parseExample } from '../../tools/rule-modules.ts';

function named(name: string, parents: readonly string[] = []): NamedValue {
  const nowhere = { start: 0, end: 0 };
  return { name, parents, nameSpan: null, value: '', valueSpan: nowhere, literalSpan: nowhere, origin: 'code' };
}

/** Applies the fix to the literal that `⟦ ⟧` marks, whose content is taken for the secret. */
function fixed(path: string, code: string, inAttribute = false): string | null {
  const { text, spans } = parseExample(code);
  const [literal] = spans;
  assert.ok(literal);
  const opening = /^[A-Za-z]{0,2}("""|'''|["'`])/.exec(text.slice(literal.start));
  const content = { start: literal.start + (opening?.[0].length ?? 0), end: literal.end - (opening?.[1]?.length ?? 0) };
  const document = { path, language: detectLanguage(path, undefined, text), version: 0, source: createSourceText(text) };
  const fix = environmentFix(document, { literal, content, name: null, defaultName: 'TOKEN', inAttribute });
  if (fix === null) return null;
  assert.equal(fix.kind, 'review');
  assert.equal(fix.environmentVariable, 'TOKEN');
  return applyEdits(text, fix.edits);
}

describe('move to an environment variable', () => {
  const rows: readonly [string, string, string | null][] = [
    ['a.js', "const t = ⟦'x1'⟧;", 'const t = process.env.TOKEN;'],
    ['a.ts', 'call(⟦"x1"⟧)', 'call(process.env.TOKEN!)'],
    ['a.ts', 'const t = ⟦`x1`⟧;', 'const t = process.env.TOKEN!;'],
    ['a.ts', "const o = { ⟦'x1'⟧: 1 };", null],
    ['a.ts', 'html⟦`x1`⟧', null],
    ['a.py', "t = ⟦'x1'⟧\n", "import os\n\nt = os.environ['TOKEN']\n"],
    ['a.py', 'import sys\nt = ⟦"x1"⟧\n', 'import os\nimport sys\nt = os.environ["TOKEN"]\n'],
    ['a.py', 'import sys, os\nt = ⟦"x1"⟧\n', 'import sys, os\nt = os.environ["TOKEN"]\n'],
    ['a.py', 'import os.path\nt = ⟦"""x1"""⟧\n', 'import os.path\nt = os.environ["TOKEN"]\n'],
    ['a.py', 'from os import path\nt = ⟦"x1"⟧\n', 'import os\nfrom os import path\nt = os.environ["TOKEN"]\n'],
    [
      'a.py',
      '#!/usr/bin/env python\n"""Doc\nimport os\n"""\nfrom __future__ import annotations\nimport re\nt = ⟦"x1"⟧\n',
      '#!/usr/bin/env python\n"""Doc\nimport os\n"""\nfrom __future__ import annotations\nimport re\nt = os.environ["TOKEN"]\n',
    ],
    [
      'a.py',
      '"""Doc."""\n\nfrom __future__ import (\n    annotations,\n)\nimport re\nt = ⟦"x1"⟧\n',
      '"""Doc."""\n\nfrom __future__ import (\n    annotations,\n)\nimport os\nimport re\nt = os.environ["TOKEN"]\n',
    ],
    ['a.py', 'import re\r\nt = ⟦"x1"⟧\r\n', 'import os\r\nimport re\r\nt = os.environ["TOKEN"]\r\n'],
    ['a.py', 't = "a" ⟦"x1"⟧\n', null],
    ['a.py', 't = ⟦b"x1"⟧\n', null],
    ['a.yaml', 't: ⟦"x1"⟧\n', null],
    ['.env', 'T=⟦"x1"⟧\n', null],
  ];
  for (const [path, code, expected] of rows) it(`${path}: ${JSON.stringify(code)}`, () => assert.equal(fixed(path, code), expected));
  it('puts braces round it in a markup attribute', () => {
    assert.equal(fixed('a.tsx', 'const a = <Map token=⟦"x1"⟧ />;', true), 'const a = <Map token={process.env.TOKEN!} />;');
  });

  const names: readonly [NamedValue | null, string, string][] = [
    [null, 'GITHUB_TOKEN', 'GITHUB_TOKEN'],
    [named('token'), 'GITHUB_TOKEN', 'GITHUB_TOKEN'],
    [named('apiKey'), 'OPENAI_API_KEY', 'OPENAI_API_KEY'],
    [named('deployToken'), 'GITHUB_TOKEN', 'DEPLOY_TOKEN'],
    [named('anthropicKey'), 'ANTHROPIC_API_KEY', 'ANTHROPIC_API_KEY'],
    [named('password', ['mailer']), 'PASSWORD', 'MAILER_PASSWORD'],
    [named('SLACK_BOT_TOKEN'), 'SLACK_TOKEN', 'SLACK_BOT_TOKEN'],
    [named('2fa.secret'), 'SECRET', 'SECRET'],
  ];
  for (const [name, defaultName, expected] of names) {
    it(`names the variable for ${name?.name ?? 'nothing'} ${expected}`, () =>
      assert.equal(environmentVariableName(name, defaultName), expected));
  }
});
