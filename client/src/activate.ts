import { languages, Uri, window, workspace, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { statusNotification, type DocumentStatus, type InitializationOptions } from '../../server/src/lsp/protocol.ts';
import { registerFixAllInFile } from './commands/fixAllInFile.ts';
import { registerOpenSettings } from './commands/openSettings.ts';
import { registerRestartServer } from './commands/restartServer.ts';
import { registerShowOutput } from './commands/showOutput.ts';
import { registerShowRuleDocumentation, showRuleDocumentationCommand } from './commands/showRuleDocumentation.ts';
import { createErrorHandler, tellOfFailure } from './failure.ts';
import { createStatus } from './status.ts';

/** Kinds of places whose documents are checked; the server decides what each document is. */
const documentSelector = ['file', 'untitled', 'vscode-vfs', 'vscode-notebook-cell'].map((scheme) => ({ scheme }));

/** What the extension gives to other extensions and to its tests. */
export interface Leftward {
  readonly client: BaseLanguageClient;
  /** Settles when the first start of the server has come to an end, well or not. */
  readonly started: Promise<void>;
}

/** Starts the server and does nothing else: findings arrive when it has them. */
export function activateLeftward(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Leftward {
  const output = window.createOutputChannel('Leftward', { log: true });
  const status = createStatus(documentSelector);
  const initializationOptions: InitializationOptions = { status: true, documentationCommand: showRuleDocumentationCommand };
  const restart = async (): Promise<void> => {
    status.starting();
    try {
      if (client.needsStop()) await client.stop();
      await client.start();
    } catch {
      // The error handler has told why, once.
    }
  };
  const options: LanguageClientOptions = {
    documentSelector,
    initializationOptions,
    outputChannel: output,
    // Findings are asked for on edits, on saves (which matter with `run: onSave`), and never for a whole workspace.
    diagnosticPullOptions: { onChange: true, onSave: true },
    errorHandler: createErrorHandler(() => {
      status.stopped();
      tellOfFailure(output, restart);
    }),
    initializationFailedHandler: () => false,
  };
  const client = createClient(options);
  context.subscriptions.push(
    output,
    status,
    client,
    client.onNotification(statusNotification, (documentStatus: DocumentStatus) => {
      status.update(documentStatus);
    }),
    client.onDidChangeState(({ newState }) => {
      status.serverChanged(newState);
    }),
    workspace.onDidCloseTextDocument((document) => {
      status.forget(document.uri);
    }),
    registerRestartServer(restart),
    registerShowOutput(output),
    registerOpenSettings(),
    registerShowRuleDocumentation(Uri.joinPath(context.extensionUri, 'docs', 'rules'), (uri) => languages.getDiagnostics(uri)),
    registerFixAllInFile(),
  );
  const started = client.start().catch(() => {
    status.stopped();
    tellOfFailure(output, restart);
  });
  return { client, started };
}
