import ignore, { type Ignore } from 'ignore';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** The rules of one `.gitignore`, which hold for its folder and below. */
export interface IgnoreFile {
  readonly folder: string;
  readonly rules: Ignore;
}

export async function readIgnoreFile(path: string, folder: string): Promise<IgnoreFile[]> {
  try {
    return [{ folder, rules: ignore().add(await readFile(path, 'utf8')) }];
  } catch {
    // No such file is the usual case, and one that cannot be read ignores nothing.
    return [];
  }
}

/** What the ignore files say of a path: the deepest one that has a word on it decides. */
export function isIgnoredBy(files: readonly IgnoreFile[], path: string, isFolder: boolean): boolean {
  for (const file of [...files].reverse()) {
    const name = relative(file.folder, path).split(sep).join('/');
    const verdict = file.rules.test(isFolder ? `${name}/` : name);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

/** What is known of a folder inside of a Git repository. */
export interface IgnoringFolder {
  /** True when the folder itself is ignored, and with it all that is in it: no ignore file below can take that back. */
  readonly isIgnored: boolean;
  /** The ignore files that hold for what is in the folder, its own last where it is not ignored itself. */
  readonly files: readonly IgnoreFile[];
}

/** Answers from the `.gitignore` files on disk, each read once. */
export interface IgnoreLookup {
  /** Null outside of a Git repository. */
  folder(path: string): Promise<IgnoringFolder | null>;
  /** Whether Git ignores a file, which need not exist; undefined outside of a repository. What is tracked already is not asked. */
  isIgnored(path: string): Promise<boolean | undefined>;
  /** Reads the files anew from now on. */
  forget(): void;
}

export function isRepositoryRoot(folder: string): boolean {
  return existsSync(join(folder, '.git'));
}

/** The file of a repository's own that works like a `.gitignore` of its root. */
export function readExcludeFile(root: string): Promise<IgnoreFile[]> {
  return readIgnoreFile(join(root, '.git', 'info', 'exclude'), root);
}

export function createIgnoreLookup(): IgnoreLookup {
  const folders = new Map<string, Promise<IgnoringFolder | null>>();

  async function read(path: string): Promise<IgnoringFolder | null> {
    const isRoot = isRepositoryRoot(path);
    const parent = dirname(path);
    if (!isRoot && parent === path) return null;
    const above = isRoot ? { isIgnored: false, files: await readExcludeFile(path) } : await folder(parent);
    if (above === null) return null;
    if (above.isIgnored || (!isRoot && isIgnoredBy(above.files, path, true))) return { isIgnored: true, files: above.files };
    return { isIgnored: false, files: [...above.files, ...(await readIgnoreFile(join(path, '.gitignore'), path))] };
  }

  function folder(path: string): Promise<IgnoringFolder | null> {
    let known = folders.get(path);
    if (known === undefined) {
      known = read(path);
      folders.set(path, known);
    }
    return known;
  }

  return {
    folder,
    async isIgnored(path) {
      const found = await folder(dirname(path));
      return found === null ? undefined : found.isIgnored || isIgnoredBy(found.files, path, false);
    },
    forget() {
      folders.clear();
    },
  };
}
