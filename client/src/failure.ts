import { window, type LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** A server that dies more often than this within the period is broken and stays down. */
const mostRestarts = 4;
const periodMilliseconds = 3 * 60 * 1000;

/** Brings a server back that died, without a word; `giveUp` runs when that does not help. */
export function createErrorHandler(giveUp: () => void): ErrorHandler {
  let deaths: number[] = [];
  return {
    error: (_error, _message, count) => ({ action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true }),
    closed() {
      const now = Date.now();
      deaths = [...deaths.filter((time) => now - time < periodMilliseconds), now];
      if (deaths.length <= mostRestarts) return { action: CloseAction.Restart, handled: true };
      deaths = [];
      giveUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

/** The one message that Leftward ever shows by itself. */
export function tellOfFailure(output: LogOutputChannel, restart: () => Promise<void>): void {
  const [openLog, again] = ['Open Log', 'Restart'];
  void window
    .showErrorMessage('Leftward stopped and cannot start again, so files are not checked.', openLog, again)
    .then(async (choice) => {
      if (choice === openLog) output.show();
      if (choice === again) await restart();
    });
}
