import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Settings that keep the window calm: nothing but the editor, no chat, no walkthrough, no update. */
export const CALM_SETTINGS: Readonly<Record<string, unknown>> = {
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  // The workbench in a browser saves by itself by default; a person and a test both expect the desktop's way.
  'files.autoSave': 'off',
};

/**
 * Added for the demo: its packages are not installed, and TypeScript would list every import of them among the problems. The findings of
 * Leftward are what a person came to see.
 */
export const DEMO_SETTINGS: Readonly<Record<string, unknown>> = {
  'typescript.validate.enable': false,
  'javascript.validate.enable': false,
};

/** The folders of one run of the workbench; all of them are new and are removed at its end. */
export interface Session {
  readonly folder: string;
  readonly userData: string;
  readonly extensions: string;
  remove(): void;
}

/** Makes the folders of one run, with the user settings written where VS Code reads them. */
export function makeSession(settings: Readonly<Record<string, unknown>> = {}): Session {
  const folder = mkdtempSync(join(tmpdir(), 'leftward-workbench-'));
  const userData = join(folder, 'user');
  const extensions = join(folder, 'extensions');
  mkdirSync(join(userData, 'User'), { recursive: true });
  mkdirSync(extensions);
  writeFileSync(join(userData, 'User', 'settings.json'), JSON.stringify({ ...CALM_SETTINGS, ...settings }, null, 2));
  const remove = (): void => {
    process.off('exit', remove);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  process.once('exit', remove);
  return { folder, userData, extensions, remove };
}

/**
 * A copy of the files inside the session, so that tests may change them and a failed run leaves nothing behind. The mark `¦`, which keeps
 * token-shaped text out of the repository, is removed on the way.
 */
export function copyWorkspace(session: Session, source: string): string {
  const workspace = join(session.folder, 'workspace');
  cpSync(source, workspace, { recursive: true });
  for (const entry of readdirSync(workspace, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, 'utf8');
    if (text.includes('¦')) writeFileSync(path, text.replaceAll('¦', ''));
  }
  return workspace;
}
