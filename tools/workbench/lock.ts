import { mkdirSync, rmdirSync, statSync, utimesSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Log } from './command.ts';

const RETRY_MS = 1_000;
const SAY_EVERY_MS = 60_000;
const BEAT_MS = 10_000;
const DEAD_AFTER_MS = 60_000;

/**
 * Runs `work` while holding a lock, so that two runs on one machine do not install the same workbench at the same time. The lock is a
 * folder, whose making is atomic, and its owner renews its time stamp; a lock that nobody renews was left by a run that was ended, and is
 * taken over. (A process id in it would say less: in containers the same few ids are given out again.)
 */
export async function withLock<T>(lock: string, log: Log, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(lock), { recursive: true });
  let waitedMs = 0;
  while (!tryTake(lock)) {
    if (isAbandoned(lock)) {
      release(lock);
      continue;
    }
    if (waitedMs % SAY_EVERY_MS === 0) log(`another run is installing; waiting for it (${lock})`);
    await setTimeout(RETRY_MS);
    waitedMs += RETRY_MS;
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimesSync(lock, now, now);
  }, BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    release(lock);
  }
}

function tryTake(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(lock: string): boolean {
  try {
    return Date.now() - statSync(lock).mtimeMs > DEAD_AFTER_MS;
  } catch (error) {
    // The owner let go between two looks: the next attempt decides.
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

function release(lock: string): void {
  try {
    rmdirSync(lock);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
