// The scanner's promise: after any edits its finds are those of a fresh scan of the same text.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSecretScanner, moveVendor, scannerReach, type SecretScanner } from '../../server/src/engine/secrets/scanner.ts';
import { moveNamedValue } from '../../server/src/engine/model/named-value.ts';
import { textValueReach } from '../../server/src/engine/secrets/text-values.ts';
import { vendorReach } from '../../server/src/engine/secrets/vendors.ts';
import { loadRuleModules } from '../../tools/rule-modules.ts';
import { longestMatch } from '../engine/longest-match.ts';

const modules = await loadRuleModules('secret/');
const rules = modules
  .map((module) => module.rule)
  .filter((rule) => rule.kind === 'secret' || rule.kind === 'named-value' || rule.kind === 'vendor-value');
const runs = Number(process.env['FUZZ_RUNS'] ?? 60);

/** Texts of every rule's examples, and the notations between them. */
const samples = modules.flatMap(({ examples }) => examples.bad.map((example) => example.code.replace(/[⟦⟧¦]/g, '')));
const notations = [
  Buffer.from(`xapp ${samples[3] ?? ''}`).toString('base64'),
  'password = "',
  'DB_PASSWORD=',
  ': ',
  '"\n',
  '\n',
  '  ',
  'openweather_api_key: ',
  '8f14e45fceea167a5a36dedd4bea2543',
  '<token>',
  '</token>',
  '\\n',
  "'",
  'é',
  '\ud83d',
];

function finds(scanner: SecretScanner): string[] {
  const all: string[] = [];
  for (let index = 0; index < scanner.length; index++) {
    const at = scanner.startOf(index);
    const find = scanner.find(index);
    if (find.kind === 'format') all.push(`${String(at)} ${find.rule.id} ${JSON.stringify(find.match)}`);
    else if (find.kind === 'encoded') all.push(`${String(at)} encoded ${find.rule.id} ${JSON.stringify(find.match)}`);
    else if (find.kind === 'named') all.push(`${String(at)} named ${JSON.stringify(moveNamedValue(find.value, at))}`);
    else all.push(`${String(at)} vendor ${find.value.vendor.name} ${JSON.stringify({ ...moveVendor(find.value, at), vendor: '' })}`);
  }
  return all.sort();
}

const piece = fc.oneof({ arbitrary: fc.constantFrom(...samples), weight: 3 }, { arbitrary: fc.constantFrom(...notations), weight: 5 });
const text = fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(''));

describe('the scanner for secrets', () => {
  it('finds after edits what a fresh scan finds', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(
          fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(40), inserted: fc.oneof(piece, fc.constant('')) }),
          { minLength: 1, maxLength: 6 },
        ),
        fc.boolean(),
        fc.boolean(),
        (start, edits, bare, isLong) => {
          // Beyond the reach of the scanner, so that most of the text is not searched again.
          let current = isLong ? `${start}${'lorem ipsum dolor sit amet\n'.repeat(1500)}${start}` : start;
          const scanner = createSecretScanner(rules, { bare });
          scanner.scan(current, () => false);
          for (const { from, length, inserted } of edits) {
            const at = Math.floor(from * current.length);
            const end = Math.min(current.length, at + length);
            current = current.slice(0, at) + inserted + current.slice(end);
            scanner.edit({ start: at, end, text: inserted }, current);
          }
          const fresh = createSecretScanner(rules, { bare });
          fresh.scan(current, () => false);
          assert.deepEqual(finds(scanner), finds(fresh));
        },
      ),
      { numRuns: runs },
    );
  }).timeout(600_000);

  it('looks no farther than it says', () => {
    assert.ok(textValueReach <= scannerReach);
    assert.ok(vendorReach <= scannerReach);
    for (const rule of rules) {
      if (rule.kind !== 'secret') continue;
      const reach = rule.around === undefined ? longestMatch(rule.pattern.source) : rule.around.before + rule.around.after;
      assert.ok(reach + 64 <= scannerReach, `${rule.id} reaches ${String(reach)} characters`);
    }
  });
});
