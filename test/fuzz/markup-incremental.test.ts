// Incremental equals fresh for markup: after any edits, the rules over markup and over the scripts in it answer as over a new text.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyRandomEdits, randomEdit } from './edits.ts';
import { createEngine } from '../../server/src/engine/index.ts';
import { nodeHost } from '../../server/src/host/node.ts';
import { loadRuleModules, parseExample } from '../../tools/rule-modules.ts';

const script = `const { exec } = require('child_process');\nfunction run(req) {\n  exec('ls ' + req.query.path);\n}\n\neval(location.hash.slice(1));\n`;
const component = `<script>\n${script}</script>\n\n<style>\na { color: red }\n</style>\n`;

/** The examples of all rules over markup, joined for each language, with scripts between them. */
async function samples(): Promise<{ path: string; text: string }[]> {
  const joined = new Map<string, string>();
  for (const { examples } of await loadRuleModules('markup/')) {
    for (const bad of examples.bad) {
      const extension = /\.\w+$/.exec(bad.path ?? 'page.html')?.[0] ?? '.html';
      joined.set(extension, `${joined.get(extension) ?? ''}${parseExample(bad.code).text}\n`);
    }
  }
  return [...joined].map(([extension, text]) => {
    if (extension === '.pug' || extension === '.jade') return { path: `a${extension}`, text: `${text}script.\n  eval(location.hash)\n` };
    return { path: `a${extension}`, text: `${component}${text}${component}` };
  });
}

const fragments = [
  '<script>',
  '<script lang="ts">',
  '<script type="application/json">',
  '</script>',
  '<style>',
  '</template>',
  '<!--',
  '-->',
  '<a href="',
  '<p ',
  '>',
  '/>',
  '"',
  "'",
  '`',
  '=',
  '{',
  '}',
  '{{ x|safe }}',
  '{{{ user.name }}}',
  '{{',
  '}}',
  '{% raw %}',
  '{% endraw %}',
  '{% csrf_token %}',
  '{%',
  '%}',
  '{#',
  '<%- user.name %>',
  '<%',
  '%>',
  '{@html user.name}',
  '!{user.name}',
  '//- ',
  'script.\n  ',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\t',
  'eval(x);',
  'function f() {',
  '/*',
  '//',
  '\ufeff',
  '\u0000',
  '\ud83d',
  'leftward-ignore',
  'v-if="a"',
  'x'.repeat(300),
];

const edit = randomEdit(fragments);

describe('incremental analysis of markup', function () {
  this.timeout(300_000);
  it('equals a fresh analysis after any edits', async () => {
    const files = await samples();
    const engine = await createEngine({ host: nodeHost, config: { rules: 'all', limits: { budget: 60_000 } } });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.array(edit, { minLength: 1, maxLength: 10 }), async (file, edits) => {
        const analysis = await engine.open(file);
        const text = applyRandomEdits(analysis, file.text, edits);
        const fresh = await engine.open({ path: file.path, text });
        assert.deepEqual(analysis.result(), fresh.result());
        assert.deepEqual(analysis.result().ruleErrors, []);
        assert.equal(analysis.syntaxProblems() === 0, fresh.syntaxProblems() === 0);
        analysis.dispose();
        fresh.dispose();
      }),
      {
        numRuns: Number(process.env['FUZZ_RUNS'] ?? 200),
        seed: process.env['FUZZ_SEED'] === undefined ? Date.now() % 2 ** 31 : Number(process.env['FUZZ_SEED']),
      },
    );
  });
});
