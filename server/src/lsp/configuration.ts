import { DidChangeConfigurationNotification, type Connection } from 'vscode-languageserver';
import type { Client } from './capabilities.ts';
import type { Log } from './log.ts';
import type { Settings } from './protocol.ts';
import { defaultSettings, readSettings } from './settings.ts';

/** The settings of each open resource, asked for once and kept until they change. */
export interface Configuration {
  settingsOf(uri: string): Promise<Settings>;
  forget(uri: string): void;
  /** Drops everything that is known. `settings` are the new ones of a client that cannot be asked. */
  changed(settings: unknown): void;
  /** Asks the client to tell of changes; after `initialized`. */
  register(): Promise<void>;
}

export function createConfiguration(connection: Connection, client: Client, log: Log): Configuration {
  const known = new Map<string, Promise<Settings>>();
  const warned = new Set<string>();
  let pushed: unknown = client.settings;

  function accept(value: unknown): Settings {
    const { settings, problems } = readSettings(value);
    for (const problem of problems) {
      if (!warned.has(problem)) log.warn(problem);
      warned.add(problem);
    }
    return settings;
  }

  async function ask(uri: string): Promise<Settings> {
    if (!client.configuration) return accept(pushed);
    try {
      return accept(await connection.workspace.getConfiguration({ scopeUri: uri, section: 'leftward' }));
    } catch (error) {
      log.unexpected('asking the client for its settings', error);
      return defaultSettings;
    }
  }

  return {
    settingsOf(uri) {
      let settings = known.get(uri);
      if (settings === undefined) {
        settings = ask(uri);
        known.set(uri, settings);
      }
      return settings;
    },
    forget(uri) {
      known.delete(uri);
    },
    changed(settings) {
      known.clear();
      warned.clear();
      if (typeof settings === 'object' && settings !== null && 'leftward' in settings) pushed = settings.leftward;
    },
    async register() {
      if (!client.configurationRegistration) return;
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'leftward' });
    },
  };
}
