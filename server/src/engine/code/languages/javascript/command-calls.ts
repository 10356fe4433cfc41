/** Modules with the functions of Node's `child_process`, and names that fragments without imports use for it. */
export const processModules = [
  'child_process',
  'mz/child_process',
  'child-process-promise',
  'promisify-child-process',
  'child_process.promises',
  'child_process.default',
  'cp',
  'childProcess',
];

/** Functions whose first argument a shell reads. */
export const shellCalls = [
  ...processModules.flatMap((module) => [`${module}.exec`, `${module}.execSync`]),
  'exec',
  'execSync',
  'shelljs.exec',
  'shell.exec',
  'shelljs/global.exec',
  'execa.command',
  'execa.commandSync',
  'execa.execaCommand',
  'execa.execaCommandSync',
  'node-cmd.run',
  'node-cmd.get',
  'node-cmd.runSync',
  'exec-sh',
  'exec-sh.promise',
  'sudo-prompt.exec',
  'await-exec',
  'shell-exec',
  'exec-async',
  'npm-run.exec',
  'npm-run.execSync',
  'thenify-exec',
  'gulp-shell.task',
];

const starters = ['spawn', 'spawnSync', 'execFile', 'execFileSync', 'fork'];

/** Functions that start the program that their first argument names. */
export const startCalls = [
  ...processModules.flatMap((module) => starters.map((name) => `${module}.${name}`)),
  'spawn',
  'spawnSync',
  'execFile',
  'execFileSync',
  'cross-spawn',
  'cross-spawn.spawn',
  'cross-spawn.sync',
  'execa',
  'execa.execa',
  'execa.sync',
  'execa.execaSync',
  'node-pty.spawn',
  'Deno.Command',
  'tinyexec.exec',
  'tinyexec.x',
  'nano-spawn',
];
