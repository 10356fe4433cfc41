import { createEngine, renderUnifiedDiff, type FixAllResult } from '../engine/index.ts';
import { nodeHost } from '../host/node.ts';
import { fileErrorReason, writeTextFile } from '../host/text-file.ts';
import { assertRulesExist, parseFixArguments } from './arguments.ts';
import { documentInput, readDocuments, type ReadDocument } from './documents.ts';
import { exitStatus, type ExitStatus } from './exit.ts';
import { assertPathsExist } from './scan.ts';
import type { Streams } from './streams.ts';

function appliedLines({ applied }: FixAllResult): string[] {
  const counts = new Map<string, number>();
  for (const { ruleId, title } of applied) {
    const line = `  ${ruleId}: ${title}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => (count === 1 ? line : `${line} (${String(count)} times)`));
}

/** Writes one file's fixes or shows them; false when the file could not be written. */
async function deliver(document: ReadDocument, result: FixAllResult, dryRun: boolean, streams: Streams): Promise<boolean> {
  if (dryRun) {
    streams.report(renderUnifiedDiff(document.path, document.file.text, result.edits, streams.colour));
    return true;
  }
  try {
    await writeTextFile(document.location, result.text, document.file);
  } catch (error) {
    streams.complain(`${document.path} is unchanged: ${fileErrorReason(error).replace('read', 'written')}`);
    return false;
  }
  streams.report(`${[document.path, ...appliedLines(result)].join('\n')}\n`);
  return true;
}

export async function runFix(args: readonly string[], streams: Streams): Promise<ExitStatus> {
  const { paths, rules, review, dryRun } = parseFixArguments(args);
  assertPathsExist(paths);
  const engine = await createEngine({ host: nodeHost, config: { rules } });
  assertRulesExist(rules, engine);
  const variables = new Set<string>();
  let [fixed, changed, remaining, failed] = [0, 0, 0, 0];
  const onSkipped = ({ path, reason }: { path: string; reason: string }): void => {
    if (reason !== 'the file is binary') streams.complain(`${path} is unchanged: ${reason}`);
  };
  for await (const document of readDocuments(paths, onSkipped)) {
    streams.progress(`${fixed.toLocaleString('en')} fixes: ${document.path}`);
    const result = await engine.fixAll(documentInput(document), review ? ['safe', 'review'] : ['safe']);
    if (result.edits.length === 0) {
      remaining += result.remaining.length;
      continue;
    }
    streams.progress('');
    if (document.file.lossy) {
      streams.complain(
        `${document.path} is unchanged: it is not valid ${document.file.encoding.toUpperCase()}, so writing it would damage it`,
      );
      failed++;
      continue;
    }
    if (!(await deliver(document, result, dryRun, streams))) {
      failed++;
      continue;
    }
    fixed += result.applied.length;
    changed++;
    remaining += result.remaining.length;
    for (const name of result.environmentVariables) variables.add(name);
  }
  streams.progress('');
  if (!dryRun) {
    if (variables.size > 0) streams.report(`Set in the environment before you run this: ${[...variables].sort().join(', ')}\n`);
    const left = remaining === 0 ? 'Nothing is left.' : `${remaining.toLocaleString('en')} left; \`leftward scan\` shows them.`;
    streams.report(`${fixed.toLocaleString('en')} fixed in ${changed.toLocaleString('en')} ${changed === 1 ? 'file' : 'files'}. ${left}\n`);
  }
  if (failed > 0) return exitStatus.failed;
  return remaining > 0 ? exitStatus.findings : exitStatus.clean;
}
