// A half-typed line must not make findings elsewhere come and go. Whole files are typed in, character by character: once a
// finding of the finished file was there and the caret has left its statement, it has to stay.
import assert from 'node:assert/strict';
import { createEngine, type Finding } from '../../server/src/engine/index.ts';
import { nodeHost } from '../../server/src/host/node.ts';
import { defaultExamplePath, loadRuleModules, parseExample } from '../../tools/rule-modules.ts';

/** Bad examples of a language, one after the other, until a length is reached; each is a handful of top statements. */
async function joinedExamples(prefix: string, path: string, length: number, start: number): Promise<string> {
  const texts: string[] = [];
  const modules = await loadRuleModules(prefix);
  for (let index = 0; index < modules.length && texts.join('\n\n').length < length; index++) {
    const module = modules[(start + index * 7) % modules.length];
    const [example] = module?.examples.bad ?? [];
    if (module === undefined || example === undefined || (example.path ?? defaultExamplePath(module.rule)) !== path) continue;
    texts.push(parseExample(example.code).text.trim());
  }
  return `${texts.join('\n\n')}\n`;
}

function key(finding: Finding): string {
  return `${finding.ruleId} ${String(finding.span.start)}-${String(finding.span.end)}`;
}

/** The end of the block of lines that holds an offset: the next blank line. */
function endOfBlock(text: string, offset: number): number {
  const end = text.indexOf('\n\n', offset);
  return end < 0 ? text.length : end + 2;
}

describe('typing a file in', () => {
  for (const [prefix, path] of [
    ['javascript/', 'example.js'],
    ['python/', 'example.py'],
  ] as const) {
    for (const start of [0, 3]) {
      it(`keeps what was found in ${path}, from rule ${String(start)} on`, async () => {
        const text = await joinedExamples(prefix, path, 1_600, start);
        const engine = await createEngine({ host: nodeHost });
        const final = new Map((await engine.scan({ path, text })).findings.map((finding) => [key(finding), finding]));
        assert.ok(final.size > 3, 'there is something to keep');
        const analysis = await engine.open({ path, text: '' });
        const seen = new Set<string>();
        const lost: string[] = [];
        for (let caret = 0; caret < text.length; caret++) {
          analysis.edit([{ start: caret, end: caret, text: text.charAt(caret) }]);
          const present = new Set(analysis.findings().map(key));
          for (const [name, { span }] of final) {
            if (present.has(name)) seen.add(name);
            else if (seen.has(name) && caret >= endOfBlock(text, span.end))
              lost.push(`${name} after ${JSON.stringify(text.slice(caret - 30, caret + 1))}`);
          }
        }
        assert.deepEqual(lost, []);
      }).timeout(120_000);

      it(`keeps what is found round a line typed into ${path}, from rule ${String(start)} on`, async () => {
        const text = await joinedExamples(prefix, path, 2_500, start);
        const engine = await createEngine({ host: nodeHost });
        // Lines that are no beginning of the statement after them, however much of them is there.
        const lines =
          prefix === 'python/'
            ? ['found(read("x"), [item for item in rest])', 'def name(one, two=(1, 2)):']
            : ['found(`a ${one.name} b`, { two: [1, 2] });', 'function name(one) {'];
        const blocks = [...text.matchAll(/\n\n/g)].map((match) => match.index + 1);
        const lost: string[] = [];
        for (const block of blocks.filter((_, index) => index % 4 === 1)) {
          for (const line of lines) {
            const analysis = await engine.open({ path, text });
            const before = analysis.findings();
            let typed = '';
            for (const character of line) {
              const at = block + typed.length;
              analysis.edit([{ start: at, end: at, text: character }]);
              typed += character;
              const present = new Set(analysis.findings().map(key));
              for (const finding of before) {
                const shift = finding.span.start >= block ? typed.length : 0;
                const moved = { ...finding, span: { start: finding.span.start + shift, end: finding.span.end + shift } };
                if (!present.has(key(moved))) lost.push(`${key(finding)} after ${JSON.stringify(typed)}`);
              }
            }
            analysis.dispose();
          }
        }
        assert.deepEqual(lost, []);
      }).timeout(120_000);
    }
  }
});
