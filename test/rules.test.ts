// Runs the examples of every rule: exact range, message, fix result, fix idempotent, good examples silent.
// RULES=kubernetes/ restricts the run to ids that start so.
import assert from 'node:assert/strict';
import { applyEdits } from '../server/src/engine/fix/edit.ts';
import { createEngine, type Engine, type Finding } from '../server/src/engine/index.ts';
import type { Examples } from '../server/src/engine/model/rule.ts';
import type { Rule } from '../server/src/engine/rule.ts';
import { nodeHost } from '../server/src/host/node.ts';
import { defaultExamplePath, loadRuleModules, parseExample } from '../tools/rule-modules.ts';

const modules = await loadRuleModules(process.env['RULES'] ?? '');
const registry = modules.map((module) => module.rule);
const engine = await createEngine({ host: nodeHost, rules: registry, config: { rules: 'all' } });

interface Analysed {
  findings: readonly Finding[];
  problems: number;
}

async function analyse(engineInUse: Engine, path: string, text: string): Promise<Analysed> {
  const analysis = await engineInUse.open({ path, text });
  const result = analysis.result();
  assert.deepEqual(result.ruleErrors, [], 'no rule throws');
  const analysed = { findings: result.findings, problems: analysis.syntaxProblems() };
  analysis.dispose();
  return analysed;
}

function countByRule(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(finding.ruleId, (counts.get(finding.ruleId) ?? 0) + 1);
  return counts;
}

/** Applies the first fix of the rule's findings, one after the other, checking after each what every fix promises. */
async function applyAllFixes(rule: Rule, path: string, text: string): Promise<string> {
  let current = text;
  for (let round = 0; round < 20; round++) {
    const before = await analyse(engine, path, current);
    const fixable = before.findings.filter((finding) => finding.ruleId === rule.id && finding.fixes.length > 0);
    const fix = fixable[0]?.fixes[0];
    if (fix === undefined) return current;
    const next = applyEdits(current, fix.edits);
    assert.ok(next !== null, 'edits of a fix do not overlap');
    assert.notEqual(next, current, 'a fix changes the text');
    const after = await analyse(engine, path, next);
    assert.ok(after.problems <= before.problems, `the fixed text parses:\n${next}`);
    const countsBefore = countByRule(before.findings);
    const countsAfter = countByRule(after.findings);
    assert.ok((countsAfter.get(rule.id) ?? 0) < (countsBefore.get(rule.id) ?? 0), `the fix clears its finding:\n${next}`);
    for (const [ruleId, count] of countsAfter) {
      assert.ok(count <= (countsBefore.get(ruleId) ?? 0), `the fix adds no finding, but ${ruleId} is new in:\n${next}`);
    }
    current = next;
  }
  assert.fail('fixes come to an end');
}

for (const { rule, examples } of modules) {
  describe(`rule ${rule.id}`, () => {
    const { bad, good }: Examples = examples;
    bad.forEach((example, index) => {
      it(`finds bad example ${String(index + 1)}`, async () => {
        const path = example.path ?? defaultExamplePath(rule);
        const { text, spans } = parseExample(example.code);
        assert.ok(spans.length > 0, 'a bad example marks what is expected with ⟦ ⟧');
        const { findings } = await analyse(engine, path, text);
        const own = findings.filter((finding) => finding.ruleId === rule.id);
        const shown = (span: { start: number; end: number }): string =>
          `${String(span.start)}-${String(span.end)} ${JSON.stringify(text.slice(span.start, span.end))}`;
        assert.deepEqual(
          own.map((finding) => shown(finding.span)),
          [...spans].sort((left, right) => left.start - right.start || left.end - right.end).map(shown),
        );
        for (const finding of own) {
          assert.ok(finding.message.length >= 20, 'the message says something');
          if (rule.kind === 'secret' || rule.kind === 'named-value') {
            assert.ok(!finding.message.includes(text.slice(finding.span.start, finding.span.end)), 'the message does not hold the secret');
          }
        }
        if (example.fixed === undefined) {
          assert.ok(
            own.every((finding) => finding.fixes.length === 0),
            'an example whose finding has a fix states the fixed text',
          );
          return;
        }
        assert.equal(await applyAllFixes(rule, path, text), parseExample(example.fixed).text);
      });
    });
    good.forEach((example, index) => {
      it(`is silent on good example ${String(index + 1)}`, async () => {
        const { code, path } = typeof example === 'string' ? { code: example, path: undefined } : example;
        const { text } = parseExample(code);
        const { findings, problems } = await analyse(engine, path ?? defaultExamplePath(rule), text);
        assert.deepEqual(
          findings.filter((finding) => finding.ruleId === rule.id).map((finding) => text.slice(finding.span.start, finding.span.end)),
          [],
        );
        assert.equal(problems, 0, 'a good example parses');
      });
    });
    it('offers the kind of fix that it declares', async () => {
      const kinds = new Set<string>();
      for (const example of bad) {
        const { findings } = await analyse(engine, example.path ?? defaultExamplePath(rule), parseExample(example.code).text);
        for (const finding of findings) if (finding.ruleId === rule.id) for (const fix of finding.fixes) kinds.add(fix.kind);
      }
      const best = kinds.has('safe') ? 'safe' : kinds.has('review') ? 'review' : null;
      assert.equal(best, rule.fix);
    });
  });
}
