// Every regular expression of the engine is proved free of super-linear backtracking, whatever text it meets.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';
import { projectFolder } from '../../tools/rule-modules.ts';

/** The highest bound that counts as small: repetition up to it costs no more than a constant for each character. */
const smallBound = 128;

interface RegexLiteral {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

function regexLiteralsOf(path: string): RegexLiteral[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  const found: RegexLiteral[] = [];
  const isSecretRule = path.includes('/rules/secret/');
  const visit = (node: ts.Node): void => {
    // The examples of a rule hold code of users, which is data here.
    if (ts.isVariableDeclaration(node) && node.name.getText() === 'examples') return;
    // Patterns of secret rules are larger and all bounded; `secrets-regex.test.ts` proves them.
    if (isSecretRule && ts.isPropertyAssignment(node) && node.name.getText() === 'pattern') return;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({
        place: `${relative(projectFolder, path)}:${String(line + 1)}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** True for a pattern whose repetitions all end after a small number. */
function hasSmallBounds(source: string): boolean {
  const withoutClasses = source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  const bounds = [...withoutClasses.matchAll(/\{(?:\d+,)?(\d*)\}/g)].map((match) => match[1] ?? '');
  return !/[*+]/.test(withoutClasses) && bounds.every((bound) => bound !== '' && Number(bound) <= smallBound);
}

const engineFolder = join(projectFolder, 'server/src/engine');
const literals = readdirSync(engineFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => regexLiteralsOf(join(engineFolder, name)));

describe('regular expressions of the engine', function () {
  this.timeout(600_000);
  it('are many', () => assert.ok(literals.length > 50));
  it('do not backtrack more than linearly', async () => {
    const vulnerable: string[] = [];
    for (const { place, source, flags } of literals) {
      // The fuzzer counts the steps of a bounded repetition at every place as quadratic for texts of its size, though the bound
      // makes them linear; the automaton does not.
      const checker = hasSmallBounds(source) ? 'automaton' : 'auto';
      const result = await check(source, flags.replaceAll(/[dy]/g, ''), { checker, timeout: 10_000 });
      if (result.status === 'vulnerable')
        vulnerable.push(`${place} /${source}/${flags}: ${result.complexity.summary}, attack ${result.attack.pattern}`);
      else if (result.status === 'unknown' && result.error.kind !== 'timeout')
        vulnerable.push(`${place} /${source}/${flags}: not checked (${result.error.kind})`);
    }
    assert.deepEqual(vulnerable, []);
  });
});
