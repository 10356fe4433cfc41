import { existsSync } from 'node:fs';
import {
  createEngine,
  createSourceText,
  renderJsonReport,
  renderTextReport,
  severities,
  toReportedFinding,
  type AnalysisResult,
  type ReportedFinding,
  type SkippedFile,
} from '../engine/index.ts';
import { nodeHost } from '../host/node.ts';
import { assertRulesExist, parseScanArguments } from './arguments.ts';
import { documentInput, readDocuments } from './documents.ts';
import { exitStatus, UsageError, type ExitStatus } from './exit.ts';
import type { Streams } from './streams.ts';

/** What a result leaves unchecked. A rule's own error text is not told, since it may quote the file. */
export function skippedParts(path: string, result: AnalysisResult): SkippedFile[] {
  return [
    ...result.skipped.map(({ detail }) => ({ path, reason: detail })),
    ...result.ruleErrors.map(({ ruleId }) => ({ path, reason: `the rule ${ruleId} failed on this file; please report it` })),
  ];
}

/** Throws a `UsageError` when a path that was typed does not exist. */
export function assertPathsExist(paths: readonly string[]): void {
  for (const path of paths) if (!existsSync(path)) throw new UsageError(`there is no file or folder "${path}"`);
}

export async function runScan(args: readonly string[], streams: Streams): Promise<ExitStatus> {
  const { paths, format, rules, severity } = parseScanArguments(args);
  assertPathsExist(paths);
  const engine = await createEngine({ host: nodeHost, config: { rules } });
  assertRulesExist(rules, engine);
  const reported = severities.slice(0, severities.indexOf(severity) + 1);
  const findings: ReportedFinding[] = [];
  const skipped: SkippedFile[] = [];
  let files = 0;
  for await (const document of readDocuments(paths, (unread) => skipped.push(unread))) {
    const { path, file } = document;
    streams.progress(`${files.toLocaleString('en')} files, ${findings.length.toLocaleString('en')} findings: ${path}`);
    const result = await engine.scan(documentInput(document));
    const source = result.findings.length === 0 ? null : createSourceText(file.text);
    for (const finding of result.findings) {
      if (source !== null && reported.includes(finding.severity)) findings.push(toReportedFinding(finding, path, source));
    }
    skipped.push(...skippedParts(path, result));
    if (!result.skipped.some(({ part }) => part === 'document')) files++;
  }
  streams.progress('');
  const report = { version: 1, files, skipped, findings } as const;
  streams.report(format === 'json' ? renderJsonReport(report) : renderTextReport(report, { colour: streams.colour }));
  return findings.length > 0 ? exitStatus.findings : exitStatus.clean;
}
