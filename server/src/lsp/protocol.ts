/**
 * What the server and its client say to each other beyond the Language Server Protocol. Plain types and names: the client
 * imports this file, so it imports nothing.
 */

/** Kind of the code action that applies every safe fix of a document. */
export const fixAllKind = 'source.fixAll.leftward';

/** Notification from the server about one open document. Sent only to a client that asked for it. */
export const statusNotification = 'leftward/status';

export interface DocumentStatus {
  readonly uri: string;
  readonly version: number;
  /** False when `leftward.enable` is off for the document. */
  readonly enabled: boolean;
  readonly findings: number;
  /** Why the document, or a part of it, was not checked: sentences without a full stop. */
  readonly skipped: readonly string[];
  /** Ids of rules that threw on this document. */
  readonly failedRules: readonly string[];
}

/** The client's `initializationOptions`. All are optional, so that any editor can leave them out. */
export interface InitializationOptions {
  /** True to get `leftward/status` notifications. */
  readonly status?: boolean;
  /** A command of the client that takes a rule's id and shows the rule's page; without it the action is not offered. */
  readonly documentationCommand?: string;
  /** The `leftward` settings, for clients that cannot be asked for them. */
  readonly settings?: unknown;
}

/** The settings of one resource, as `leftward.*` in the editor. */
export interface Settings {
  readonly enable: boolean;
  /** `onType` checks every edit; `onSave` keeps the findings of the last saved text and moves them with edits. */
  readonly run: 'onType' | 'onSave';
  /** Whether rules that are off by default run too: those for audits. */
  readonly audit: boolean;
  /** Severity by rule id, `family/*` or `*`. */
  readonly rules: Readonly<Record<string, 'error' | 'warning' | 'info' | 'hint' | 'off'>>;
}
