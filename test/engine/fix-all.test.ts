// Applying many fixes at once, and telling the result as edits and as a unified diff.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeRule } from '../../server/src/engine/code/rule.ts';
import { composeEdits } from '../../server/src/engine/fix/compose.ts';
import { applyEdits, createEngine, renderUnifiedDiff, type TextEdit } from '../../server/src/engine/index.ts';
import { safe, review, replace, insert } from '../../server/src/engine/fix/edit.ts';
import type { Rule } from '../../server/src/engine/rule.ts';
import { nodeHost } from '../../server/src/host/node.ts';

/** A rule of the tests that finds the calls of a function and offers a fix that replaces its name. */
function callRule(name: string, replacement: string, build: typeof safe = safe): Rule {
  return codeRule({
    id: `test/${name}-to-${replacement.replace(/\W/g, 'x')}`,
    title: 'A call',
    severity: 'warning',
    confidence: 'high',
    recommended: true,
    cwe: [],
    references: ['https://example.org/'],
    message: 'A call was found.',
    why: 'It is a test.',
    remedy: 'Replace it.',
    fix: 'safe',
    languages: ['javascript'],
    listeners: [
      {
        on: 'call',
        names: [name],
        check({ callee }, _context, report) {
          const span = { start: callee.startIndex, end: callee.endIndex };
          report(span, { fixes: [build(`Call ${replacement}`, replace(span, replacement))] });
        },
      },
    ],
  });
}

const rows: readonly {
  name: string;
  rules: readonly Rule[];
  text: string;
  review?: boolean;
  result: string;
  applied: number;
  edits: number;
  remaining: number;
}[] = [
  {
    name: 'fixes every finding',
    rules: [callRule('one', 'two')],
    text: 'one(); one();\n',
    result: 'two(); two();\n',
    applied: 2,
    edits: 2,
    remaining: 0,
  },
  {
    name: 'fixes what a fix brings to light',
    rules: [callRule('one', 'two'), callRule('two', 'three')],
    text: 'one();\n',
    result: 'three();\n',
    applied: 2,
    edits: 1,
    remaining: 0,
  },
  {
    name: 'applies one of two fixes for one place',
    rules: [callRule('one', 'a'), callRule('one', 'b')],
    text: 'one();\n',
    result: 'a();\n',
    applied: 1,
    edits: 1,
    remaining: 0,
  },
  {
    name: 'comes to an end when rules undo each other',
    rules: [callRule('one', 'two'), callRule('two', 'one')],
    text: 'one();\n',
    result: 'two();\n',
    applied: 1,
    edits: 1,
    remaining: 1,
  },
  {
    name: 'leaves fixes to review alone',
    rules: [callRule('one', 'two', review), callRule('three', 'four')],
    text: 'one(); three();\n',
    result: 'one(); four();\n',
    applied: 1,
    edits: 1,
    remaining: 1,
  },
  {
    name: 'applies fixes to review when asked',
    rules: [callRule('one', 'two', review)],
    text: 'one();\n',
    review: true,
    result: 'two();\n',
    applied: 1,
    edits: 1,
    remaining: 0,
  },
  {
    name: 'undoes what no longer parses',
    rules: [callRule('one', '(((')],
    text: 'one();\n',
    result: 'one();\n',
    applied: 0,
    edits: 0,
    remaining: 1,
  },
  {
    name: 'does nothing without findings',
    rules: [callRule('one', 'two')],
    text: 'three();\n',
    result: 'three();\n',
    applied: 0,
    edits: 0,
    remaining: 0,
  },
];

describe('fix all', () => {
  for (const { name, rules, text, review: withReview = false, result, applied, edits, remaining } of rows) {
    it(name, async () => {
      const engine = await createEngine({ host: nodeHost, rules });
      const fixed = await engine.fixAll({ path: 'a.js', text }, withReview ? ['safe', 'review'] : ['safe']);
      assert.equal(fixed.text, result);
      assert.equal(applyEdits(text, fixed.edits), result);
      assert.deepEqual([fixed.applied.length, fixed.edits.length, fixed.remaining.length], [applied, edits, remaining]);
    });
  }
});

