import { OptionalVersionedTextDocumentIdentifier, type ChangeAnnotation, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../engine/index.ts';
import type { Client } from './capabilities.ts';
import { toTextEdit } from './convert.ts';
import type { OpenDocument } from './documents.ts';
import type { EnvironmentExample } from './environment-example.ts';

/** The edits of one document, for its present version where the client keeps an eye on versions. */
export function documentEdit(client: Client, document: OpenDocument, edits: readonly TextEdit[]): WorkspaceEdit {
  const textEdits = edits.map((edit) => toTextEdit(document.source, edit));
  if (!client.documentChanges) return { changes: { [document.uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: textEdits }] };
}

const annotationId = 'leftward-environment-example';

/** Adds the names of environment variables to an example file, as changes that the user confirms one by one. */
export function withEnvironmentExample(edit: WorkspaceEdit, example: EnvironmentExample): WorkspaceEdit {
  const annotation: ChangeAnnotation = {
    label: `Add ${example.names.join(', ')} to .env.example`,
    description: 'The name alone; never the value',
    needsConfirmation: true,
  };
  const changes = edit.documentChanges ?? [];
  return {
    documentChanges: [
      ...changes,
      ...(example.exists ? [] : [{ kind: 'create' as const, uri: example.uri, options: { ignoreIfExists: true }, annotationId }]),
      {
        textDocument: OptionalVersionedTextDocumentIdentifier.create(example.uri, example.version),
        edits: [{ range: { start: example.position, end: example.position }, newText: example.newText, annotationId }],
      },
    ],
    changeAnnotations: { [annotationId]: annotation },
  };
}
