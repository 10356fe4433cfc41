import type { Confidence, RelatedPlace, RuleError, Severity } from './finding.ts';
import { impossibleEdit, type Fix } from './fix.ts';
import type { Report, RuleMetadata } from './rule.ts';
import type { Span } from './span.ts';

/** A finding before suppression, configuration and fingerprints. */
export interface RawFinding {
  readonly rule: RuleMetadata;
  readonly span: Span;
  readonly message: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly fixes: readonly Fix[];
  readonly related: readonly RelatedPlace[];
}

/** Runs checks so that one that throws costs only its own rule's findings, and a spent budget stops the rest. */
export interface Collector {
  /**
   * Runs one piece of a rule's check. Does nothing once the rule has thrown or the budget is spent.
   * `check` may be called many times for one rule.
   */
  attempt(rule: RuleMetadata, check: (report: Report) => void): void;
  /** How many findings were reported so far. */
  readonly reported: number;
  readonly hasFailed: boolean;
  /** True once the time budget is spent: runners stop early and what they left is reported as skipped. */
  readonly outOfTime: boolean;
  /** Findings of the rules that did not throw. */
  findings(): RawFinding[];
  errors(): RuleError[];
}

/** @param deadline in the milliseconds of `now`. */
export function createCollector(now: () => number, deadline: number): Collector {
  const findings: RawFinding[] = [];
  const failed = new Map<string, RuleError>();
  let spent = false;
  return {
    attempt(rule, check) {
      if (spent || failed.has(rule.id)) return;
      if (now() > deadline) {
        spent = true;
        return;
      }
      try {
        check((span, details = {}) => {
          findings.push({
            rule,
            span: { start: span.start, end: span.end },
            message: details.message ?? rule.message,
            severity: details.severity ?? rule.severity,
            confidence: details.confidence ?? rule.confidence,
            fixes: (details.fixes ?? [])
              .filter((fix) => fix !== null && fix !== undefined)
              .filter((fix) => !fix.edits.includes(impossibleEdit)),
            related: details.related ?? [],
          });
        });
      } catch (error) {
        failed.set(rule.id, { ruleId: rule.id, message: error instanceof Error ? error.message : String(error) });
      }
    },
    get outOfTime() {
      return (spent ||= now() > deadline);
    },
    get reported() {
      return findings.length;
    },
    get hasFailed() {
      return failed.size > 0;
    },
    findings: () => findings.filter((finding) => !failed.has(finding.rule.id)),
    errors: () => [...failed.values()],
  };
}
