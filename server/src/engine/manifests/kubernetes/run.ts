import type { DocumentState } from '../../document/document.ts';
import type { Collector } from '../../model/collector.ts';
import type { Severity, Skipped } from '../../model/finding.ts';
import type { Report, RuleMetadata } from '../../model/rule.ts';
import type { YamlStream } from '../../parse/yaml.ts';
import type { KubernetesObject } from './model.ts';
import { kubernetesObjects, longestManifest, mayBeKubernetes } from './objects.ts';
import type { KubernetesReport, KubernetesRule } from './rule.ts';

const oneStepLower: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'info', info: 'hint', hint: 'hint' };

/** Runs the rules over every Kubernetes object of a YAML stream. Documents that cannot be manifests are not parsed. */
export function runKubernetesRules(
  document: DocumentState,
  stream: YamlStream,
  rules: readonly KubernetesRule[],
  collector: Collector,
): Skipped[] {
  if (rules.length === 0) return [];
  for (const object of kubernetesObjects(document, stream)) {
    for (const rule of rules) {
      collector.attempt(rule, (report) => {
        rule.check(object, reportFor(object, rule, report));
      });
    }
    if (collector.outOfTime) break;
  }
  return skippedParts(stream);
}

/** Adds what every report about a manifest says: the place of an alias, and a lower severity for kinds that are only guessed to run pods. */
function reportFor(object: KubernetesObject, rule: RuleMetadata, report: Report): KubernetesReport {
  return (place, details = {}) => {
    const isField = 'document' in place;
    const via = isField ? place.via : null;
    const severity = details.severity ?? rule.severity;
    report(isField ? place.span : place, {
      ...details,
      severity: object.workload?.isCustomKind === true ? oneStepLower[severity] : severity,
      related: [...(details.related ?? []), ...(via === null ? [] : [{ span: via, message: 'It is used here through an alias.' }])],
    });
  };
}

function skippedParts(stream: YamlStream): Skipped[] {
  const manifests = stream.documents.filter(mayBeKubernetes);
  const skipped: Skipped[] = [];
  const long = manifests.filter((part) => part.text.length > longestManifest);
  if (long.length > 0) {
    skipped.push({
      part: 'manifest',
      reason: 'too-large',
      detail: `${String(long.length)} of ${String(stream.documents.length)} YAML documents are longer than ${longestManifest.toLocaleString('en')} characters`,
    });
  }
  const unread = manifests.filter(
    (part) => part.text.length <= longestManifest && part.tree().root === null && part.tree().problems.length > 0,
  );
  if (unread.length > 0) {
    const isDeep = unread.some((part) => part.tree().problems.some((problem) => problem.message.startsWith('nesting is deeper')));
    skipped.push({
      part: 'manifest',
      reason: isDeep ? 'too-deep' : 'parse-failed',
      detail: `${String(unread.length)} of ${String(stream.documents.length)} YAML documents cannot be parsed`,
    });
  }
  return skipped;
}
