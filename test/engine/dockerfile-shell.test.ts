import assert from 'node:assert/strict';
import { sliceOfDocument } from '../../server/src/engine/parse/mapped-text.ts';
import { isDownloader, programOf, shortOptions } from '../../server/src/engine/parse/shell-program.ts';
import { parseShell, type ShellScript } from '../../server/src/engine/parse/shell.ts';

function parse(text: string): ShellScript {
  return parseShell(sliceOfDocument(text, 0, text.length));
}

/** Each command as `NAME=value word word >file operator`; `→n` is the command that it is piped into, `↑n` the one around it. */
function shown(text: string): string[] {
  return parse(text).commands.map(({ assignments, words, redirects, operator, pipedInto, substitutedIn }) =>
    [
      ...assignments.map(({ name, value }) => `${name}=${value}`),
      ...words.map(({ value }) => value),
      ...redirects.map((redirect) => redirect.operator + (redirect.target?.value ?? '')),
      ...(operator === '' ? [] : [operator]),
      ...(pipedInto === null ? [] : [`→${String(pipedInto)}`]),
      ...(substitutedIn === null ? [] : [`↑${String(substitutedIn)}`]),
    ].join(' '),
  );
}

describe('shell commands', () => {
  const rows: { text: string; expected: string[] }[] = [
    { text: 'a b', expected: ['a b'] },
    { text: 'a && b || c; d & e', expected: ['a &&', 'b ||', 'c ;', 'd &', 'e'] },
    { text: 'a | b |& c', expected: ['a | →1', 'b | →2', 'c'] },
    { text: 'a |\n  b', expected: ['a | →1', 'b'] },
    { text: 'a # b | c\nd', expected: ['a line', 'd'] },
    { text: 'a#b', expected: ['a#b'] },
    { text: `a 'b c' "d e"'f' g\\ h ""`, expected: ['a b c d ef g h '] },
    { text: 'A=1 B="x y" c', expected: ['A=1 B=x y c'] },
    { text: 'A=1', expected: ['A=1'] },
    { text: 'a > f 2>&1 >>g', expected: ['a >f >&1 >>g'] },
    { text: 'a &> f', expected: ['a &>f'] },
    { text: 'if a; then b; else c; fi', expected: ['a ;', 'b ;', 'c ;'] },
    { text: 'while ! a; do b; done', expected: ['a ;', 'b ;'] },
    { text: 'a | while read x; do b; done', expected: ['a | →1', 'read x ;', 'b ;'] },
    { text: '(a; b) | c', expected: ['a ;', 'b | →2', 'c'] },
    { text: '{ a; b; } | c', expected: ['a ;', 'b | →2', 'c'] },
    { text: 'a $(b | c) d', expected: ['a $(b | c) d', 'b | →2 ↑0', 'c ) ↑0'] },
    { text: 'a "$(b "$(c)")"', expected: ['a $(b "$(c)")', 'b $(c) ) ↑0', 'c ) ↑1'] },
    { text: 'a `b` c', expected: ['a `b` c', 'b ↑0'] },
    { text: 'a <(b)', expected: ['a <(b)', 'b ) ↑0'] },
    { text: 'X=$(a) b', expected: ['X=$(a) b', 'a ) ↑0'] },
    { text: "a '$(b)'", expected: ['a $(b)'] },
    { text: 'a $((1 + 2)) ${X:-y z}', expected: ['a $((1 + 2)) ${X:-y z}'] },
    { text: 'bash -c "a | b"', expected: ['bash -c a | b', 'a | →2', 'b'] },
    { text: 'a <<EOF\nb\nEOF\nc', expected: ['a <<EOF line', 'c'] },
    { text: 'sh <<-"EOF" && x\n\tb\n\tEOF\nc', expected: ['sh <<EOF &&', 'x line', 'b line', 'c'] },
    { text: 'a <<< "b" | c', expected: ['a <<<b | →1', 'c'] },
    { text: 'a \\\n  b', expected: ['a b'] },
    { text: 'a "b', expected: ['a b'] },
    { text: 'a $(b', expected: ['a $(b', 'b ↑0'] },
    { text: ') a ;; | b', expected: ['a ;', 'b'] },
    { text: '', expected: [] },
  ];
  for (const { text, expected } of rows) {
    it(`splits ${JSON.stringify(text)}`, () => {
      assert.deepEqual(shown(text), expected);
    });
  }
});

describe('shell programs', () => {
  const rows: { text: string; expected: string | null }[] = [
    { text: '/usr/bin/curl -L x', expected: 'curl: -L x' },
    { text: 'sudo -u app -E bash -', expected: 'bash: -' },
    { text: 'env A=1 -i node x', expected: 'node: x' },
    { text: 'exec gosu app server', expected: 'server: ' },
    { text: 'sudo', expected: 'sudo: ' },
    { text: 'A=1', expected: null },
  ];
  for (const { text, expected } of rows) {
    it(`finds the program of ${JSON.stringify(text)}`, () => {
      const [command] = parse(text).commands;
      const program = command === undefined ? null : programOf(command);
      assert.equal(program && `${program.name}: ${program.arguments.map(({ value }) => value).join(' ')}`, expected);
    });
  }

  const optionRows: { value: string; expected: string }[] = [
    { value: '-fsSLk', expected: 'fsSLk' },
    { value: '-ok', expected: 'o' },
    { value: '--insecure', expected: '' },
  ];
  for (const { value, expected } of optionRows) {
    it(`reads the letters of ${value}`, () => {
      assert.equal(shortOptions(value, 'o'), expected);
    });
  }

  it('knows what downloads', () => {
    assert.deepEqual(['curl', 'wget', 'tar', 'git'].map(isDownloader), [true, true, false, false]);
  });
});
