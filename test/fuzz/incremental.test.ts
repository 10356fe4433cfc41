// Incremental equals fresh: after any sequence of edits, an analysis answers as a new one over the same text would.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { applyRandomEdits, randomEdit } from './edits.ts';
import { createEngine } from '../../server/src/engine/index.ts';
import { nodeHost } from '../../server/src/host/node.ts';
import { defaultExamplePath, loadRuleModules, parseExample, projectFolder } from '../../tools/rule-modules.ts';

interface Sample {
  readonly path: string;
  readonly text: string;
}

/** Real files: the demo shop, this project's own source, and the examples of all rules joined into one file for each language. */
async function samples(): Promise<Sample[]> {
  const found: Sample[] = [];
  const folder = join(projectFolder, 'examples');
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) found.push({ path: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') });
  }
  for (const path of ['server/src/engine/code/taint.ts', 'tools/generate.ts'])
    found.push({ path, text: readFileSync(join(projectFolder, path), 'utf8') });
  const joined = new Map<string, string>();
  for (const { rule, examples } of await loadRuleModules()) {
    for (const bad of examples.bad) {
      const path = bad.path ?? defaultExamplePath(rule);
      const separator = rule.kind === 'kubernetes' ? '\n---\n' : '\n';
      joined.set(path, `${joined.get(path) ?? ''}${separator}${parseExample(bad.code).text}`);
    }
  }
  for (const [path, text] of joined) found.push({ path, text: text.slice(0, 12_000) });
  return found;
}

const fragments = [
  '',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '"',
  "'",
  '`',
  '(',
  ')',
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '#',
  '//',
  '/*',
  '*/',
  '\\',
  '---\n',
  '- ',
  '  ',
  '\t',
  '=',
  '+',
  '${',
  '{{ x }}',
  '&a ',
  '*a',
  '<<: ',
  'password = "',
  'req.query.id',
  'eval(x)',
  'import os\n',
  'privileged: true\n',
  'FROM node\n',
  'USER root\n',
  'leftward-ignore * -- because',
  '\ud83d',
  '\udd11',
  'é',
  '\ufeff',
  '\u0000',
  '"""',
  'f"{',
  'const a = ',
  'x'.repeat(300),
];

const edit = randomEdit(fragments);

describe('incremental analysis', function () {
  this.timeout(300_000);
  it('equals a fresh analysis after any edits', async () => {
    const files = await samples();
    const engine = await createEngine({ host: nodeHost, config: { rules: 'all', limits: { budget: 60_000 } } });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.array(edit, { minLength: 1, maxLength: 12 }), async (file, edits) => {
        const analysis = await engine.open(file);
        const text = applyRandomEdits(analysis, file.text, edits);
        assert.equal(analysis.document.source.text, text);
        const fresh = await engine.open({ path: file.path, text });
        assert.deepEqual(analysis.document.source.lineStarts, fresh.document.source.lineStarts);
        assert.deepEqual(analysis.result(), fresh.result());
        analysis.dispose();
        fresh.dispose();
      }),
      {
        numRuns: Number(process.env['FUZZ_RUNS'] ?? 300),
        seed: process.env['FUZZ_SEED'] === undefined ? Date.now() % 2 ** 31 : Number(process.env['FUZZ_SEED']),
      },
    );
  });
});
