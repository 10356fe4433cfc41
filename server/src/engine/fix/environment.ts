import type { DocumentState } from '../document/document.ts';
import { isCodeLanguage } from '../document/language.ts';
import { programmingLanguageOf } from '../document/programming-language.ts';
import type { Fix, TextEdit } from '../model/fix.ts';
import type { NamedValue } from '../model/named-value.ts';
import type { YamlStream } from '../parse/yaml.ts';
import { lexicalEdits, terraformBlockLabel, terraformVariable, type TextMove } from './environment-lexical.ts';
import { environmentVariableName } from './environment-name.ts';
import { syntaxTreeEdits, type LiteralMove } from './environment-syntax-tree.ts';
import { springPropertyEdits, yamlFix, yamlPlaceOf } from './environment-yaml.ts';

/** What decides the name of the variable. */
export interface VariableSource {
  /** The name under which the literal stands, where there is one. */
  readonly name: NamedValue | null;
  /** Name of the variable where the code gives no telling one. */
  readonly defaultName: string;
}

export interface EnvironmentMove extends LiteralMove, VariableSource {}

function readFrom(from: string, first: string, edits: readonly TextEdit[] | null, environmentVariable: string | null): Fix | null {
  if (edits === null) return null;
  const title = `Read from ${from} (${first}, and revoke the exposed secret)`;
  return { title, kind: 'review', edits, ...(environmentVariable === null ? {} : { environmentVariable }) };
}

/** Replaces a secret's literal by a read of an environment variable. Null where the language or the place does not allow it. */
export function environmentFix(document: DocumentState, move: EnvironmentMove): Fix | null {
  const variable = environmentVariableName(move.name, move.defaultName);
  return readFrom(`environment variable ${variable}`, 'set it', syntaxTreeEdits(document, move, variable), variable);
}

/** A name as shells and most settings write variables; where they do, it is the variable's own. */
const environmentName = /^[A-Z][A-Z0-9_]{2,}$/;

/** The name before a value in the usual notations: `name = "`, `name: `, `"name" => "`, `NAME=`. Null where there is none. */
function nameBefore(text: string, offset: number): NamedValue | null {
  const before = text
    .slice(Math.max(0, offset - 100), offset)
    .trimEnd()
    .replace(/["'`]$/, '')
    .trimEnd();
  const match = /([A-Za-z_][\w-]{0,60})["'\]]{0,2}[ \t]{0,8}(?::?=|=>|:)$/.exec(before);
  const name = match?.[1];
  const nowhere = { start: offset, end: offset };
  return name === undefined
    ? null
    : { name, parents: [], nameSpan: null, value: '', valueSpan: nowhere, literalSpan: nowhere, origin: 'text' };
}

export interface EnvironmentTextMove extends TextMove, VariableSource {
  /** The document as YAML, where it is one. */
  readonly yaml: YamlStream | null;
}

/** All resources have a `password`: the block's own name says whose it is. */
function terraformFix(document: DocumentState, move: EnvironmentTextMove, name: NamedValue | null): Fix | null {
  const label = terraformBlockLabel(document, move.secret);
  const inBlock = name === null || label === null ? name : { ...name, parents: [label] };
  const variable = environmentVariableName(inBlock, move.defaultName);
  const input = `TF_VAR_${terraformVariable(variable)}`;
  const edits = lexicalEdits(document, 'terraform', move, variable);
  return readFrom(`Terraform variable ${terraformVariable(variable)}`, `set ${input}`, edits, input);
}

/**
 * Replaces a secret in a text without a syntax tree by what its language or platform reads from elsewhere. Null where the
 * place does not allow it or it is not sure that it does.
 */
export function environmentTextFix(document: DocumentState, move: EnvironmentTextMove): Fix | null {
  const { source, language, path, languageId } = document;
  if (isCodeLanguage(language)) return null;
  const name = move.name ?? nameBefore(source.text, move.content.start);
  const named = environmentVariableName(name, move.defaultName);
  const own = name !== null && environmentName.test(name.name) ? name.name : named;
  if (language === 'yaml') {
    const place = move.yaml === null ? null : yamlPlaceOf(document, move.yaml, move.secret);
    const fix = place === null ? null : yamlFix(place, move, place.platform === 'spring' ? named : own);
    return fix === null ? null : readFrom(fix.from, fix.first, fix.edits, fix.environmentVariable);
  }
  if (language === 'properties')
    return readFrom(`environment variable ${named}`, 'set it', springPropertyEdits(document, move, named), named);
  const programming = language === 'text' ? programmingLanguageOf(path, languageId, source.text.slice(0, 200)) : null;
  if (programming === null) return null;
  if (programming === 'terraform') return terraformFix(document, move, name);
  const variable = programming === 'shell' ? own : named;
  const edits = lexicalEdits(document, programming, move, variable);
  return readFrom(`environment variable ${variable}`, 'set it', edits, variable);
}
