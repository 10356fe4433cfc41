import {
  OptionalVersionedTextDocumentIdentifier,
  type ChangeAnnotation,
  type CreateFile,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextEdit } from '../engine/index.ts';
import type { Client } from './capabilities.ts';
import { toTextEdit } from './convert.ts';
import type { OpenDocument } from './documents.ts';
import type { FileAddition } from './file-addition.ts';

/** The edits of one document, for its present version where the client keeps an eye on versions. */
export function documentEdit(client: Client, document: OpenDocument, edits: readonly TextEdit[]): WorkspaceEdit {
  const textEdits = edits.map((edit) => toTextEdit(document.source, edit));
  if (!client.documentChanges) return { changes: { [document.uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: textEdits }] };
}

function additionChanges(
  { uri, exists, version, position, newText }: FileAddition,
  annotationId?: string,
): (CreateFile | TextDocumentEdit)[] {
  const annotated = annotationId === undefined ? {} : { annotationId };
  return [
    ...(exists ? [] : [{ kind: 'create' as const, uri, options: { ignoreIfExists: true }, ...annotated }]),
    {
      textDocument: OptionalVersionedTextDocumentIdentifier.create(uri, version),
      edits: [{ range: { start: position, end: position }, newText, ...annotated }],
    },
  ];
}

/** A change of one file that the user asked for by its name. */
export function additionEdit(addition: FileAddition): WorkspaceEdit {
  return { documentChanges: additionChanges(addition) };
}

/** Adds lines of other files to an edit, as changes that the user confirms one by one. */
export function withAdditions(edit: WorkspaceEdit, additions: readonly FileAddition[]): WorkspaceEdit {
  if (additions.length === 0) return edit;
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const documentChanges = [...(edit.documentChanges ?? [])];
  additions.forEach((addition, index) => {
    const { label, description } = addition;
    const annotationId = `leftward-addition-${String(index + 1)}`;
    changeAnnotations[annotationId] = { label, description, needsConfirmation: true };
    documentChanges.push(...additionChanges(addition, annotationId));
  });
  return { documentChanges, changeAnnotations };
}
