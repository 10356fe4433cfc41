import type { DocumentState } from '../document/document.ts';
import { environmentFix } from '../fix/environment.ts';
import type { Collector } from '../model/collector.ts';
import type { Skipped } from '../model/finding.ts';
import type { Fix } from '../model/fix.ts';
import type { NamedValue } from '../model/named-value.ts';
import { spanContains, type Span } from '../model/span.ts';
import { maskSecret } from './mask.ts';
import { findCandidates, type FoundCandidate } from './candidates.ts';
import { secretMessage, type Judgement, type NamedValueRule, type SecretRule } from './rule.ts';
import { wordsOf } from '../model/words.ts';
import { hasMinifiedName, isLockFile, isOnGeneratedLine, isTestPath } from './places.ts';

/** What the other parts of the engine know of the document's structure. */
export interface SecretContext {
  /** Literals under names, from the syntax tree or the manifest model; computed when first asked for. */
  namedValues(): readonly NamedValue[];
  /** The whole string literal, quotes included, that holds `span` in a programming language; null elsewhere or in templates with parts. */
  stringLiteralAt(span: Span): Span | null;
  /** True when the literal is the value of a markup attribute inside code (JSX), where an expression needs braces. */
  isAttributeValue(literal: Span): boolean;
}

const severityOrder = ['hint', 'info', 'warning', 'error'];

interface Found {
  readonly rule: SecretRule | NamedValueRule;
  readonly judgement: Judgement;
  readonly span: Span;
  /** What a string literal must hold, and nothing else, for a fix to replace it. */
  readonly whole: Span;
  readonly visiblePrefix: string;
  readonly name: NamedValue | null;
}

function priorityOf(found: Found): number {
  return found.rule.kind === 'secret' ? (found.rule.priority ?? 0) : -1;
}

/** Best first: by the rule's priority, severity, position, length, then rule id, so that the order never depends on the registry's. */
function compareFound(left: Found, right: Found): number {
  const weight = (found: Found): number => severityOrder.indexOf(found.judgement.severity ?? found.rule.severity);
  return (
    priorityOf(right) - priorityOf(left) ||
    weight(right) - weight(left) ||
    left.span.start - right.span.start ||
    right.span.end - left.span.end ||
    (left.rule.id < right.rule.id ? -1 : 1)
  );
}

function overlap(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

/** Of findings that overlap only the best one stays: one secret is one finding. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  const sorted = [...found].sort((left, right) => left.span.start - right.span.start);
  const kept: Found[] = [];
  let cluster: Found[] = [];
  let clusterEnd = -1;
  const closeCluster = (): void => {
    const best: Found[] = [];
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
function createSpanSet(spans: readonly Span[]): (span: Span) => boolean {
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

/** A generic secret has no better name than its own, with the enclosing key before it where one word says too little. */
function defaultVariable(rule: SecretRule | NamedValueRule, name: NamedValue | null): string {
  if (rule.kind === 'secret' || name === null) return rule.environmentVariable;
  const own = wordsOf(name.name);
  const variable = (own.length === 1 ? [...wordsOf(name.parents.at(-1) ?? ''), ...own] : own).slice(-6).join('_').toUpperCase();
  return /^[A-Z]/.test(variable) ? variable : rule.environmentVariable;
}

function fixFor(document: DocumentState, context: SecretContext, found: Found): Fix | null {
  const literal = context.stringLiteralAt(found.span);
  if (literal === null || !spanContains(literal, found.whole)) return null;
  const name =
    found.name ??
    context.namedValues().find((value) => value.literalSpan.start === literal.start && value.literalSpan.end === literal.end) ??
    null;
  return environmentFix(document, {
    literal,
    content: found.whole,
    name,
    defaultName: defaultVariable(found.rule, name),
    inAttribute: context.isAttributeValue(literal),
  });
}

function judgeNamedValues(
  document: DocumentState,
  context: SecretContext,
  rules: readonly NamedValueRule[],
  taken: readonly Span[],
  collector: Collector,
): Found[] {
  if (rules.length === 0 || isLockFile(document.path) || hasMinifiedName(document.path)) return [];
  const found: Found[] = [];
  const isTaken = createSpanSet(taken);
  for (const name of context.namedValues()) {
    if (isTaken(name.valueSpan)) continue;
    for (const rule of rules) {
      collector.attempt(rule, () => {
        const judgement = rule.judge(name, document.path);
        if (judgement === null || isOnGeneratedLine(document.source.text, name.valueSpan.start)) return;
        found.push({ rule, judgement, span: judgement.span ?? name.valueSpan, whole: name.valueSpan, visiblePrefix: '', name });
      });
    }
    if (collector.outOfTime) break;
  }
  return found;
}

function judgeCandidates(
  document: DocumentState,
  candidates: readonly FoundCandidate[],
  collector: Collector,
): { found: Found[]; taken: Span[] } {
  const found: Found[] = [];
  const taken: Span[] = [];
  const inTests = isTestPath(document.path);
  for (const { rule, candidate, visiblePrefix, dropped } of candidates) {
    // What a provider's rule has looked at and let pass, such as a documented sample key, is no generic secret either.
    taken.push(candidate.span);
    if (dropped) continue;
    collector.attempt(rule, () => {
      const judged = rule.judge === undefined ? {} : rule.judge(candidate);
      if (judged === null) return;
      const judgement: Judgement = rule.milderInTests === true && inTests ? { ...judged, severity: 'hint', confidence: 'low' } : judged;
      const span = judgement.span ?? candidate.span;
      taken.push(span);
      found.push({ rule, judgement, span, whole: judgement.whole ?? judgement.span ?? candidate.match, visiblePrefix, name: null });
    });
  }
  return { found, taken };
}

/** Runs all secret rules over a document of any language. */
export function runSecretRules(
  document: DocumentState,
  context: SecretContext,
  rules: readonly (SecretRule | NamedValueRule)[],
  collector: Collector,
): Skipped[] {
  const { text } = document.source;
  const candidates = findCandidates(rules, text, document.path, collector);
  const { found, taken } = judgeCandidates(document, candidates, collector);
  const named = rules.filter((rule) => rule.kind === 'named-value');
  found.push(...judgeNamedValues(document, context, named, taken, collector));
  for (const one of withoutOverlaps(found)) {
    const { rule, judgement, span } = one;
    collector.attempt(rule, (report) => {
      report(span, {
        message: secretMessage(
          judgement.noun ?? rule.noun,
          maskSecret(text.slice(span.start, span.end), one.visiblePrefix),
          judgement.remark,
        ),
        severity: judgement.severity ?? rule.severity,
        confidence: judgement.confidence ?? rule.confidence,
        fixes: [fixFor(document, context, one)],
      });
    });
  }
  if (!collector.outOfTime) return [];
  return [{ part: 'secrets', reason: 'time-budget', detail: 'the search for secrets was stopped before its end' }];
}
