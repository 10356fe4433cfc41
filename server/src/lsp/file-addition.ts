import type { Position } from 'vscode-languageserver';
import { createSourceText, lineBreakOf, type SourceText } from '../engine/index.ts';
import { toPosition } from './convert.ts';
import type { Documents } from './documents.ts';
import type { Folders } from './folders.ts';

/** Reads a file by its URI; null when it is not there or the scheme is not one that the server can read. */
export type ReadFile = (uri: string) => Promise<string | null>;

/** What it takes to look at the files of the workspace. */
export interface WorkspaceFiles {
  readonly documents: Documents;
  readonly folders: Folders;
  readonly readFile: ReadFile;
}

/** A file of the workspace as the user sees it: the editor's text where it is open, else the disk's. */
export interface SeenFile {
  readonly uri: string;
  readonly source: SourceText;
  /** Version of the file where it is open in the editor. */
  readonly version: number | null;
  readonly exists: boolean;
}

export async function seeFile(uri: string, { documents, readFile }: WorkspaceFiles): Promise<SeenFile | null> {
  const open = documents.get(uri);
  if (open !== undefined) return { uri, source: open.source, version: open.version, exists: true };
  const text = await readFile(uri);
  return text === null ? null : { uri, source: createSourceText(text), version: null, exists: true };
}

export function newFile(uri: string): SeenFile {
  return { uri, source: createSourceText(''), version: null, exists: false };
}

/** Lines to add at the end of a file other than the fixed one. */
export interface FileAddition {
  readonly uri: string;
  readonly exists: boolean;
  readonly version: number | null;
  readonly position: Position;
  readonly newText: string;
  /** What the change is to the user who confirms it. */
  readonly label: string;
  readonly description: string;
}

export function appendLines(file: SeenFile, lines: readonly string[], label: string, description: string): FileAddition {
  const { text } = file.source;
  const lineBreak = lineBreakOf(file.source);
  const separator = text === '' || /[\n\r]$/.test(text) ? '' : lineBreak;
  return {
    uri: file.uri,
    exists: file.exists,
    version: file.version,
    position: toPosition(file.source, text.length),
    newText: separator + lines.map((line) => `${line}${lineBreak}`).join(''),
    label,
    description,
  };
}
