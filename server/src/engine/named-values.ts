import { codeNamedValues } from './code/named-values.ts';
import type { CodeFacts } from './code/facts.ts';
import type { DocumentState } from './document/document.ts';
import { longestStream, yamlNamedValues } from './manifests/yaml-named-values.ts';
import type { NamedValue } from './model/named-value.ts';
import { dotenvNamedValues } from './parse/dotenv.ts';
import { propertiesNamedValues } from './parse/properties.ts';
import type { YamlStream } from './parse/yaml.ts';

/** A document whose text holds none of these has no name that a generic secret rule looks for. */
const credentialWord = /pass|pwd|secret|token|key|cred|auth|login|signature|salt|pin/i;

/** Reads the named literals of a document with whichever parser knows its language; null where none does. */
export function namedValuesOf(document: DocumentState, facts: CodeFacts | null, stream: YamlStream | null): readonly NamedValue[] | null {
  // The code of a notebook's cells stands in strings, which only its own notation can read.
  if (/\.ipynb$/i.test(document.path)) return null;
  if (facts !== null) return codeNamedValues(facts);
  // In a long stream the notation around telling words has to do.
  if (stream !== null) return document.source.text.length > longestStream ? null : yamlNamedValues(stream, credentialWord);
  if (document.language === 'dotenv') return dotenvNamedValues(document.source);
  if (document.language === 'properties') return propertiesNamedValues(document.source);
  return null;
}
