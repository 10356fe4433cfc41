import type { DocumentState } from '../../document/document.ts';
import type { Collector } from '../../model/collector.ts';
import type { Skipped } from '../../model/finding.ts';
import { readDockerfile } from './build.ts';
import type { DockerfileRule } from './rule.ts';

/** Runs the rules over a document that is a Dockerfile. */
export function runDockerfileRules(document: DocumentState, rules: readonly DockerfileRule[], collector: Collector): Skipped[] {
  if (rules.length === 0) return [];
  const dockerfile = readDockerfile(document);
  for (const rule of rules) {
    collector.attempt(rule, (report) => {
      rule.check(dockerfile, report);
    });
  }
  return [];
}
