import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DocumentState } from './document/document.ts';
import { lineSpanAt } from './document/source-text.ts';
import { reportsCredential } from './credentials.ts';
import type { RawFinding } from './model/collector.ts';

/**
 * Names a finding by its rule, path and the text of its first line with the finding's own characters masked and white space
 * folded, so that it survives edits elsewhere and re-indenting, and never holds a secret. 128 bits in hexadecimal.
 *
 * @param occurrence counts equal findings of one document from 0, in order.
 */
export function fingerprintOf(document: DocumentState, finding: RawFinding, occurrence: number): string {
  return bytesToHex(sha256(utf8ToBytes(`${fingerprintKey(document, finding)}\n${String(occurrence)}`))).slice(0, 32);
}

/** What a fingerprint hashes besides the count of equal findings. */
export function fingerprintKey(document: DocumentState, finding: RawFinding): string {
  const line = lineSpanAt(document.source, finding.span.start);
  const before = document.source.text.slice(Math.max(line.start, finding.span.start - 200), finding.span.start);
  const own = reportsCredential(finding.rule) ? '' : document.source.text.slice(finding.span.start, Math.min(finding.span.end, line.end));
  const folded = `${before}\u0000${own}`.replace(/\s+/g, ' ').trim();
  return `${finding.rule.id}\n${document.path}\n${folded}`;
}
