import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';

/** A running server and all that it started. */
export interface ServerProcess {
  readonly port: number;
  /** Ends the whole process group: the server starts extension hosts and language servers that would outlive it. */
  stop(): Promise<void>;
  /** Resolves when the server ends by itself. */
  readonly ended: Promise<void>;
  /** What it has printed so far, for a message when something goes wrong. */
  output(): string;
}

const STOP_AFTER_MS = 5_000;
const runningGroups = new Set<number>();

process.once('exit', killAllGroups);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    killAllGroups();
    // Node ends by itself on these signals only as long as nobody listens; whoever else listens ends the process in their own way.
    if (process.listenerCount(signal) === 1) process.exit(130);
  });
}

/** A TCP port of the loopback interface that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise<void>((resolve) => {
    probe.close(() => {
      resolve();
    });
  });
  return port;
}

/**
 * Starts a server in a process group of its own and waits until it prints `ready`.
 *
 * Throws an Error with the server's output when it ends first or is not ready in time.
 */
export async function startServer(
  program: string,
  args: readonly string[],
  options: { port: number; ready: RegExp; readyWithinMs: number; cwd: string; env?: NodeJS.ProcessEnv },
): Promise<ServerProcess> {
  const child = spawn(program, args, {
    detached: true,
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const group = child.pid;
  let printed = '';
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      if (group !== undefined) runningGroups.delete(group);
      resolve();
    });
  });
  if (group !== undefined) runningGroups.add(group);
  const stop = (): Promise<void> => stopGroup(child, ended);

  await new Promise<void>((resolve, reject) => {
    const fail = (why: string): void => {
      clearTimeout(timer);
      void stop();
      reject(new Error(`The workbench's server ${why}. It printed:\n${printed.slice(-3_000)}`));
    };
    const timer = setTimeout(() => {
      fail('was not ready in time');
    }, options.readyWithinMs);
    const listen = (chunk: Buffer): void => {
      printed += chunk.toString('utf8');
      if (!options.ready.test(printed)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', (error) => {
      fail(`did not start: ${error.message}`);
    });
    child.once('exit', (code) => {
      fail(`ended with status ${String(code)} before it was ready`);
    });
  });
  return { port: options.port, stop, ended, output: () => printed };
}

async function stopGroup(child: ChildProcess, ended: Promise<void>): Promise<void> {
  const group = child.pid;
  if (group === undefined || !runningGroups.has(group)) return;
  killGroup(group, 'SIGTERM');
  const timer = setTimeout(() => {
    killGroup(group, 'SIGKILL');
  }, STOP_AFTER_MS);
  await ended;
  clearTimeout(timer);
  // The leader is gone; members of its group that ignored SIGTERM are not left behind.
  killGroup(group, 'SIGKILL');
}

function killAllGroups(): void {
  for (const group of runningGroups) killGroup(group, 'SIGKILL');
}

function killGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch {
    // No process of the group is left: what was wanted.
  }
}
