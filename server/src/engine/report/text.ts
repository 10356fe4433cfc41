import { severities, type Severity } from '../model/finding.ts';
import type { ReportedFinding, ScanReport, SkippedFile } from './json.ts';
import { createPaint, printable, type Paint } from './paint.ts';

export interface TextReportOptions {
  readonly colour: boolean;
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

function renderFile(path: string, findings: readonly ReportedFinding[], paint: Paint): string[] {
  const places = findings.map((finding) => `${String(finding.startLine)}:${String(finding.startColumn)}`);
  const placeWidth = Math.max(...places.map((place) => place.length));
  const severityWidth = Math.max(...findings.map((finding) => finding.severity.length));
  const ruleWidth = Math.max(...findings.map((finding) => finding.ruleId.length));
  return [
    paint('underline', printable(path)),
    ...findings.map((finding, index) => {
      const place = paint('dim', (places[index] ?? '').padStart(placeWidth));
      const severity = paint(finding.severity, finding.severity.padEnd(severityWidth));
      const fix = finding.fix === null ? '' : paint('dim', finding.fix === 'safe' ? '  [fixable]' : '  [fixable, review]');
      return `  ${place}  ${severity}  ${finding.ruleId.padEnd(ruleWidth)}  ${printable(finding.message.replace(/\s+/g, ' '))}${fix}`;
    }),
    '',
  ];
}

/** Binary files are counted, since a folder may hold thousands; any other skipped file is named. */
function renderSkipped(skipped: readonly SkippedFile[], paint: Paint): string[] {
  const binary = skipped.filter((file) => file.reason === binaryReason);
  const named = skipped.filter((file) => file.reason !== binaryReason);
  const lines = named.map((file) => `  ${printable(file.path)}: ${printable(file.reason)}`);
  if (binary.length > 0) lines.push(`  ${plural(binary.length, 'binary file')}`);
  return lines.length === 0 ? [] : [paint('bold', 'Not checked, or not in full:'), ...lines, ''];
}

/** The reason that `skipped` gives for a binary file. */
export const binaryReason = 'the file is binary';

function countText(findings: readonly ReportedFinding[], paint: Paint): string {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return severities
    .filter((severity) => count(severity) > 0)
    .map((severity) =>
      paint(severity, severity === 'info' ? `${count(severity).toLocaleString('en')} info` : plural(count(severity), severity)),
    )
    .join(', ');
}

/** A report for a person: findings by file, what was not checked, and a summary. */
export function renderTextReport(report: ScanReport, options: TextReportOptions): string {
  const paint = createPaint(options.colour);
  const byPath = new Map<string, ReportedFinding[]>();
  for (const finding of report.findings) byPath.set(finding.path, [...(byPath.get(finding.path) ?? []), finding]);
  const lines = [...byPath].flatMap(([path, findings]) => renderFile(path, findings, paint));
  lines.push(...renderSkipped(report.skipped, paint));
  const checked = `${plural(report.files, 'file')} checked`;
  if (report.findings.length === 0) return [...lines, `No findings. ${checked}.`, ''].join('\n');
  const safe = report.findings.filter((finding) => finding.fix === 'safe').length;
  const review = report.findings.filter((finding) => finding.fix === 'review').length;
  const total = paint('bold', `${plural(report.findings.length, 'finding')} in ${plural(byPath.size, 'file')}`);
  lines.push(`${total}: ${countText(report.findings, paint)}. ${checked}.`);
  if (safe > 0) lines.push(`\`leftward fix\` fixes ${safe.toLocaleString('en')} without changing what the program does.`);
  if (review > 0)
    lines.push(`\`leftward fix --review\` fixes ${review.toLocaleString('en')}${safe > 0 ? ' more' : ''}; read what it changed.`);
  return [...lines, ''].join('\n');
}
