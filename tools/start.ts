import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { packageExtension } from './package.ts';
import { installExtension, startCodeServer, workbenchAddress } from './workbench/codeServer.ts';
import { logToTerminal } from './workbench/command.ts';
import { ensureWorkbench } from './workbench/install.ts';
import { findProgram, REPOSITORY } from './workbench/places.ts';
import { DEMO_SETTINGS, makeSession } from './workbench/session.ts';

const EXAMPLES = join(REPOSITORY, 'examples');

/** Shows what Leftward does: the findings of the examples in the terminal, then the same findings in an editor. */
async function start(): Promise<number> {
  const { values } = parseArgs({ options: { 'no-editor': { type: 'boolean', default: false } } });
  const vsix = await packageExtension();
  const scanStatus = scanExamples();
  // 1 means that there are findings, which is what the examples are for; 2 means that the scanner could not run.
  if (scanStatus !== 0 && scanStatus !== 1) return scanStatus;
  if (values['no-editor'] || openInstalledEditor(vsix)) return 0;
  return openWorkbench(vsix);
}

function scanExamples(): number {
  // From inside the folder, as the person who works on the shop would: below a folder named `examples` rules are milder.
  const args = [join(REPOSITORY, 'dist/cli.js'), 'scan', '.', '--rules', 'recommended'];
  const { status, error } = spawnSync(process.execPath, args, { cwd: EXAMPLES, stdio: 'inherit' });
  if (error !== undefined) throw error;
  return status ?? 2;
}

/** Installs into the person's own VS Code and opens the examples there. Answers false when there is none that works. */
function openInstalledEditor(vsix: string): boolean {
  const code = findProgram(['code']);
  if (code === undefined) return false;
  const options = { stdio: 'inherit', shell: process.platform === 'win32' } as const;
  const quoted = (argument: string): string => (options.shell ? `"${argument}"` : argument);
  const installed = spawnSync(quoted(code), ['--install-extension', quoted(vsix), '--force'], options);
  if (installed.status !== 0) {
    logToTerminal(`${code} could not install the extension; trying the web workbench`);
    return false;
  }
  return spawnSync(quoted(code), [quoted(EXAMPLES)], options).status === 0;
}

/** Serves the workbench on a loopback port until Ctrl-C. */
async function openWorkbench(vsix: string): Promise<number> {
  let workbench;
  try {
    workbench = await ensureWorkbench();
  } catch (error) {
    console.log(`
No VS Code can be opened from here: there is no \`code\` on PATH, and the web workbench could not be had.
${error instanceof Error ? error.message : String(error)}

The extension is packaged: ${vsix}
Install it with \`code --install-extension ${relative(process.cwd(), vsix)}\`, or in VS Code with "Extensions: Install from VSIX…",
and open the folder ${EXAMPLES}.`);
    return 1;
  }
  const session = makeSession(DEMO_SETTINGS);
  try {
    await installExtension(workbench, session, vsix);
    const server = await startCodeServer(workbench, session, EXAMPLES);
    console.log(`
VS Code with Leftward is open on the examples at

  ${workbenchAddress(server.port, EXAMPLES)}

Open a file and look for the squiggles; Ctrl+. at one of them offers its fixes. Ctrl-C ends it.`);
    const interrupted = new Promise<void>((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
    await Promise.race([interrupted, server.ended]);
    await server.stop();
    return 0;
  } finally {
    session.remove();
  }
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
