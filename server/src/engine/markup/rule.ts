import type { Report, RuleMetadata } from '../model/rule.ts';
import type { MarkupModel } from './model.ts';

/** A rule over one document of markup or of a template language. */
export interface MarkupRule extends RuleMetadata {
  readonly kind: 'markup';
  readonly check: (markup: MarkupModel, report: Report) => void;
}

export function markupRule(rule: Omit<MarkupRule, 'kind'>): MarkupRule {
  return { kind: 'markup', ...rule };
}
