// Each fix keeps its promises in whole files too, not only in its own example: examples are joined into files by language.
import assert from 'node:assert/strict';
import { createEngine, type Engine } from '../../server/src/engine/index.ts';
import { nodeHost } from '../../server/src/host/node.ts';
import { defaultExamplePath, loadRuleModules, parseExample } from '../../tools/rule-modules.ts';
import { checkFixAll, checkFixes } from '../corpus/fix-properties.ts';

/** Files of some examples each, so that imports, quotes and names of one example stand beside those of others. */
async function joinedFiles(prefix: string, path: string): Promise<string[]> {
  const texts: string[] = [];
  for (const { rule, examples } of await loadRuleModules(prefix)) {
    const [bad] = examples.bad;
    const [good] = examples.good;
    if ((bad.path ?? defaultExamplePath(rule)) === path) texts.push(parseExample(bad.code).text.trimEnd());
    if (typeof good === 'string') texts.push(parseExample(good).text.trimEnd());
  }
  const files: string[] = [];
  for (let start = 0; start < texts.length; start += 12) files.push(`${texts.slice(start, start + 12).join('\n\n')}\n`);
  return files;
}

async function brokenPromises(engine: Engine, path: string, text: string): Promise<string[]> {
  const { violations } = await checkFixes(engine, path, text, () => true);
  const broken = violations
    .filter(({ kind }) => kind === 'safe')
    .map(({ ruleId, title, what, after }) => `${ruleId} (${title}): ${what}\n${after}`);
  const together = await checkFixAll(engine, path, text, ['safe']);
  return together === null ? broken : [...broken, `all together: ${together}`];
}

describe('fixes in whole files', () => {
  for (const [prefix, path] of [
    ['javascript/', 'example.js'],
    ['python/', 'example.py'],
    ['markup/', 'page.html'],
  ] as const) {
    for (const lineBreak of ['\n', '\r\n']) {
      it(`keep their promises in ${path} with ${JSON.stringify(lineBreak)}`, async () => {
        const engine = await createEngine({ host: nodeHost, config: { rules: 'all', limits: { budget: 600_000 } } });
        const files = await joinedFiles(prefix, path);
        assert.ok(files.length > 0);
        const broken: string[] = [];
        // Every third file in turn, to stay within some seconds; the two line breaks take different ones.
        for (let index = lineBreak === '\n' ? 0 : 1; index < files.length; index += 3)
          broken.push(...(await brokenPromises(engine, path, (files[index] ?? '').replaceAll('\n', lineBreak))));
        assert.deepEqual(broken, []);
      }).timeout(120_000);
    }
  }
});
