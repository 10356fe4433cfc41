import { URI, Utils } from 'vscode-uri';
import { appendLines, newFile, seeFile, type FileAddition, type SeenFile, type WorkspaceFiles } from './file-addition.ts';

/** The nearest `.env.example` from the document's folder up to the workspace folder, or a new one in the workspace folder. */
async function findExample(uri: string, folder: string, files: WorkspaceFiles): Promise<SeenFile> {
  for (let current = Utils.dirname(URI.parse(uri)); ; current = Utils.dirname(current)) {
    const found = await seeFile(Utils.joinPath(current, '.env.example').toString(), files);
    if (found !== null) return found;
    if (current.toString().replace(/\/+$/, '') === folder || current.path === '/') break;
  }
  return newFile(Utils.joinPath(URI.parse(folder), '.env.example').toString());
}

/** The project's example of an environment, and what is missing in it. */
export interface EnvironmentExample {
  readonly uri: string;
  /** Lines `NAME=` for the names that the file does not have; null where it has them all. */
  readonly addition: FileAddition | null;
}

/** Finds the example of the environment for a document; null outside of a workspace folder. */
export async function environmentExample(names: readonly string[], uri: string, files: WorkspaceFiles): Promise<EnvironmentExample | null> {
  const folder = files.folders.folderOf(uri);
  if (folder === null) return null;
  const file = await findExample(uri, folder, files);
  const { text } = file.source;
  const missing = names.filter((name) => !new RegExp(`^[ \\t]*(?:export[ \\t]+)?${name.replace(/\W/g, '\\$&')}[ \\t]*=`, 'm').test(text));
  if (missing.length === 0) return { uri: file.uri, addition: null };
  const lines = missing.map((name) => `${name}=`);
  const label = `Add ${missing.join(', ')} to .env.example`;
  return { uri: file.uri, addition: appendLines(file, lines, label, 'The name alone; never the value') };
}
