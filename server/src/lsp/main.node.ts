import { createConnection } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { createIgnoreLookup } from '../host/ignore-files.ts';
import { nodeHost } from '../host/node.ts';
import { readTextFile } from '../host/text-file.ts';
import { version } from '../host/version.ts';
import { createLog } from './log.ts';
import { serve } from './server.ts';

/** Reads a file of the machine; null for other schemes. */
async function readFile(uri: string): Promise<string | null> {
  const parsed = URI.parse(uri);
  if (parsed.scheme !== 'file') return null;
  const file = await readTextFile(parsed.fsPath);
  return file.kind === 'text' ? file.text : null;
}

/** Reads the ignore files anew each time: it is asked once for each opened document, and they may have changed. */
async function isIgnored(uri: string): Promise<boolean | undefined> {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? await createIgnoreLookup().isIgnored(parsed.fsPath) : undefined;
}

// The transport, `--stdio` or `--node-ipc`, is read from the command line.
const connection = createConnection();
const log = createLog(connection.console);
process.on('unhandledRejection', (error) => {
  log.unexpected('a promise', error);
});
process.on('uncaughtException', (error) => {
  // The state is unknown after this, and the client starts a new server with all open documents.
  log.unexpected('the server', error);
  setTimeout(() => process.exit(1), 50);
});
serve(connection, { engine: nodeHost, readFile, isIgnored, version });
connection.listen();
