import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectFolder } from '../../tools/rule-modules.ts';

const distFolder = process.env['LEFTWARD_DIST'] ?? join(projectFolder, 'dist');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real program. Nothing of the environment decides about colour. */
export function leftward(args: readonly string[], cwd: string, environment: Readonly<Record<string, string>> = {}): Run {
  const program = join(distFolder, 'cli.js');
  if (!existsSync(program)) throw new Error('there is no build; run `npm run build` first');
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'NO_COLOR' && name !== 'FORCE_COLOR'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    env: { ...inherited, ...environment },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** A folder of files that exists while a test runs. */
export interface Folder {
  readonly path: string;
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  remove(): void;
}

export function temporaryFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'leftward-cli-'));
  return {
    path,
    write(files) {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(path, name)), { recursive: true });
        writeFileSync(join(path, name), content);
      }
    },
    remove() {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Takes the marks out of text that would otherwise look like a secret. */
export function unmarked(text: string): string {
  return text.replaceAll('¦', '');
}

export const insecureRequest = 'import requests\n\nrequests.get(url, verify=False)\n';
export const secureRequest = 'import requests\n\nrequests.get(url)\n';
export const token = unmarked('ghp_¦bfM0GvkT1Foo1ORFL7b0zDPurT83ih3I96Ci');
