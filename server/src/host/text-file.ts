import { randomBytes } from 'node:crypto';
import { chmod, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Longest file that is read, in bytes. The engine's own limits are smaller; this one keeps memory bounded. */
export const longestFile = 64 * 1024 * 1024;

/** As many bytes decide whether a file is binary as Git reads for the same question. */
const binaryProbe = 8000;

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export interface TextFile {
  readonly kind: 'text';
  /** The text without a byte order mark, so that offsets are those of an editor. */
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly byteOrderMark: boolean;
  /** True when some bytes were no valid text of the encoding: writing the text back would change them. */
  readonly lossy: boolean;
}

/** A file that cannot be read as text, and why: a sentence without a full stop. */
export interface UnreadFile {
  readonly kind: 'unread';
  readonly reason: string;
}

function encodingOf(bytes: Uint8Array): { encoding: TextEncoding; byteOrderMark: boolean } {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', byteOrderMark: true };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', byteOrderMark: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', byteOrderMark: true };
  return { encoding: 'utf-8', byteOrderMark: false };
}

/** Decodes the bytes of a file; a NUL byte near the start of what is not UTF-16 means a binary file. */
export function decodeText(bytes: Uint8Array): TextFile | UnreadFile {
  const { encoding, byteOrderMark } = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.subarray(0, binaryProbe).includes(0)) return { kind: 'unread', reason: 'the file is binary' };
  try {
    return { kind: 'text', text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, byteOrderMark, lossy: false };
  } catch {
    return { kind: 'text', text: new TextDecoder(encoding).decode(bytes), encoding, byteOrderMark, lossy: true };
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ENOENT: 'it does not exist',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links run in a circle',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the disk could not read it',
  EBUSY: 'it is in use',
};

/** Says for a person why a file operation failed, without a full stop. */
export function fileErrorReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return reasons[code] ?? (code === '' ? 'it could not be read' : `it could not be read (${code})`);
}

/** Reads a file as text. Never rejects: what cannot be read is told with its reason. */
export async function readTextFile(path: string): Promise<TextFile | UnreadFile> {
  try {
    const { size } = await stat(path).then((stats) => {
      if (!stats.isFile()) throw Object.assign(new Error('not a file'), { code: 'ENOTFILE' });
      return stats;
    });
    if (size > longestFile) {
      return {
        kind: 'unread',
        reason: `the file has ${size.toLocaleString('en')} bytes; the limit is ${longestFile.toLocaleString('en')}`,
      };
    }
    return decodeText(await readFile(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTFILE') return { kind: 'unread', reason: 'it is no regular file' };
    return { kind: 'unread', reason: fileErrorReason(error) };
  }
}

function encodeText(text: string, file: TextFile): Buffer {
  const withMark = file.byteOrderMark ? `\ufeff${text}` : text;
  if (file.encoding === 'utf-8') return Buffer.from(withMark, 'utf8');
  const littleEndian = Buffer.from(withMark, 'utf16le');
  return file.encoding === 'utf-16le' ? littleEndian : littleEndian.swap16();
}

/**
 * Replaces a file's text in one step: a reader sees the old text or the new one, never a part. Keeps the file's mode, its
 * encoding and its byte order mark; a symbolic link stays, and the file behind it changes. Rejects when the folder cannot be
 * written.
 */
export async function writeTextFile(path: string, text: string, file: TextFile): Promise<void> {
  const target = await realpath(path);
  const { mode } = await stat(target);
  const temporary = join(dirname(target), `.leftward-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(encodeText(text, file));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await chmod(temporary, mode & 0o7777);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
