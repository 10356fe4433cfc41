import type { Report, RuleMetadata } from '../../model/rule.ts';
import type { DockerfileModel } from './model.ts';

/** A rule over one Dockerfile. */
export interface DockerfileRule extends RuleMetadata {
  readonly kind: 'dockerfile';
  readonly check: (dockerfile: DockerfileModel, report: Report) => void;
}

export function dockerfileRule(rule: Omit<DockerfileRule, 'kind'>): DockerfileRule {
  return { kind: 'dockerfile', ...rule };
}
