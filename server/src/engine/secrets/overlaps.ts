import type { Span } from '../model/span.ts';
import type { NamedValue } from '../model/named-value.ts';
import type { Judgement, NamedValueRule, SecretRule, VendorValueRule } from './rule.ts';

/** One judged secret, before those that overlap are weighed against each other. */
export interface FoundSecret {
  readonly rule: SecretRule | NamedValueRule | VendorValueRule;
  readonly judgement: Judgement;
  readonly span: Span;
  /** What a string literal must hold, and nothing else, for a fix to replace it. */
  readonly whole: Span;
  readonly visiblePrefix: string;
  readonly name: NamedValue | null;
  /**
   * Below the priorities of rules: -1 for what was found in decoded text, since what is found in the text itself says more of the
   * place; -2 for what only resembles the rule's format.
   */
  readonly priority?: number;
}

const severityOrder = ['hint', 'info', 'warning', 'error'];

function priorityOf(found: FoundSecret): number {
  return found.priority ?? (found.rule.kind === 'secret' ? (found.rule.priority ?? 0) : -1);
}

/** A rule that names the vendor says more than one that only knows the name of a variable. */
function knowledgeOf({ rule }: FoundSecret): number {
  return rule.kind === 'named-value' ? 0 : 1;
}

/** Best first: by the rule's priority, severity, position, length, then rule id, so that the order never depends on the registry's. */
function compareFound(left: FoundSecret, right: FoundSecret): number {
  const weight = (found: FoundSecret): number => severityOrder.indexOf(found.judgement.severity ?? found.rule.severity);
  return (
    priorityOf(right) - priorityOf(left) ||
    weight(right) - weight(left) ||
    knowledgeOf(right) - knowledgeOf(left) ||
    left.span.start - right.span.start ||
    right.span.end - left.span.end ||
    (left.rule.id < right.rule.id ? -1 : 1)
  );
}

function overlap(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

/** Of findings that overlap only the best one stays: one secret is one finding. */
export function withoutOverlaps(found: readonly FoundSecret[]): FoundSecret[] {
  const sorted = [...found].sort((left, right) => left.span.start - right.span.start);
  const kept: FoundSecret[] = [];
  let cluster: FoundSecret[] = [];
  let clusterEnd = -1;
  const closeCluster = (): void => {
    const best: FoundSecret[] = [];
    for (const candidate of cluster.sort(compareFound)) {
      if (!best.some((other) => overlap(other.span, candidate.span))) best.push(candidate);
    }
    kept.push(...best);
    cluster = [];
  };
  for (const candidate of sorted) {
    if (candidate.span.start >= clusterEnd) closeCluster();
    cluster.push(candidate);
    clusterEnd = Math.max(clusterEnd, candidate.span.end);
  }
  closeCluster();
  return kept;
}

/** Answers whether a span overlaps one of many, in logarithmic time. */
export function createSpanSet(spans: readonly Span[]): (span: Span) => boolean {
  const merged: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((left, right) => left.start - right.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ start: span.start, end: span.end });
  }
  return (span) => {
    let low = 0;
    let high = merged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((merged[middle]?.end ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    const candidate = merged[low];
    return candidate !== undefined && overlap(candidate, span);
  };
}
