import type { Position } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { createSourceText, lineBreakOf, type SourceText } from '../engine/index.ts';
import { toPosition } from './convert.ts';
import type { Documents } from './documents.ts';
import type { Folders } from './folders.ts';

/** What to add to the project's example of an environment, and where. */
export interface EnvironmentExample {
  readonly uri: string;
  readonly exists: boolean;
  /** Version of the file where it is open in the editor. */
  readonly version: number | null;
  readonly names: readonly string[];
  readonly position: Position;
  readonly newText: string;
}

/** Reads a file by its URI; null when it is not there or the scheme is not one that the server can read. */
export type ReadFile = (uri: string) => Promise<string | null>;

interface ExampleFile {
  readonly uri: string;
  readonly source: SourceText;
  readonly version: number | null;
  readonly exists: boolean;
}

/** The nearest `.env.example` from the document's folder up to the workspace folder, or a new one in the workspace folder. */
async function findExample(uri: string, folder: string, documents: Documents, readFile: ReadFile): Promise<ExampleFile> {
  for (let current = Utils.dirname(URI.parse(uri)); ; current = Utils.dirname(current)) {
    const candidate = Utils.joinPath(current, '.env.example').toString();
    const open = documents.get(candidate);
    if (open !== undefined) return { uri: candidate, source: open.source, version: open.version, exists: true };
    const text = await readFile(candidate);
    if (text !== null) return { uri: candidate, source: createSourceText(text), version: null, exists: true };
    if (current.toString().replace(/\/+$/, '') === folder || current.path === '/') break;
  }
  const created = Utils.joinPath(URI.parse(folder), '.env.example').toString();
  return { uri: created, source: createSourceText(''), version: null, exists: false };
}

/** Lines `NAME=` for the names that the example file does not have; null outside of a workspace folder or with nothing to add. */
export async function environmentExample(
  names: readonly string[],
  uri: string,
  { documents, folders, readFile }: { documents: Documents; folders: Folders; readFile: ReadFile },
): Promise<EnvironmentExample | null> {
  const folder = folders.folderOf(uri);
  if (folder === null) return null;
  const file = await findExample(uri, folder, documents, readFile);
  const { text } = file.source;
  const missing = names.filter((name) => !new RegExp(`^[ \\t]*(?:export[ \\t]+)?${name.replace(/\W/g, '\\$&')}[ \\t]*=`, 'm').test(text));
  if (missing.length === 0) return null;
  const lineBreak = lineBreakOf(file.source);
  const separator = text === '' || /[\n\r]$/.test(text) ? '' : lineBreak;
  return {
    uri: file.uri,
    exists: file.exists,
    version: file.version,
    names: missing,
    position: toPosition(file.source, text.length),
    newText: separator + missing.map((name) => `${name}=${lineBreak}`).join(''),
  };
}
