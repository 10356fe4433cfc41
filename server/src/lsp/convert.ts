import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Position,
  type Range,
  type TextDocumentContentChangeEvent,
  type TextEdit as LspTextEdit,
} from 'vscode-languageserver';
import {
  offsetAt,
  positionAt,
  ruleDocumentationUrl,
  type Finding,
  type Severity,
  type SourceText,
  type Span,
  type TextChange,
  type TextEdit,
} from '../engine/index.ts';

/** Positions count UTF-16 units on both sides, the one encoding that every client has. */
export function toPosition(source: SourceText, offset: number): Position {
  return positionAt(source, offset);
}

export function toRange(source: SourceText, span: Span): Range {
  return { start: positionAt(source, span.start), end: positionAt(source, span.end) };
}

export function toOffset(source: SourceText, position: Position): number {
  return offsetAt(source, position);
}

export function toSpan(source: SourceText, range: Range): Span {
  const start = offsetAt(source, range.start);
  return { start, end: Math.max(start, offsetAt(source, range.end)) };
}

/** One change of a document; without a range it replaces the whole text. */
export function toTextChange(source: SourceText, change: TextDocumentContentChangeEvent): TextChange {
  if (!('range' in change)) return { start: 0, end: source.text.length, text: change.text };
  return { ...toSpan(source, change.range), text: change.text };
}

export function toTextEdit(source: SourceText, edit: TextEdit): LspTextEdit {
  return { range: toRange(source, edit.span), newText: edit.newText };
}

const diagnosticSeverities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** @param related true to tell the other places that explain the finding. */
export function toDiagnostic(finding: Finding, uri: string, source: SourceText, related: boolean): Diagnostic {
  const places = finding.related.map((place): DiagnosticRelatedInformation => ({
    location: { uri, range: toRange(source, place.span) },
    message: place.message,
  }));
  return {
    range: toRange(source, finding.span),
    severity: diagnosticSeverities[finding.severity],
    code: finding.ruleId,
    codeDescription: { href: ruleDocumentationUrl(finding.ruleId) },
    source: 'leftward',
    message: finding.message,
    data: { ruleId: finding.ruleId, fingerprint: finding.fingerprint },
    ...(related && places.length > 0 ? { relatedInformation: places } : {}),
  };
}
