import type { DocumentState } from '../document/document.ts';
import { fileNameOf } from '../document/language.ts';
import type { RawFinding } from '../model/collector.ts';
import type { Severity } from '../model/finding.ts';

/** Files that show which settings there are, without their values. */
const sampleName = /\.(?:example|sample|template|dist|defaults?|schema|tpl)$/i;

/**
 * How much a finding weighs in its file. A secret in a file that Git ignores is where it belongs: a hint at most. One in a
 * `.env` file that Git does not ignore is about to be committed with all others, however it looks: an error.
 */
export function severityInFile(document: DocumentState, { rule, severity }: RawFinding): Severity {
  if (document.isIgnored === undefined || !rule.id.startsWith('secret/')) return severity;
  if (document.isIgnored) return 'hint';
  const isTracked = document.language === 'dotenv' && !sampleName.test(fileNameOf(document.path));
  return isTracked && severity === 'warning' ? 'error' : severity;
}
