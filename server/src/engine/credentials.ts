import type { RawFinding } from './model/collector.ts';
import type { RuleMetadata } from './model/rule.ts';

/** Weaknesses of credentials themselves: hard-coded credentials, passwords and keys, and their storage in clear text (MITRE CWE). */
const credentialWeaknesses = new Set([798, 259, 321, 256, 260, 312, 522]);

/** True for a rule whose findings may stand on a credential, so that their text must not be shown or hashed. */
export function reportsCredential(rule: RuleMetadata): boolean {
  return rule.cwe.some((number) => credentialWeaknesses.has(number));
}

function overlaps(left: RawFinding, right: RawFinding): boolean {
  return left.span.start < right.span.end && right.span.start < left.span.end;
}

/**
 * One credential is one finding. Where a secret rule and another one report the same text, a platform's rule stays when it is at
 * least as severe, since it knows the fix for its place; a rule over code stays when it is more severe, since in code the secret
 * rule knows the way out, to an environment variable.
 */
export function withoutRepeatedCredentials(findings: readonly RawFinding[]): RawFinding[] {
  const credentials = findings.filter((finding) => reportsCredential(finding.rule));
  if (credentials.length < 2) return [...findings];
  const isSecretRule = ({ rule }: RawFinding): boolean => rule.id.startsWith('secret/');
  const isOverCode = ({ rule }: RawFinding): boolean => /^(?:javascript|python|markup)\//.test(rule.id);
  const rank = (finding: RawFinding): number =>
    2 * ['hint', 'info', 'warning', 'error'].indexOf(finding.severity) + (isSecretRule(finding) ? 1 : isOverCode(finding) ? 0 : 2);
  return findings.filter(
    (finding) =>
      !reportsCredential(finding.rule) ||
      !credentials.some(
        (other) => isSecretRule(other) !== isSecretRule(finding) && overlaps(other, finding) && rank(other) > rank(finding),
      ),
  );
}
