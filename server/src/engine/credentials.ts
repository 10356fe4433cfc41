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
 * One credential is one finding. Where a secret rule and a rule of a platform report the same text, the platform's stays when
 * it is at least as severe, since it knows the fix for its place; otherwise, and against a rule for audits of the same severity,
 * the secret rule's stays.
 */
export function withoutRepeatedCredentials(findings: readonly RawFinding[]): RawFinding[] {
  const credentials = findings.filter((finding) => reportsCredential(finding.rule));
  if (credentials.length < 2) return [...findings];
  const rank = ({ severity }: RawFinding): number => ['hint', 'info', 'warning', 'error'].indexOf(severity);
  const isSecretRule = ({ rule }: RawFinding): boolean => rule.id.startsWith('secret/');
  return findings.filter((finding) => {
    if (!reportsCredential(finding.rule)) return true;
    return !credentials.some((other) => {
      if (isSecretRule(other) === isSecretRule(finding) || !overlaps(other, finding)) return false;
      if (!isSecretRule(finding)) return rank(other) > rank(finding) || (rank(other) === rank(finding) && !finding.rule.recommended);
      return rank(other) > rank(finding) || (rank(other) === rank(finding) && other.rule.recommended);
    });
  });
}
