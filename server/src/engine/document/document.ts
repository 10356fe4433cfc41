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
}

/** One version of a document inside the engine. */
export interface DocumentState {
  readonly path: string;
  readonly language: Language;
  readonly version: number;
  readonly source: SourceText;
}
