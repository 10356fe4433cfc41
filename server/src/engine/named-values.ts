import { codeNamedValues } from './code/named-values.ts';
import type { CodeFacts } from './code/facts.ts';
import type { DocumentState } from './document/document.ts';
import { yamlNamedValues } from './manifests/yaml-named-values.ts';
import type { NamedValue } from './model/named-value.ts';
import { dotenvNamedValues } from './parse/dotenv.ts';
import { propertiesNamedValues } from './parse/properties.ts';
import type { YamlStream } from './parse/yaml.ts';

/** A document whose text holds none of these has no name that a generic secret rule looks for. */
const credentialWord = /pass|pwd|secret|token|key|cred|auth|login|signature|salt|pin/i;

/** Reads the named literals of a document with whichever parser knows its language. */
export function namedValuesOf(document: DocumentState, facts: CodeFacts | null, stream: YamlStream | null): readonly NamedValue[] {
  if (!credentialWord.test(document.source.text)) return [];
  if (facts !== null) return codeNamedValues(facts);
  if (stream !== null) return yamlNamedValues(stream, credentialWord);
  if (document.language === 'dotenv') return dotenvNamedValues(document.source);
  if (document.language === 'properties') return propertiesNamedValues(document.source);
  return [];
}
