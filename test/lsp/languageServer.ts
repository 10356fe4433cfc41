import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  type ProtocolConnection,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { applyEdits, createSourceText, offsetAt } from '../../server/src/engine/index.ts';
import { projectFolder } from '../../tools/rule-modules.ts';

/** The build under test: the checkout's, or another one, such as an unpacked package. */
export const distFolder = process.env['LEFTWARD_DIST'] ?? join(projectFolder, 'dist');

/** Takes the marks out of text that would otherwise look like a secret. */
export function unmarked(text: string): string {
  return text.replaceAll('¦', '');
}

export interface ServerOptions {
  /** Program of the build and its arguments; the server itself where left out. */
  readonly command?: readonly [string, ...string[]];
  /** False for a client that cannot pull, which is pushed to. */
  readonly pull?: boolean;
  /** False for a client that wants edits in the list of code actions at once. */
  readonly resolve?: boolean;
  readonly confirmations?: boolean;
  readonly initializationOptions?: unknown;
  readonly workspaceFolder?: string;
  /** Settings by resource; undefined for a client that cannot be asked. */
  readonly settings?: (uri: string) => unknown;
}

/** A client of the real server process, over its standard streams. */
export interface LanguageServer {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Everything that the server wrote, byte for byte. */
  readonly written: () => string;
  readonly log: string[];
  readonly published: { uri: string; version?: number; diagnostics: Diagnostic[] }[];
  readonly statuses: { uri: string; version: number; findings: number; skipped: string[] }[];
  /** How often the server asked for diagnostics to be pulled again. */
  readonly refreshes: () => number;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  change(uri: string, version: number, changes: readonly { range?: Range; text: string }[]): Promise<void>;
  save(uri: string): Promise<void>;
  close(uri: string): Promise<void>;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  findings(uri: string): Promise<Diagnostic[]>;
  actions(uri: string, range: Range, only?: string[]): Promise<CodeAction[]>;
  resolve(action: CodeAction): Promise<CodeAction>;
  hover(uri: string, line: number, character: number): Promise<Hover | null>;
  changeSettings(settings?: unknown): Promise<void>;
  stop(): Promise<number | null>;
}

export async function startServer(options: ServerOptions = {}): Promise<LanguageServer> {
  const [name, ...args] = options.command ?? ['server.node.js', '--stdio'];
  const program = join(distFolder, name);
  if (!existsSync(program)) throw new Error('there is no build; run `npm run build` first');
  const child = spawn(process.execPath, [program, ...args]);
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let written = '';
  child.stdout.on('data', (data: Buffer) => (written += data.toString('utf8')));
  const log: string[] = [];
  child.stderr.on('data', (data: Buffer) => log.push(data.toString('utf8')));
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const published: LanguageServer['published'] = [];
  const statuses: LanguageServer['statuses'] = [];
  let refreshes = 0;
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: LanguageServer['published'][number]) => void published.push(params),
  );
  connection.onNotification('leftward/status', (status: LanguageServer['statuses'][number]) => void statuses.push(status));
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    return null;
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map(({ scopeUri }) => options.settings?.(scopeUri ?? '') ?? null),
  );
  connection.listen();
  const initialized: InitializeResult = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: options.workspaceFolder ?? null,
    workspaceFolders: options.workspaceFolder === undefined ? null : [{ uri: options.workspaceFolder, name: 'workspace' }],
    initializationOptions: options.initializationOptions ?? { status: true, documentationCommand: 'test.showRule' },
    capabilities: {
      workspace: {
        configuration: options.settings !== undefined,
        didChangeConfiguration: { dynamicRegistration: true },
        diagnostics: { refreshSupport: true },
        workspaceEdit:
          options.confirmations === false
            ? { documentChanges: true }
            : { documentChanges: true, resourceOperations: ['create'], changeAnnotationSupport: { groupsOnLabel: true } },
      },
      textDocument: {
        ...(options.pull === false ? {} : { diagnostic: { dynamicRegistration: true } }),
        publishDiagnostics: { relatedInformation: true },
        hover: { contentFormat: ['markdown'] },
        codeAction: {
          codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } },
          ...(options.resolve === false ? {} : { dataSupport: true, resolveSupport: { properties: ['edit'] } }),
        },
      },
    },
  });
  await connection.sendNotification('initialized', {});

  const server: LanguageServer = {
    process: child,
    connection,
    initialized,
    written: () => written,
    log,
    published,
    statuses,
    refreshes: () => refreshes,
    open: (uri, text, languageId = 'plaintext') =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    save: (uri) => connection.sendNotification('textDocument/didSave', { textDocument: { uri } }),
    close: (uri) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    pull: (uri, previousResultId) =>
      connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
        ...(previousResultId === undefined ? {} : { previousResultId }),
      }),
    async findings(uri) {
      const report = await server.pull(uri);
      return report.kind === 'full' ? report.items : [];
    },
    async actions(uri, range, only) {
      const answer: CodeAction[] | null = await connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
      });
      return answer ?? [];
    },
    resolve: (action) => connection.sendRequest('codeAction/resolve', action),
    hover: (uri, line, character) => connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } }),
    changeSettings: (settings) => connection.sendNotification('workspace/didChangeConfiguration', { settings: settings ?? null }),
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const status = await exited;
      connection.dispose();
      return status;
    },
  };
  return server;
}

/** Waits until `condition` holds; fails after five seconds. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 5000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The edits that a workspace edit makes to one document. */
export function editsOf(edit: WorkspaceEdit | undefined, uri: string): TextEdit[] {
  if (edit === undefined) throw new Error('the action has no edit');
  const versioned = edit.documentChanges ?? [];
  return versioned
    .flatMap((change) => ('edits' in change && change.textDocument.uri === uri ? (change.edits as TextEdit[]) : []))
    .concat(edit.changes?.[uri] ?? []);
}

/** A text after edits, as an editor applies them. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const source = createSourceText(text);
  const result = applyEdits(
    text,
    edits.map(({ range, newText }) => ({ span: { start: offsetAt(source, range.start), end: offsetAt(source, range.end) }, newText })),
  );
  if (result === null) throw new Error('the edits overlap');
  return result;
}
