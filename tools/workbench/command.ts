import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { finished } from 'node:stream/promises';

export type Log = (line: string) => void;

/** Progress goes to standard error: standard output belongs to the findings and to the test reports. */
export const logToTerminal: Log = (line) => {
  process.stderr.write(`[workbench] ${line}\n`);
};

const PROGRESS_EVERY_MS = 30_000;
const TAIL_LINES = 15;

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Everything the command prints is added to this file: an installation prints hundreds of lines that nobody reads when it works. */
  readonly logFile: string;
  readonly log: Log;
}

/**
 * Runs a long command and says every half minute that it is still at work.
 *
 * Throws an Error with the last lines that the command printed when it cannot start or ends with a status other than 0.
 */
export async function runLongCommand(what: string, command: string, args: readonly string[], options: CommandOptions): Promise<void> {
  const started = Date.now();
  const seconds = (): string => `${String(Math.round((Date.now() - started) / 1000))} s`;
  const output = createWriteStream(options.logFile, { flags: 'a' });
  const child = spawn(command, args, { cwd: options.cwd, env: options.env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  options.log(`${what} …`);
  const progress = setInterval(() => {
    options.log(`${what}: still at work after ${seconds()}`);
  }, PROGRESS_EVERY_MS);
  const status = await new Promise<string>((resolve) => {
    child.once('error', (error) => {
      resolve(error.message);
    });
    child.once('close', (code, signal) => {
      resolve(code === null ? `signal ${String(signal)}` : String(code));
    });
  });
  clearInterval(progress);
  output.end();
  await finished(output);
  if (status !== '0') {
    const tail = readFileSync(options.logFile, 'utf8').trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
    throw new Error(`${what} failed (${status}). The whole output is in ${options.logFile}; it ends with:\n${tail}`);
  }
  options.log(`${what}: done in ${seconds()}`);
}
