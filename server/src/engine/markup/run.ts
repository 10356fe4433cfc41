import type { DocumentState } from '../document/document.ts';
import type { Collector } from '../model/collector.ts';
import type { MarkupModel } from './model.ts';
import { readMarkup } from './read.ts';
import type { MarkupRule } from './rule.ts';

/** Runs the rules over a document of markup. */
export function runMarkupRules(markup: MarkupModel, rules: readonly MarkupRule[], collector: Collector): void {
  for (const rule of rules) {
    collector.attempt(rule, (report) => {
      rule.check(markup, report);
    });
  }
}

/** Reads each version of a document once. */
export function createMarkupReader(): (document: DocumentState) => MarkupModel {
  let last: MarkupModel | null = null;
  return (document) => {
    if (last?.document.source !== document.source) last = readMarkup(document);
    return last;
  };
}
