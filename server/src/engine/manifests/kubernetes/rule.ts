import type { ReportDetails, RuleMetadata } from '../../model/rule.ts';
import type { Span } from '../../model/span.ts';
import type { Field } from '../../parse/yaml-fields.ts';
import type { Container, KubernetesObject, Workload } from './model.ts';

/**
 * Reports a place. Ranges are the same in all rules: a wrong value is shown at the value (pass its field); something missing
 * from a container at `container.span`, from the whole pod at `workload.podSpan`.
 */
export type KubernetesReport = (place: Field | Span, details?: ReportDetails) => void;

/** A rule over one Kubernetes object: one document of a stream, or one item of a List. */
export interface KubernetesRule extends RuleMetadata {
  readonly kind: 'kubernetes';
  readonly check: (object: KubernetesObject, report: KubernetesReport) => void;
}

type WithCheck<Subject> = RuleMetadata & { readonly check: (subject: Subject, report: KubernetesReport) => void };

/** A rule over whole objects, such as roles and namespaces. */
export function kubernetesRule(rule: WithCheck<KubernetesObject>): KubernetesRule {
  return { kind: 'kubernetes', ...rule };
}

/** A rule over the pods of an object, whatever its kind. */
export function workloadRule(rule: WithCheck<Workload>): KubernetesRule {
  return {
    ...rule,
    kind: 'kubernetes',
    check(object, report) {
      if (object.workload !== null) rule.check(object.workload, report);
    },
  };
}

/** A rule over every container of every pod. */
export function containerRule(rule: WithCheck<Container>): KubernetesRule {
  return workloadRule({
    ...rule,
    check(workload, report) {
      for (const container of workload.containers) rule.check(container, report);
    },
  });
}