/** Rounds of edits of a text, each round made for the text that the one before left. */
const rounds = fc.tuple(
  fc.string({ maxLength: 30 }),
  fc.array(fc.array(fc.tuple(fc.nat(40), fc.nat(6), fc.string({ maxLength: 4 })), { maxLength: 4 }), { maxLength: 5 }),
);

function withoutOverlap(length: number, raw: readonly (readonly [number, number, string])[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let position = 0;
  for (const [skip, size, newText] of [...raw].sort((left, right) => left[0] - right[0])) {
    const start = Math.min(length, Math.max(position, skip));
    const end = Math.min(length, start + size);
    edits.push({ span: { start, end }, newText });
    position = end + 1;
    if (position > length) break;
  }
  return edits;
}

/** Applies a unified diff as POSIX describes it; fails where a context line or a removed line is not there. */
function patched(text: string, diff: string): string {
  const lines = text.split('\n');
  const output: string[] = [];
  let position = 0;
  let noNewline = false;
  for (const line of diff.split('\n').slice(2, -1)) {
    const header = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,\d+)? @@$/.exec(line);
    if (header !== null) {
      const start = Number(header[1]) - (header[2] === '0' ? 0 : 1);
      while (position < start) output.push(lines[position++] ?? '');
    } else if (line.startsWith('\\')) noNewline = true;
    else if (line.startsWith('+')) {
      output.push(line.slice(1));
      noNewline = false;
    } else {
      assert.equal(lines[position], line.slice(1));
      if (line.startsWith(' ')) output.push(line.slice(1));
      position++;
    }
  }
  const rest = lines.slice(position);
  assert.ok(!noNewline || rest.join('') === '');
  output.push(...rest);
  return output.join('\n');
}

describe('edits of several rounds', () => {
  it('have the effect of the rounds, sorted and without overlap', () => {
    fc.assert(
      fc.property(rounds, ([original, raw]) => {
        const composed = composeEdits(original.length);
        let text = original;
        for (const round of raw) {
          const edits = withoutOverlap(text.length, round);
          composed.add(edits);
          text = applyEdits(text, edits) ?? assert.fail('the rounds do not overlap');
        }
        const edits = composed.edits();
        assert.equal(applyEdits(original, edits), text);
        edits.reduce((end, edit) => {
          assert.ok(edit.span.start >= end && edit.span.start <= edit.span.end);
          return edit.span.end;
        }, 0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('unified diffs', () => {
  it('turn the old text into the new one', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '', 'long line'), { maxLength: 40 })
      .map((lines) => lines.map((line) => `${line}\n`).join(''));
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(fc.nat(150), fc.nat(6), fc.constantFrom('', 'x', 'y\n', '\nz\n')), { maxLength: 4 }),
        (original, raw) => {
          const edits = withoutOverlap(original.length, raw);
          const expected = applyEdits(original, edits) ?? assert.fail('the edits do not overlap');
          const diff = renderUnifiedDiff('a.txt', original, edits, false);
          if (expected === original) assert.equal(diff, '');
          else if (expected === '' || expected.endsWith('\n')) assert.equal(patched(original, diff), expected);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('look as patch wants them', () => {
    const text = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten';
    const edits = [replace({ start: 4, end: 7 }, 'TWO'), insert(text.length, '!')];
    assert.equal(
      renderUnifiedDiff('dir/a.txt', text, edits, false),
      [
        '--- a/dir/a.txt',
        '+++ b/dir/a.txt',
        '@@ -1,5 +1,5 @@',
        ' one',
        '-two',
        '+TWO',
        ' three',
        ' four',
        ' five',
        '@@ -7,4 +7,4 @@',
        ' seven',
        ' eight',
        ' nine',
        '-ten',
        '\\ No newline at end of file',
        '+ten!',
        '\\ No newline at end of file',
        '',
      ].join('\n'),
    );
  });
});
