import { isAbsolute, relative, sep } from 'node:path';
import { listFiles } from '../host/list-files.ts';
import { readTextFile, type TextFile } from '../host/text-file.ts';
import type { DocumentInput, SkippedFile } from '../engine/index.ts';

/** Path as reports tell it: relative to the working directory, or absolute outside of it, with forward slashes. */
export function reportedPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  const outside = fromHere === '..' || fromHere.startsWith(`..${sep}`) || isAbsolute(fromHere);
  return (outside ? path : fromHere).split(sep).join('/');
}

/** A file that was read. */
export interface ReadDocument {
  /** Where the file is. */
  readonly location: string;
  readonly path: string;
  readonly file: TextFile;
  /** Whether Git ignores the file; undefined outside of a repository. */
  readonly isIgnored: boolean | undefined;
}

/** The document as the engine takes it. */
export function documentInput({ path, file, isIgnored }: ReadDocument): DocumentInput {
  return { path, text: file.text, ...(isIgnored === undefined ? {} : { isIgnored }) };
}

/** Files are read while the one before is analysed; more at once would only cost memory. */
const readAhead = 8;

/**
 * Reads the files below the given paths in order. What cannot be read is handed to `onSkipped`.
 *
 * @param paths as typed; one that does not exist is skipped too, and the caller decides what that means.
 */
export async function* readDocuments(paths: readonly string[], onSkipped: (file: SkippedFile) => void): AsyncGenerator<ReadDocument> {
  const pending: { location: string; isIgnored: boolean | undefined; reading: ReturnType<typeof readTextFile> }[] = [];
  async function* take(count: number): AsyncGenerator<ReadDocument> {
    while (pending.length > count) {
      const next = pending.shift();
      if (next === undefined) return;
      const file = await next.reading;
      const path = reportedPath(next.location);
      if (file.kind === 'text') yield { location: next.location, path, file, isIgnored: next.isIgnored };
      else onSkipped({ path, reason: file.reason });
    }
  }
  for await (const listed of listFiles(paths)) {
    if (listed.problem !== undefined) onSkipped({ path: reportedPath(listed.path), reason: listed.problem });
    else pending.push({ location: listed.path, isIgnored: listed.isIgnored, reading: readTextFile(listed.path) });
    yield* take(readAhead);
  }
  yield* take(0);
}
