// `npm run check`: everything about the source that needs no test run. Prints each step; fails when any does.
import { spawnSync } from 'node:child_process';
import { projectFolder } from './rule-modules.ts';

const steps: readonly (readonly [string, readonly string[]])[] = [
  ['types, purity of the engine and dependency directions', ['tsc', '-b']],
  ['lint', ['eslint', '.', '--max-warnings', '0']],
  ['format', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['generated files', ['tsx', 'tools/generate.ts', '--check']],
  ['dead code', ['knip']],
];

let failed = 0;
for (const [name, [program = '', ...args]] of steps) {
  const started = performance.now();
  const { status } = spawnSync('npx', ['--no-install', program, ...args], {
    cwd: projectFolder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (status !== 0) failed++;
}
process.exitCode = failed === 0 ? 0 : 1;
