import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { format } from 'node:util';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { openPage } from './browser.ts';
import type { Log } from './command.ts';
import type { Workbench } from './install.ts';
import { freePort, startServer } from './serverProcess.ts';
import type { Session } from './session.ts';

/** The environment variable with the folder into which the test index writes its report and its counts. */
const RESULTS_VARIABLE = 'LEFTWARD_HOST_RESULTS';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

export interface HostRun {
  /** The folder with the extension's package.json. */
  readonly extension: string;
  /** The folder that the window opens. */
  readonly workspace: string;
  /**
   * The bundled test index, with its ending `.cjs`: VS Code takes a `.js` below a `"type": "module"` extension for an ES module, and
   * `require('vscode')` works in CommonJS in every version.
   */
  readonly testIndex: string;
  readonly session: Session;
  readonly log: Log;
}

const READY_WITHIN_MS = 60_000;
const SUITE_WITHIN_MS = 300_000;

/**
 * Runs a mocha index inside the Node extension host of the web workbench, and prints the suite's report to standard output.
 *
 * The built workbench heeds extensionTestsPath only with the smoke-test driver on, so VS Code's own server is started and not
 * code-server's entry; `codeAutomationLog` and `codeAutomationExit` are the two functions that this driver calls in its page.
 * Throws an Error when the window does not come up, the suite does not end, or it ends without counts.
 */
export async function runInWebHost(run: HostRun, workbench: Workbench, browserProgram: string): Promise<Counts> {
  const port = await freePort();
  const args = [
    workbench.server,
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
    ...['--enable-smoke-test-driver', '--disable-telemetry', '--disable-experiments', '--disable-workspace-trust'],
    ...['--server-data-dir', join(run.session.folder, 'server'), '--user-data-dir', run.session.userData],
    ...['--extensions-dir', run.session.extensions],
  ];
  const env = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', [RESULTS_VARIABLE]: run.session.folder };
  const server = await startServer(workbench.node, args, {
    port,
    ready: /Extension host agent listening|Web UI available/,
    readyWithinMs: READY_WITHIN_MS,
    cwd: run.session.folder,
    env,
  });
  const messages: string[] = [];
  try {
    await driveWindow(run, port, browserProgram, messages);
    return readCounts(run.session);
  } catch (error) {
    run.log(`the window's last messages:\n${messages.slice(-40).join('\n')}\nthe server printed:\n${server.output().slice(-3_000)}`);
    throw error;
  } finally {
    await server.stop();
    printReport(run.session);
  }
}

async function driveWindow(run: HostRun, port: number, browserProgram: string, messages: string[]): Promise<void> {
  const { page, close } = await openPage(browserProgram);
  try {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    await page.exposeFunction('codeAutomationLog', (_type: string, values: readonly unknown[]) => {
      messages.push(format(...values));
    });
    await page.exposeFunction('codeAutomationExit', () => {
      end();
    });
    await page.goto(windowAddress(run, port), { waitUntil: 'commit' });
    const late = setTimeout(SUITE_WITHIN_MS, true, { ref: false });
    if (await Promise.race([ended, late])) {
      throw new Error(`The suite in the extension host did not end within ${String(SUITE_WITHIN_MS / 1000)} s.`);
    }
  } finally {
    await close();
  }
}

function windowAddress(run: HostRun, port: number): string {
  const remote = (path: string): string => `vscode-remote://127.0.0.1:${String(port)}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(run.extension)],
    ['extensionTestsPath', remote(run.testIndex)],
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ folder: run.workspace, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${String(port)}/?${query.toString()}`;
}

/** Runs the same index inside a desktop VS Code. Throws as `runInWebHost` does. */
export async function runInDesktopHost(run: HostRun, desktop: string): Promise<Counts> {
  // Electron refuses its sandbox as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const folders = ['--user-data-dir', run.session.userData, '--extensions-dir', run.session.extensions];
  try {
    await runTests({
      vscodeExecutablePath: desktop,
      extensionDevelopmentPath: run.extension,
      extensionTestsPath: run.testIndex,
      extensionTestsEnv: { [RESULTS_VARIABLE]: run.session.folder },
      launchArgs: [run.workspace, '--disable-workspace-trust', '--disable-gpu', '--skip-welcome', ...folders, ...sandbox],
    });
  } catch (error) {
    // A failed test is told by the counts; anything else is a broken run.
    if (!(error instanceof TestRunFailedError) || !existsSync(countsFile(run.session))) throw error;
  } finally {
    printReport(run.session);
  }
  return readCounts(run.session);
}

function countsFile(session: Session): string {
  return join(session.folder, 'counts.json');
}

function readCounts(session: Session): Counts {
  if (!existsSync(countsFile(session))) throw new Error('The extension host ended before the suite did.');
  return JSON.parse(readFileSync(countsFile(session), 'utf8')) as Counts;
}

function printReport(session: Session): void {
  const report = join(session.folder, 'report.txt');
  if (existsSync(report)) process.stdout.write(readFileSync(report));
}
