import { createEngine, renderExplanation, renderRuleTable, ruleRows } from '../engine/index.ts';
import { nodeHost } from '../host/node.ts';
import { parseExplainArguments, parseRulesArguments } from './arguments.ts';
import { exitStatus, UsageError, type ExitStatus } from './exit.ts';
import type { Streams } from './streams.ts';

export async function runRules(args: readonly string[], streams: Streams): Promise<ExitStatus> {
  const { format } = parseRulesArguments(args);
  const { rules } = await createEngine({ host: nodeHost });
  streams.report(format === 'json' ? `${JSON.stringify(ruleRows(rules), null, 2)}\n` : renderRuleTable(rules, streams.colour));
  return exitStatus.clean;
}

export async function runExplain(args: readonly string[], streams: Streams): Promise<ExitStatus> {
  const id = parseExplainArguments(args);
  const { rules } = await createEngine({ host: nodeHost });
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) {
    const similar = rules
      .filter((candidate) => candidate.id.includes(id) || candidate.id.endsWith(id.slice(id.indexOf('/'))))
      .map((candidate) => candidate.id);
    throw new UsageError(
      `there is no rule "${id}"${similar.length === 0 ? '; `leftward rules` lists them' : `; did you mean ${similar.slice(0, 3).join(', ')}?`}`,
    );
  }
  streams.report(renderExplanation(rule, streams.colour));
  return exitStatus.clean;
}
