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
