import ignore from 'ignore';
import { URI, Utils } from 'vscode-uri';
import { appendLines, newFile, seeFile, type FileAddition, type SeenFile, type WorkspaceFiles } from './file-addition.ts';

/** What the `.gitignore` files between a file and the root of its repository say. */
interface IgnoreState {
  readonly isIgnored: boolean;
  readonly isInRepository: boolean;
  /** The nearest `.gitignore` that is inside of the workspace folder. */
  readonly nearest: SeenFile | null;
}

/** Path of a file below a folder, as a `.gitignore` of the folder knows it. */
function pathBelow(folder: URI, uri: URI): string {
  return uri.path.slice(folder.path.replace(/\/+$/, '').length + 1);
}

async function ignoreState(uri: string, workspaceFolder: string, files: WorkspaceFiles): Promise<IgnoreState> {
  const target = URI.parse(uri);
  const root = URI.parse(workspaceFolder).path;
  let verdict: boolean | null = null;
  let isInRepository = false;
  let nearest: SeenFile | null = null;
  for (let current = Utils.dirname(target); ; current = Utils.dirname(current)) {
    const file = await seeFile(Utils.joinPath(current, '.gitignore').toString(), files);
    if (file !== null) {
      const { ignored, unignored } = ignore().add(file.source.text).test(pathBelow(current, target));
      // The deepest file that has a word on it decides.
      if (ignored || unignored) verdict ??= ignored;
      if (current.path === root || current.path.startsWith(`${root}/`)) nearest ??= file;
    }
    const marks = ['.git/HEAD', '.git'].map((name) => files.readFile(Utils.joinPath(current, name).toString()));
    isInRepository = (await Promise.all(marks)).some((text) => text !== null);
    if (isInRepository || current.path === '/' || current.path === '') break;
  }
  return { isIgnored: verdict === true, isInRepository, nearest };
}

/** A line of a `.gitignore` that stands for one file. */
function lineFor(folder: URI, uri: URI): string {
  return `/${pathBelow(folder, uri)
    .replace(/[\\*?[]/g, '\\$&')
    .replace(/ $/, '\\ ')}`;
}

/**
 * A line that makes Git ignore a file; null where it does already, outside of a workspace folder, and where there is neither a
 * repository nor a `.gitignore`.
 *
 * @param line what to write, where it is not the file's path from the `.gitignore`.
 */
export async function gitIgnoreAddition(uri: string, files: WorkspaceFiles, line?: string): Promise<FileAddition | null> {
  const workspaceFolder = files.folders.folderOf(uri);
  if (workspaceFolder === null) return null;
  const { isIgnored, isInRepository, nearest } = await ignoreState(uri, workspaceFolder, files);
  if (isIgnored || (nearest === null && !isInRepository)) return null;
  const file = nearest ?? newFile(Utils.joinPath(URI.parse(workspaceFolder), '.gitignore').toString());
  const target = URI.parse(uri);
  const label = `Add ${Utils.basename(target)} to .gitignore`;
  const added = line ?? lineFor(Utils.dirname(URI.parse(file.uri)), target);
  return appendLines(file, [added], label, 'So that the file is not committed');
}

/** A line `.env` for the file beside an `.env.example`. */
export function ignoredEnvironment(example: string, files: WorkspaceFiles): Promise<FileAddition | null> {
  return gitIgnoreAddition(Utils.joinPath(Utils.dirname(URI.parse(example)), '.env').toString(), files, '.env');
}
