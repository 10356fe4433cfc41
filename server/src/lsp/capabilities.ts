import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol.ts';

/** What the client can do, as far as the server's behaviour depends on it. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly resolvesEdits: boolean;
  readonly documentChanges: boolean;
  /** Can create a file and ask for confirmation within one workspace edit. */
  readonly confirmedFileCreation: boolean;
  readonly markdownHover: boolean;
  readonly workspaceFolders: boolean;
  readonly status: boolean;
  readonly documentationCommand: string | null;
  readonly settings: unknown;
}

export function readClient(params: InitializeParams): Client {
  const { workspace, textDocument } = params.capabilities;
  const options = (typeof params.initializationOptions === 'object' ? (params.initializationOptions ?? {}) : {}) as InitializationOptions;
  const codeAction = textDocument?.codeAction;
  const edit = workspace?.workspaceEdit;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: (textDocument?.diagnostic?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation) === true,
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    resolvesEdits: codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    documentChanges: edit?.documentChanges === true,
    confirmedFileCreation:
      edit?.documentChanges === true && edit.resourceOperations?.includes('create') === true && edit.changeAnnotationSupport !== undefined,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') ?? true,
    workspaceFolders: workspace?.workspaceFolders === true,
    status: options.status === true,
    documentationCommand: typeof options.documentationCommand === 'string' ? options.documentationCommand : null,
    settings: options.settings,
  };
}
