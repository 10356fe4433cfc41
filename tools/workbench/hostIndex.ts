import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';

/**
 * What VS Code calls inside its extension host: runs every bundled `*.test.cjs` beside this file, and writes the report and the counts
 * into the folder that the runner named. Rejects when a test fails, so that a desktop VS Code ends with a status other than 0.
 */
export async function run(): Promise<void> {
  // Mocha is an ES module and stays outside the bundle; VS Code loads this CommonJS file in every version.
  const { default: Mocha } = await import('mocha');
  process.setSourceMapsEnabled(true);
  const folder = process.env.LEFTWARD_HOST_RESULTS;
  if (folder === undefined) throw new Error('The runner did not name the folder for the results (LEFTWARD_HOST_RESULTS).');
  // The console of the extension host mixes the report with the workbench's own messages; a file keeps it whole.
  Mocha.reporters.Base.consoleLog = (...values: unknown[]) => {
    appendFileSync(join(folder, 'report.txt'), `${format(...values)}\n`);
  };
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 60_000, slow: 2_000, forbidOnly: true, forbidPending: true });
  const tests = readdirSync(__dirname).filter((name) => name.endsWith('.test.cjs'));
  for (const name of tests.sort()) mocha.addFile(join(__dirname, name));
  const counts = await new Promise<{ passed: number; failed: number }>((resolve) => {
    const runner = mocha.run((failures) => {
      resolve({ passed: runner.stats?.passes ?? 0, failed: failures });
    });
  });
  writeFileSync(join(folder, 'counts.json'), JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${String(counts.failed)} tests failed in the extension host.`);
}
