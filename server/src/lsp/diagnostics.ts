import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Client } from './capabilities.ts';
import { toDiagnostic } from './convert.ts';
import type { Documents, OpenDocument } from './documents.ts';
import type { Log } from './log.ts';
import type { Settings } from './protocol.ts';
import { resultIdOf, shownResult } from './shown-result.ts';
import type { SendStatus } from './status.ts';

interface Answer {
  readonly resultId: string;
  readonly items: Diagnostic[];
}

/** How long a document must rest before its findings are pushed to a client that cannot pull, in milliseconds. */
const pushDelay = 100;

export interface Diagnostics {
  pull(uri: string, previousResultId: string | undefined, token: CancellationToken): Promise<DocumentDiagnosticReport>;
  /** Pushes soon, if the client is one that is pushed to. */
  schedule(document: OpenDocument): void;
  /** Takes what was pushed away. */
  clear(document: OpenDocument): void;
  dispose(): void;
}

export interface DiagnosticsOptions {
  readonly client: Client;
  readonly documents: Documents;
  readonly log: Log;
  readonly sendStatus: SendStatus;
  readonly settingsOf: (uri: string) => Promise<Settings>;
  readonly publish: (params: { uri: string; version?: number; diagnostics: Diagnostic[] }) => Promise<void>;
}

/** Lets messages that already arrived be handled first: a cancellation, or the next edit, whose text is then the one checked. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export function createDiagnostics({ client, documents, log, sendStatus, settingsOf, publish }: DiagnosticsOptions): Diagnostics {
  const timers = new Map<string, NodeJS.Timeout>();
  // Rules that threw are logged once each, not at every key.
  const logged = new Set<string>();

  async function answer(document: OpenDocument): Promise<Answer> {
    const checked = await documents.check(document);
    if (checked === null) {
      if (!document.closed) sendStatus(document, null);
      return { resultId: resultIdOf(document, null), items: [] };
    }
    const result = shownResult(checked);
    for (const { ruleId } of result.ruleErrors) {
      if (!logged.has(ruleId)) log.warn(`the rule ${ruleId} failed on a document and is left out there`);
      logged.add(ruleId);
    }
    sendStatus(document, result);
    const items = result.findings.map((finding) => toDiagnostic(finding, document.uri, document.source, client.relatedInformation));
    return { resultId: resultIdOf(document, checked.settings), items };
  }

  async function push(document: OpenDocument): Promise<void> {
    const { items } = await answer(document);
    if (!document.closed) await publish({ uri: document.uri, version: document.version, diagnostics: items });
  }

  return {
    async pull(uri, previousResultId, token) {
      await nextTurn();
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      const document = documents.get(uri);
      if (document === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const settings = await settingsOf(uri);
      if (previousResultId !== undefined && previousResultId === resultIdOf(document, settings.enable ? settings : null)) {
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId };
      }
      const { resultId, items } = await answer(document);
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    },
    schedule(document) {
      if (client.pullsDiagnostics) return;
      clearTimeout(timers.get(document.uri));
      const timer = setTimeout(() => {
        timers.delete(document.uri);
        push(document).catch((error: unknown) => {
          log.unexpected('pushing diagnostics', error);
        });
      }, pushDelay);
      timers.set(document.uri, timer);
    },
    clear(document) {
      clearTimeout(timers.get(document.uri));
      timers.delete(document.uri);
      if (client.pullsDiagnostics) return;
      publish({ uri: document.uri, diagnostics: [] }).catch((error: unknown) => {
        log.unexpected('clearing diagnostics', error);
      });
    },
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
