import { CodeActionKind, TextDocumentSyncKind, type Connection, type InitializeParams, type InitializeResult } from 'vscode-languageserver';
import type { EngineHost } from '../engine/index.ts';
import { readClient } from './capabilities.ts';
import { listCodeActions, resolveCodeAction } from './code-actions.ts';
import { createConfiguration } from './configuration.ts';
import { createDiagnostics } from './diagnostics.ts';
import { createDocuments } from './documents.ts';
import type { ReadFile } from './file-addition.ts';
import { createFolders } from './folders.ts';
import { hoverAt } from './hover.ts';
import { createLog } from './log.ts';
import { fixAllKind } from './protocol.ts';
import { createStatusSender } from './status.ts';

export interface ServerHost {
  readonly engine: EngineHost;
  readonly readFile: ReadFile;
  /** Whether Git ignores a file; undefined outside of a repository and for schemes that the server cannot read. */
  readonly isIgnored: (uri: string) => Promise<boolean | undefined>;
  readonly version: string;
}

/** Serves one client over a connection; the caller makes the connection, so that Node and a browser worker share this. */
export function serve(connection: Connection, host: ServerHost): void {
  connection.onInitialize((params) => initialize(connection, host, params));
}

function initialize(connection: Connection, host: ServerHost, params: InitializeParams): InitializeResult {
  const log = createLog(connection.console);
  const client = readClient(params);
  const folders = createFolders(params);
  const configuration = createConfiguration(connection, client, log);
  const documents = createDocuments({ host: host.engine, configuration, folders, isIgnored: host.isIgnored });
  const sendStatus = createStatusSender(client, (method, status) => {
    connection.sendNotification(method, status).catch((error: unknown) => {
      log.unexpected('sending the status', error);
    });
  });
  const diagnostics = createDiagnostics({
    client,
    documents,
    log,
    sendStatus,
    settingsOf: (uri) => configuration.settingsOf(uri),
    publish: (published) => connection.sendDiagnostics(published),
  });
  const actions = { client, documents, folders, readFile: host.readFile };

  /** Runs a request's work; what goes wrong unexpectedly is logged without document text, and the client gets `fallback`. */
  async function guarded<Result>(where: string, fallback: Result, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      log.unexpected(where, error);
      return fallback;
    }
  }

  async function settingsChanged(settings: unknown): Promise<void> {
    configuration.changed(settings);
    documents.forgetEngines();
    await refreshAll();
  }

  async function refreshAll(): Promise<void> {
    for (const document of documents.all()) diagnostics.schedule(document);
    if (client.pullsDiagnostics && client.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
  }

  connection.onInitialized(() => {
    void guarded('registering for settings', undefined, () => configuration.register());
    if (client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders((event) => {
        folders.change(event);
      });
    }
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    void guarded('refreshing after a change of settings', undefined, () => settingsChanged(settings));
  });
  connection.onDidOpenTextDocument(({ textDocument }) => {
    diagnostics.schedule(documents.open(textDocument));
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const document = documents.change(textDocument.uri, textDocument.version, contentChanges);
    if (document === undefined) log.warn('an edit came for a document that is not open; it is left out');
    else diagnostics.schedule(document);
  });
  connection.onDidSaveTextDocument(({ textDocument }) => {
    const document = documents.save(textDocument.uri);
    if (document !== undefined) diagnostics.schedule(document);
    if (!textDocument.uri.endsWith('/.gitignore')) return;
    documents.forgetIgnored();
    void guarded('refreshing after a change of .gitignore', undefined, refreshAll);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    const document = documents.close(textDocument.uri);
    if (document !== undefined) diagnostics.clear(document);
  });
  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
    diagnostics.pull(textDocument.uri, previousResultId, token),
  );
  connection.onCodeAction((parameters, token) =>
    guarded('listing code actions', [], async () => (token.isCancellationRequested ? [] : await listCodeActions(parameters, actions))),
  );
  connection.onCodeActionResolve((action) => guarded('resolving a code action', action, () => resolveCodeAction(action, actions)));
  connection.onHover(({ textDocument, position }) =>
    guarded('hovering', null, () => hoverAt(documents, client, textDocument.uri, position)),
  );
  connection.onShutdown(() => {
    diagnostics.dispose();
    documents.dispose();
  });

  return {
    serverInfo: { name: 'leftward', version: host.version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
      ...(client.pullsDiagnostics
        ? { diagnosticProvider: { identifier: 'leftward', interFileDependencies: false, workspaceDiagnostics: false } }
        : {}),
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: true },
      hoverProvider: true,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
