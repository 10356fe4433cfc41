import type { Language } from './language.ts';
import type { SourceText } from './source-text.ts';

/** A document as a shell hands it to the engine. */
export interface DocumentInput {
  /** Path with forward slashes, as absolute or relative as the shell likes; it decides the language and enters fingerprints. */
  readonly path: string;
  readonly text: string;
  /** The editor's language id, where it has one. */
  readonly languageId?: string;
  readonly version?: number;
  /**
   * True when the repository's ignore files keep the file out of it, false when they do not; left out where there is no
   * repository or the shell does not know. Secrets of a file that is never committed weigh less.
   */
  readonly isIgnored?: boolean;
}

/** One version of a document inside the engine. */
export interface DocumentState {
  readonly path: string;
  readonly language: Language;
  /** The editor's language id, where it has one. */
  readonly languageId?: string;
  readonly version: number;
  readonly source: SourceText;
  readonly isIgnored?: boolean;
}
