import { commands, type Disposable } from 'vscode';

export const openSettingsCommand = 'leftward.openSettings';

export function registerOpenSettings(): Disposable {
  return commands.registerCommand(openSettingsCommand, () => commands.executeCommand('workbench.action.openSettings', 'leftward.'));
}
