// `npm test`: all suites, then one line that counts them. `fast` leaves out the workbench, `workbench` runs nothing else.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from './rule-modules.ts';

interface Suite {
  readonly name: string;
  readonly command: readonly string[];
  readonly scope: 'fast' | 'workbench';
}

const mocha = (...patterns: string[]): string[] => ['node', join(projectFolder, 'node_modules/mocha/bin/mocha.js'), ...patterns];

const suites: readonly Suite[] = [
  { name: 'build', command: ['node', 'esbuild.mjs'], scope: 'fast' },
  {
    name: 'engine',
    command: mocha(
      'test/rules.test.ts',
      'test/invariants.test.ts',
      'test/engine/**/*.test.ts',
      'test/fuzz/**/*.test.ts',
      'test/syntaxes/**/*.test.ts',
    ),
    scope: 'fast',
  },
  { name: 'lsp', command: mocha('test/lsp/**/*.test.ts'), scope: 'fast' },
  { name: 'cli', command: mocha('test/cli/**/*.test.ts'), scope: 'fast' },
  { name: 'build', command: ['node', 'esbuild.mjs'], scope: 'workbench' },
  { name: 'workbench', command: ['node', '--import', 'tsx', 'tools/workbench/runTests.ts'], scope: 'workbench' },
];

const scope = process.argv[2] ?? 'all';
const counts = mkdtempSync(join(tmpdir(), 'leftward-test-'));
const countFile = join(counts, 'counts.jsonl');
let broken = 0;
const done = new Set<string>();
for (const suite of suites) {
  if (scope !== 'all' && suite.scope !== scope) continue;
  if (done.has(suite.name)) continue;
  done.add(suite.name);
  console.log(`\n── ${suite.name}`);
  const [program = '', ...args] = suite.command;
  const started = performance.now();
  const run = spawnSync(program, args, {
    cwd: projectFolder,
    stdio: 'inherit',
    env: { ...process.env, LEFTWARD_TEST_COUNTS: countFile, LEFTWARD_TEST_SUITE: suite.name },
  });
  console.log(`── ${suite.name}: ${((performance.now() - started) / 1000).toFixed(1)} s, ${run.status === 0 ? 'passed' : 'FAILED'}`);
  if (run.status !== 0) broken++;
  if (run.status !== 0 && suite.name === 'build') break;
}

let passed = 0;
let failed = 0;
let skipped = 0;
if (existsSync(countFile)) {
  for (const line of readFileSync(countFile, 'utf8').trim().split('\n')) {
    const count = JSON.parse(line) as { passed: number; failed: number; skipped?: number };
    passed += count.passed;
    failed += count.failed;
    skipped += count.skipped ?? 0;
  }
}
rmSync(counts, { recursive: true });
// A suite that broke before it could count is one failure more.
if (broken > 0 && failed === 0) failed = broken;
if (passed === 0 && failed === 0) failed = 1;
console.log(`\n${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
