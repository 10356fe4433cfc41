import type { AnalysisResult } from '../engine/index.ts';
import type { Client } from './capabilities.ts';
import type { OpenDocument } from './documents.ts';
import { statusNotification, type DocumentStatus } from './protocol.ts';

/** Tells the client about a document after each check, where it asked to be told. */
export type SendStatus = (document: OpenDocument, result: AnalysisResult | null) => void;

export function createStatusSender(client: Client, send: (method: string, status: DocumentStatus) => void): SendStatus {
  if (!client.status) return () => undefined;
  return (document, result) => {
    send(statusNotification, {
      uri: document.uri,
      version: document.version,
      enabled: result !== null,
      findings: result?.findings.length ?? 0,
      skipped: result?.skipped.map(({ detail }) => detail) ?? [],
      failedRules: result?.ruleErrors.map(({ ruleId }) => ruleId) ?? [],
    });
  };
}
