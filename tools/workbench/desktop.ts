import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import type { Log } from './command.ts';
import { cacheFolder } from './places.ts';

const IDLE_TIMEOUT_MS = 10_000;
const REMEMBER_FAILURE_MS = 24 * 60 * 60 * 1000;

/**
 * The desktop VS Code for the extension-host suite, downloaded where that is possible; undefined, with one line that says why, where it
 * is not. A failed download is remembered for a day, so that only the first run of the day on such a machine waits for the time-out.
 */
export async function findDesktop(log: Log): Promise<string | undefined> {
  if (process.platform === 'linux' && process.env.DISPLAY === undefined && process.env.WAYLAND_DISPLAY === undefined) {
    log('no display for the desktop VS Code: the web workbench is used');
    return undefined;
  }
  const failureFile = join(cacheFolder(), 'desktop-unavailable.json');
  const failedBefore = readRecentFailure(failureFile);
  if (failedBefore !== undefined) {
    log(
      `the desktop VS Code could not be downloaded lately (${failedBefore}): the web workbench is used (delete ${failureFile} to try again)`,
    );
    return undefined;
  }
  mkdirSync(cacheFolder(), { recursive: true });
  try {
    const cachePath = join(cacheFolder(), 'desktop');
    const program = await downloadAndUnzipVSCode({
      version: 'stable',
      cachePath,
      timeout: IDLE_TIMEOUT_MS,
      reporter: new SilentReporter(),
    });
    rmSync(failureFile, { force: true });
    return program;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    writeFileSync(failureFile, JSON.stringify({ at: Date.now(), reason }));
    log(`the desktop VS Code cannot be downloaded here (${reason}): the web workbench is used`);
    return undefined;
  }
}

function readRecentFailure(failureFile: string): string | undefined {
  if (!existsSync(failureFile)) return undefined;
  const failure = JSON.parse(readFileSync(failureFile, 'utf8')) as { at: number; reason: string };
  return Date.now() - failure.at < REMEMBER_FAILURE_MS ? failure.reason : undefined;
}
