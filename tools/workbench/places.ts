import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout: the one that holds package.json. */
export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');

/** Built test bundles and UI screenshots go below this folder; git ignores it. */
export const OUTPUT = join(REPOSITORY, 'out', 'workbench');

/** Where downloads that outlive a checkout are kept, so that a fresh clone on the same machine finds them again. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'leftward');
}

/** The first executable of these names on PATH, or undefined. A name with a slash is tried as a path. */
export function findProgram(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.cmd', '.exe', ''] : [''];
  for (const name of names) {
    if (/[/\\]/.test(name)) {
      if (existsSync(name)) return name;
      continue;
    }
    for (const folder of folders) {
      for (const ending of endings) {
        const candidate = join(folder, name + ending);
        if (existsSync(candidate)) return candidate;
      }
    }
  }
  return undefined;
}

/** `name` and `version` of the extension, from package.json. */
export function readManifest(): { name: string; version: string } {
  return JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as { name: string; version: string };
}
