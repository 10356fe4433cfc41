import { createHash } from 'node:crypto';
import type { AnalysisResult } from '../engine/index.ts';
import type { Checked, OpenDocument } from './documents.ts';
import type { Settings } from './protocol.ts';

/**
 * The result that the user sees. With `run: onType` it is that of the present text. With `run: onSave` it is that of the last
 * saved text, moved along with the edits since, so that no finding stands at a wrong place; one whose own text changed is
 * gone until the next save.
 */
export function shownResult({ document, settings, analysis }: Checked): AnalysisResult {
  if (settings.run === 'onType') {
    document.held = null;
    return analysis.result();
  }
  document.held ??= analysis.result();
  return document.held;
}

// A restarted server counts openings anew, and a client may remember what the one before answered. One process has one engine.
const processMark = Math.trunc(performance.timeOrigin).toString(36);

/** Equal exactly when text, settings and engine are: names a document's result for the client. */
export function resultIdOf(document: OpenDocument, settings: Settings | null): string {
  const configuration = settings === null ? 'off' : JSON.stringify([settings.run, settings.audit, settings.rules]);
  return createHash('sha256')
    .update([processMark, document.opening, document.version, document.saves, configuration].join('\n'))
    .digest('base64url')
    .slice(0, 22);
}
