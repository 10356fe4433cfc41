// Proves that no pattern of a secret rule can hang the editor, and that each depends on a bounded piece of the text.
import assert from 'node:assert/strict';
import { check } from 'recheck';
import { loadRuleModules } from '../../tools/rule-modules.ts';

const rules = (await loadRuleModules('secret/')).map((module) => module.rule).filter((rule) => rule.kind === 'secret');

describe('patterns of secret rules', () => {
  it('are there', () => {
    assert.ok(rules.length >= 22);
  });
  for (const rule of rules) {
    it(`${rule.id} is linear, bounded and free of lookaround`, async () => {
      const { source, flags } = rule.pattern;
      const withoutClasses = source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
      assert.doesNotMatch(withoutClasses, /[*+]|\{\d+,\}|\(\?<?[=!]/, 'only bounded repetition');
      const result = await check(source, flags, { checker: 'automaton', timeout: 20_000 });
      assert.equal(result.status, 'safe', JSON.stringify(result));
    }).timeout(30_000);
  }
});
