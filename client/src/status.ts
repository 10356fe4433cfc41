import { languages, LanguageStatusSeverity, window, type DocumentSelector, type Uri } from 'vscode';
import { State } from 'vscode-languageclient';
import type { DocumentStatus } from '../../server/src/lsp/protocol.ts';
import { openSettingsCommand } from './commands/openSettings.ts';
import { restartServerCommand } from './commands/restartServer.ts';
import { showOutputCommand } from './commands/showOutput.ts';

/** The language status item: what Leftward has to say about the document in the active editor. */
export interface Status {
  update(status: DocumentStatus): void;
  forget(uri: Uri): void;
  serverChanged(state: State): void;
  starting(): void;
  /** The server is down and stays down. */
  stopped(): void;
  dispose(): void;
}

interface Appearance {
  readonly text: string;
  readonly detail: string;
  readonly severity: LanguageStatusSeverity;
  readonly busy?: boolean;
  readonly command: { readonly title: string; readonly command: string };
}

const openLog = { title: 'Open Log', command: showOutputCommand };
const openSettings = { title: 'Settings', command: openSettingsCommand };

function appearanceOf(status: DocumentStatus | undefined): Appearance {
  if (status === undefined)
    return {
      text: 'Ready',
      detail: 'Leftward checks files as you type',
      severity: LanguageStatusSeverity.Information,
      command: openSettings,
    };
  if (!status.enabled)
    return { text: 'Off', detail: 'switched off by leftward.enable', severity: LanguageStatusSeverity.Information, command: openSettings };
  const [failedRule] = status.failedRules;
  if (failedRule !== undefined) {
    return {
      text: 'Rule error',
      detail: `${status.failedRules.join(', ')} failed on this file`,
      severity: LanguageStatusSeverity.Warning,
      command: openLog,
    };
  }
  const count = `${status.findings.toLocaleString('en')} ${status.findings === 1 ? 'finding' : 'findings'}`;
  if (status.skipped.length > 0) {
    const text = status.findings === 0 ? 'Skipped' : `${count}, partly skipped`;
    return { text, detail: status.skipped.join('; '), severity: LanguageStatusSeverity.Warning, command: openSettings };
  }
  const text = status.findings === 0 ? 'No findings' : count;
  return { text, detail: 'Leftward', severity: LanguageStatusSeverity.Information, command: openSettings };
}

export function createStatus(selector: DocumentSelector): Status {
  const item = languages.createLanguageStatusItem('leftward.status', selector);
  item.name = 'Leftward';
  const statuses = new Map<string, DocumentStatus>();
  let server: 'starting' | 'running' | 'stopped' = 'starting';

  function show({ text, detail, severity, busy, command }: Appearance): void {
    item.text = `Leftward: ${text}`;
    item.detail = detail;
    item.severity = severity;
    item.busy = busy ?? false;
    item.command = command;
  }

  function refresh(): void {
    if (server === 'starting') {
      show({
        text: 'Starting',
        detail: 'Leftward starts its language server',
        severity: LanguageStatusSeverity.Information,
        busy: true,
        command: openLog,
      });
    } else if (server === 'stopped') {
      const restart = { title: 'Restart', command: restartServerCommand };
      show({ text: 'Stopped', detail: 'files are not checked', severity: LanguageStatusSeverity.Error, command: restart });
    } else {
      const uri = window.activeTextEditor?.document.uri.toString();
      show(appearanceOf(uri === undefined ? undefined : statuses.get(uri)));
    }
  }

  const editorChange = window.onDidChangeActiveTextEditor(refresh);
  refresh();
  return {
    update(status) {
      statuses.set(status.uri, status);
      refresh();
    },
    forget(uri) {
      statuses.delete(uri.toString());
      refresh();
    },
    serverChanged(state) {
      if (state === State.Running) server = 'running';
      else if (state === State.Starting) server = 'starting';
      else if (server === 'running') server = 'starting';
      if (server !== 'running') statuses.clear();
      refresh();
    },
    starting() {
      server = 'starting';
      refresh();
    },
    stopped() {
      server = 'stopped';
      refresh();
    },
    dispose() {
      editorChange.dispose();
      item.dispose();
    },
  };
}
