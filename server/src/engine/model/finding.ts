import type { Fix } from './fix.ts';
import type { Span } from './span.ts';

export const severities = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** How likely a finding of the rule is right: `high` is nearly always, `medium` mostly, `low` needs a look. */
export type Confidence = 'high' | 'medium' | 'low';

/** Another place of the same document that explains a finding, such as the source of tainted data. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
}

/** One trouble at one place of one document. Plain data; every shell only renders it. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** What is wrong, why it matters and what to do. Never holds a secret's value. */
  readonly message: string;
  readonly span: Span;
  /** Numbers of the Common Weakness Enumeration. */
  readonly cwe: readonly number[];
  /** Best fix first. */
  readonly fixes: readonly Fix[];
  readonly related: readonly RelatedPlace[];
  /** Stable over edits elsewhere in the document: hashes rule, path and the surrounding text with the secret masked. */
  readonly fingerprint: string;
}

export type SkipReason = 'too-large' | 'line-too-long' | 'time-budget' | 'binary' | 'parse-failed' | 'too-deep';

/** A part of a document that was not checked, and why. Nothing is skipped in silence. */
export interface Skipped {
  readonly part: 'document' | 'secrets' | 'code' | 'manifest';
  readonly reason: SkipReason;
  /** A sentence for a person, without a full stop at its end. */
  readonly detail: string;
}

/** A rule that threw. Only that rule's findings in this document are lost. */
export interface RuleError {
  readonly ruleId: string;
  readonly message: string;
}

export interface AnalysisResult {
  /** Sorted by position, then rule; no two are equal. */
  readonly findings: readonly Finding[];
  readonly skipped: readonly Skipped[];
  readonly ruleErrors: readonly RuleError[];
}
