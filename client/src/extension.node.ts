import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateLeftward, type Leftward } from './activate.ts';

export function activate(context: ExtensionContext): Leftward {
  const module = context.asAbsolutePath('dist/server.node.js');
  return activateLeftward(
    context,
    (options) => new LanguageClient('leftward', 'Leftward', { module, transport: TransportKind.ipc }, options),
  );
}
