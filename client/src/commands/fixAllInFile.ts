import { commands, type Disposable } from 'vscode';
import { fixAllKind } from '../../../server/src/lsp/protocol.ts';

/** Applies every safe fix of the active editor's document; VS Code itself says when there is none. */
export function registerFixAllInFile(): Disposable {
  return commands.registerCommand('leftward.fixAllInFile', () =>
    commands.executeCommand('editor.action.sourceAction', { kind: fixAllKind, apply: 'first' }),
  );
}
