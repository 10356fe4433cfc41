import { appendFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Mocha from 'mocha';
import { bundleHostTests } from './bundleTests.ts';
import { logToTerminal } from './command.ts';
import { findDesktop } from './desktop.ts';
import { runInDesktopHost, runInWebHost, type Counts } from './extensionHost.ts';
import { ensureBrowser, ensureWorkbench } from './install.ts';
import { REPOSITORY } from './places.ts';
import { copyWorkspace, makeSession } from './session.ts';

const TESTS = join(REPOSITORY, 'test', 'workbench');

/**
 * Runs the suites in the real workbench, from a built `dist/`: the API suite inside the extension host, in a desktop VS Code where one
 * can be downloaded and in the web workbench elsewhere; then the UI suite, which clicks.
 *
 * Appends one line of JSON for each suite to the file that LEFTWARD_TEST_COUNTS names. Returns whether all passed.
 */
export async function runWorkbenchTests(): Promise<boolean> {
  if (!existsSync(join(REPOSITORY, 'dist', 'client.node.js')))
    throw new Error('There is no dist/client.node.js; run `npm run build` first.');
  const api = await runSuite('workbench api', runApiSuite);
  const ui = await runSuite('workbench ui', runUiSuite);
  return api && ui;
}

async function runSuite(suite: string, run: () => Promise<Counts>): Promise<boolean> {
  const counts = await run().catch((error: unknown): Counts => {
    console.error(error);
    // A suite that could not run is a failure, never a suite without tests.
    return { passed: 0, failed: 1 };
  });
  const countsFile = process.env.LEFTWARD_TEST_COUNTS;
  if (countsFile !== undefined) appendFileSync(countsFile, `${JSON.stringify({ suite, ...counts })}\n`);
  return counts.failed === 0 && counts.passed > 0;
}

async function runApiSuite(): Promise<Counts> {
  const testIndex = await bundleHostTests(join(TESTS, 'api'));
  const session = makeSession();
  const workspace = copyWorkspace(session, join(TESTS, 'fixtures'));
  const run = { extension: REPOSITORY, workspace, testIndex, session, log: logToTerminal };
  try {
    const desktop = await findDesktop(logToTerminal);
    if (desktop !== undefined) return await runInDesktopHost(run, desktop);
    return await runInWebHost(run, await ensureWorkbench(), await ensureBrowser());
  } finally {
    session.remove();
  }
}

async function runUiSuite(): Promise<Counts> {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 240_000, slow: 20_000, forbidOnly: true, forbidPending: true });
  const folder = join(TESTS, 'ui');
  const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  for (const name of tests.sort()) mocha.addFile(join(folder, name));
  await mocha.loadFilesAsync();
  return new Promise((resolve) => {
    const runner = mocha.run((failures) => {
      resolve({ passed: runner.stats?.passes ?? 0, failed: failures });
    });
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = (await runWorkbenchTests()) ? 0 : 1;
}
