import { commands, type Disposable } from 'vscode';

export const restartServerCommand = 'leftward.restartServer';

export function registerRestartServer(restart: () => Promise<void>): Disposable {
  return commands.registerCommand(restartServerCommand, restart);
}
