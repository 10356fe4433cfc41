import type { Rule } from '../rule.ts';

/** Where the documentation of the rules is published; the same pages ship with the extension. The only place that says so. */
const documentationFolder = 'https://github.com/leftward/leftward/blob/main/docs/rules/';

/** Address of a rule's page. */
export function ruleDocumentationUrl(ruleId: string): string {
  return `${documentationFolder}${ruleId}.md`;
}

/** Address of the definition of a weakness in the Common Weakness Enumeration. */
export function cweUrl(cwe: number): string {
  return `https://cwe.mitre.org/data/definitions/${String(cwe)}.html`;
}

/** Address of the provider's page on which a leaked credential is revoked or replaced; null where the rule knows none. */
export function rotationUrl(rule: Rule): string | null {
  return 'rotation' in rule ? (rule.rotation ?? null) : null;
}
