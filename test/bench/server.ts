import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { projectFolder } from '../../tools/rule-modules.ts';
import { typescriptLines } from './source.ts';
import { median } from './statistics.ts';

/** Resident memory of a process in megabytes (10^6 bytes), where the platform tells it. */
function residentMegabytes(pid: number): number | null {
  const status = `/proc/${String(pid)}/status`;
  if (existsSync(status)) {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1];
    return kilobytes === undefined ? null : (Number(kilobytes) * 1024) / 1e6;
  }
  const listed = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return listed.status === 0 ? (Number(listed.stdout.trim()) * 1024) / 1e6 : null;
}

interface ServerRound {
  readonly firstFindings: number;
  readonly residentWith20: number | null;
}

/** A fresh server process: the time from the first `didOpen` to its findings, then its memory with 20 files open. */
async function round(text: string): Promise<ServerRound> {
  const server = spawn(process.execPath, [join(projectFolder, 'dist/server.node.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.onRequest('workspace/configuration', (parameters: { items: unknown[] }) => parameters.items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: { dynamicRegistration: false } }, workspace: { configuration: true } },
  });
  await connection.sendNotification('initialized', {});
  const open = async (uri: string): Promise<unknown> => {
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'typescript', version: 1, text } });
    return connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  };
  const started = performance.now();
  await open('file:///bench/0.ts');
  const firstFindings = performance.now() - started;
  for (let index = 1; index < 20; index++) await open(`file:///bench/${String(index)}.ts`);
  const residentWith20 = server.pid === undefined ? null : residentMegabytes(server.pid);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
  return { firstFindings, residentWith20 };
}

/** A bare Node process, as the floor for memory. */
async function bareNode(): Promise<number | null> {
  const child = spawn(process.execPath, ['-e', 'console.log("up"); setTimeout(() => {}, 5000)'], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const resident = child.pid === undefined ? null : residentMegabytes(child.pid);
  child.kill();
  return resident;
}

export interface ServerFigures {
  /** Milliseconds. */
  readonly firstFindings: number;
  /** Megabytes (10^6 bytes). */
  readonly residentWith20: number | null;
  readonly bareNode: number | null;
}

export async function benchServer(lines: number, rounds: number): Promise<ServerFigures> {
  const text = typescriptLines(lines);
  const results: ServerRound[] = [];
  for (let index = 0; index < rounds; index++) results.push(await round(text));
  const memory = results.map((result) => result.residentWith20).filter((value) => value !== null);
  return {
    firstFindings: median(results.map((result) => result.firstFindings)),
    residentWith20: memory.length === 0 ? null : median(memory),
    bareNode: await bareNode(),
  };
}
