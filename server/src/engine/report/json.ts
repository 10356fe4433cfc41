import { positionAt, type SourceText } from '../document/source-text.ts';
import type { Confidence, Finding, Severity } from '../model/finding.ts';
import type { FixKind } from '../model/fix.ts';

/** A finding as reports tell it: lines and columns from 1, columns in UTF-16 units. */
export interface ReportedFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  readonly path: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly cwe: readonly number[];
  readonly fix: FixKind | null;
  readonly fingerprint: string;
}

/** A file that was not checked, or not in full. */
export interface SkippedFile {
  readonly path: string;
  readonly reason: string;
}

export interface ScanReport {
  readonly version: 1;
  /** How many files were checked, those checked in part included. */
  readonly files: number;
  readonly skipped: readonly SkippedFile[];
  readonly findings: readonly ReportedFinding[];
}

/** The kind of a finding's best fix. */
export function bestFix(finding: Finding): FixKind | null {
  if (finding.fixes.some((fix) => fix.kind === 'safe')) return 'safe';
  return finding.fixes.length > 0 ? 'review' : null;
}

export function toReportedFinding(finding: Finding, path: string, source: SourceText): ReportedFinding {
  const start = positionAt(source, finding.span.start);
  const end = positionAt(source, finding.span.end);
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    confidence: finding.confidence,
    message: finding.message,
    path,
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    cwe: finding.cwe,
    fix: bestFix(finding),
    fingerprint: finding.fingerprint,
  };
}

export function renderJsonReport(report: ScanReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
