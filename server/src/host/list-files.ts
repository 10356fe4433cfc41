import ignore, { type Ignore } from 'ignore';
import { existsSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileErrorReason } from './text-file.ts';

/** Folders of tools, whose files nobody here wrote. */
const foldersLeftOut = new Set(['.git', '.hg', '.svn', '.jj', 'node_modules']);

/** The rules of one `.gitignore`, which hold for its folder and below. */
interface IgnoreFile {
  readonly folder: string;
  readonly rules: Ignore;
}

/** A file to read, or a path that could not be listed. */
export type ListedFile = { readonly path: string; readonly problem?: never } | { readonly path: string; readonly problem: string };

async function readIgnoreFile(path: string, folder: string): Promise<IgnoreFile[]> {
  try {
    return [{ folder, rules: ignore().add(await readFile(path, 'utf8')) }];
  } catch {
    // No such file is the usual case, and one that cannot be read ignores nothing.
    return [];
  }
}

/** The ignore files of a folder's ancestors up to the root of its Git repository; none outside of one. */
async function ignoreFilesAbove(folder: string): Promise<IgnoreFile[]> {
  const ancestors: string[] = [];
  for (let current = folder; ; current = dirname(current)) {
    ancestors.unshift(current);
    if (existsSync(join(current, '.git'))) break;
    if (dirname(current) === current) return [];
  }
  const files: IgnoreFile[] = [];
  const root = ancestors[0];
  if (root !== undefined) files.push(...(await readIgnoreFile(join(root, '.git', 'info', 'exclude'), root)));
  for (const ancestor of ancestors.slice(0, -1)) files.push(...(await readIgnoreFile(join(ancestor, '.gitignore'), ancestor)));
  return files;
}

/** What the ignore files say of a path: the deepest one that has a word on it decides. */
function isIgnored(path: string, isFolder: boolean, files: readonly IgnoreFile[]): boolean {
  for (const file of [...files].reverse()) {
    const name = relative(file.folder, path).split(sep).join('/');
    const verdict = file.rules.test(isFolder ? `${name}/` : name);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

async function* walk(folder: string, inherited: readonly IgnoreFile[]): AsyncGenerator<ListedFile> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, problem: fileErrorReason(error) };
    return;
  }
  const files = [
    ...inherited,
    ...(entries.some((entry) => entry.name === '.gitignore') ? await readIgnoreFile(join(folder, '.gitignore'), folder) : []),
  ];
  for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!foldersLeftOut.has(entry.name) && !isIgnored(path, true, files)) yield* walk(path, files);
    } else if (entry.isFile() && !isIgnored(path, false, files)) {
      yield { path };
    }
    // Symbolic links are not followed, as in Git: what they point to is listed where it is, and no circle can arise.
  }
}

/**
 * Lists files below the given paths in a fixed order, each once. A path that names a file is listed whatever is ignored; a
 * folder is walked without what its repository's `.gitignore` files name, folders of version control and `node_modules`.
 * Paths that do not exist or cannot be read are listed with the problem.
 */
export async function* listFiles(paths: readonly string[]): AsyncGenerator<ListedFile> {
  const seen = new Set<string>();
  for (const given of paths) {
    const path = resolve(given);
    let listed: AsyncIterable<ListedFile> | ListedFile[];
    try {
      listed = (await stat(path)).isDirectory() ? walk(path, await ignoreFilesAbove(path)) : [{ path }];
    } catch (error) {
      listed = [{ path, problem: fileErrorReason(error) }];
    }
    for await (const file of listed) {
      if (seen.has(file.path)) continue;
      seen.add(file.path);
      yield file;
    }
  }
}
