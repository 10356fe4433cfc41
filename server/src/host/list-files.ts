import { readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createIgnoreLookup, isIgnoredBy, isRepositoryRoot, readExcludeFile, readIgnoreFile, type IgnoreFile } from './ignore-files.ts';
import { fileErrorReason } from './text-file.ts';

/** Folders of tools, whose files nobody here wrote. */
const foldersLeftOut = new Set(['.git', '.hg', '.svn', '.jj', 'node_modules']);

/** A file to read, or a path that could not be listed. */
export type ListedFile =
  | {
      readonly path: string;
      readonly problem?: never;
      /** Whether Git ignores the file; undefined outside of a repository. */
      readonly isIgnored: boolean | undefined;
    }
  | { readonly path: string; readonly problem: string };

async function* walk(folder: string, inherited: readonly IgnoreFile[], isInRepository: boolean): AsyncGenerator<ListedFile> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, problem: fileErrorReason(error) };
    return;
  }
  const isBelowRoot = isInRepository || entries.some((entry) => entry.name === '.git');
  const files = [
    ...inherited,
    ...(entries.some((entry) => entry.name === '.gitignore') ? await readIgnoreFile(join(folder, '.gitignore'), folder) : []),
  ];
  for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!foldersLeftOut.has(entry.name) && !isIgnoredBy(files, path, true)) yield* walk(path, files, isBelowRoot);
    } else if (entry.isFile() && !isIgnoredBy(files, path, false)) {
      yield { path, isIgnored: isBelowRoot ? false : undefined };
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
  const lookup = createIgnoreLookup();
  for (const given of paths) {
    const path = resolve(given);
    let listed: AsyncIterable<ListedFile> | ListedFile[];
    try {
      if ((await stat(path)).isDirectory()) {
        const above = isRepositoryRoot(path) ? { files: await readExcludeFile(path) } : await lookup.folder(dirname(path));
        listed = walk(path, above?.files ?? [], above !== null);
      } else listed = [{ path, isIgnored: await lookup.isIgnored(path) }];
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
