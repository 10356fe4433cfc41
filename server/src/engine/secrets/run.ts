import type { DocumentState } from '../document/document.ts';
import type { TextChange } from '../document/source-text.ts';
import type { Collector } from '../model/collector.ts';
import type { Skipped } from '../model/finding.ts';
import { moveNamedValue, type NamedValue } from '../model/named-value.ts';
import { moveSpan, type Span } from '../model/span.ts';
import type { YamlStream } from '../parse/yaml.ts';
import { fixFor } from './fix.ts';
import { isNearMiss, judgeFormat } from './judge-format.ts';
import { maskSecret } from './mask.ts';
import { createSpanSet, withoutOverlaps, type FoundSecret } from './overlaps.ts';
import { hasMinifiedName, isInComment, isLockFile, isOnGeneratedLine } from './places.ts';
import { cautiousAdvice, secretMessage, type Judgement, type NamedValueRule, type SecretRule, type VendorValueRule } from './rule.ts';
import { createSecretScanner, moveVendor } from './scanner.ts';

export type AnySecretRule = SecretRule | NamedValueRule | VendorValueRule;

/** What the other parts of the engine know of the document's structure. */
export interface SecretContext {
  /**
   * Literals under names, from the syntax tree, the manifest model or the settings file; null where the document's language has
   * no parser. Computed when first asked for.
   */
  namedValues(): readonly NamedValue[] | null;
  /** True where asking for `namedValues` costs a parse that nothing else may need. */
  readonly isCostly: boolean;
  /** The whole string literal, quotes included, that holds `span` in a programming language; null elsewhere or in templates with parts. */
  stringLiteralAt(span: Span): Span | null;
  /** True when the literal is the value of a markup attribute inside code (JSX), where an expression needs braces. */
  isAttributeValue(literal: Span): boolean;
  /** The document as YAML, where it is one and was parsed. */
  readonly yaml?: YamlStream | null;
}

/** The secret rules over one open document. */
export interface SecretAnalyser {
  edit(change: TextChange, after: string): void;
  run(document: DocumentState, context: SecretContext, collector: Collector): Skipped[];
}

/** A judgement with the rule, ready to be weighed against others of the same place. */
function toFound(
  rule: AnySecretRule,
  judgement: Judgement,
  value: Span,
  whole: Span,
  visiblePrefix: string,
  name: NamedValue | null,
): FoundSecret {
  return { rule, judgement, span: judgement.span ?? value, whole: judgement.whole ?? judgement.span ?? whole, visiblePrefix, name };
}

/**
 * Of the values that a text's notation names, those that its structure does not know: in comments, and in settings that are the
 * value of a key, such as a properties file in a ConfigMap.
 */
function outsideStructure(text: string, inText: readonly NamedValue[], structured: readonly NamedValue[]): NamedValue[] {
  if (inText.length === 0) return [];
  const isKnown = createSpanSet(structured.map((value) => value.valueSpan));
  const holders = structured.filter((value) => value.origin === 'yaml' || value.origin === 'json');
  const isInside = createSpanSet(holders.map((value) => value.valueSpan));
  return inText.filter((value) => {
    const { nameSpan } = value;
    if (nameSpan === null) return false;
    return isInside(nameSpan) || (!isKnown(value.valueSpan) && isInComment(text, nameSpan.start));
  });
}

/** Files that tools write and that are full of names and hashes: no name there promises a credential. */
function isWrittenByTools(path: string): boolean {
  return isLockFile(path) || hasMinifiedName(path);
}

export function createSecretAnalyser(rules: readonly AnySecretRule[], bare: boolean): SecretAnalyser {
  const namedRules = rules.filter((rule) => rule.kind === 'named-value');
  const vendorRules = rules.filter((rule) => rule.kind === 'vendor-value');
  const scanner = createSecretScanner(rules, { bare });
  let isScanned = false;

  function judgeFormats(document: DocumentState, collector: Collector): { found: FoundSecret[]; taken: Span[] } {
    const found: FoundSecret[] = [];
    const taken: Span[] = [];
    const seen = new Set<string>();
    const { path } = document;
    const { text } = document.source;
    for (let index = 0; index < scanner.length; index++) {
      const local = scanner.find(index);
      if (local.kind !== 'format' && local.kind !== 'encoded') continue;
      const { rule, match } = local;
      const at = scanner.startOf(index);
      const span = moveSpan(local.kind === 'format' ? match.span : local.span, at);
      const key = `${rule.id} ${String(span.start)} ${String(span.end)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      // What a provider's rule has looked at and let pass by its prefix, such as a documented sample key, is no generic secret either.
      if (match.nature === 'placeholder' || (match.nature !== 'regular' && rule.around === undefined)) taken.push(span);
      collector.attempt(rule, () => {
        const { value, groups, visiblePrefix } = match;
        if (local.kind === 'encoded') {
          const judged = judgeFormat(rule, match, { value, groups, span: match.span, match: match.match, text: local.decoded, path });
          if (judged === null) return;
          const judgement = { ...judged, noun: `${judged.noun ?? rule.noun} in base64`, span, whole: span };
          found.push({ ...toFound(rule, judgement, span, span, '', null), priority: -1 });
        } else {
          const whole = moveSpan(match.match, at);
          const judgement = judgeFormat(rule, match, { value, groups, span, match: whole, text, path });
          if (judgement === null) return;
          const one = toFound(rule, judgement, span, whole, visiblePrefix, null);
          found.push(isNearMiss(judgement) ? { ...one, priority: -2 } : one);
        }
        taken.push(found.at(-1)?.span ?? span);
      });
    }
    return { found, taken };
  }

  /** Judges a value by all rules of a kind, each on its own: one that throws costs its own findings only. */
  function judgeAll<R extends NamedValueRule | VendorValueRule>(
    kindRules: readonly R[],
    judge: (rule: R) => Judgement | null,
    collector: Collector,
  ): { rule: R; judgement: Judgement }[] {
    const judged: { rule: R; judgement: Judgement }[] = [];
    for (const rule of kindRules) {
      collector.attempt(rule, () => {
        const judgement = judge(rule);
        if (judgement !== null) judged.push({ rule, judgement });
      });
    }
    return judged;
  }

  /** The values that the text's own notation names, as far as they can be credentials. */
  function textValues(document: DocumentState, collector: Collector): NamedValue[] {
    const values: NamedValue[] = [];
    const seen = new Set<number>();
    for (let index = 0; index < scanner.length; index++) {
      const local = scanner.find(index);
      if (local.kind !== 'named') continue;
      const at = scanner.startOf(index);
      const start = at + local.value.valueSpan.start;
      if (seen.has(start)) continue;
      seen.add(start);
      if (local.isDropped === true) continue;
      const value = moveNamedValue(local.value, at);
      if (judgeAll(namedRules, (rule) => rule.judge(value, document.path), collector).length > 0) values.push(value);
      else if (!collector.outOfTime) local.isDropped = true;
    }
    return values;
  }

  function judgeNamed(document: DocumentState, context: SecretContext, taken: readonly Span[], collector: Collector): FoundSecret[] {
    if (namedRules.length === 0 || isWrittenByTools(document.path)) return [];
    const { text } = document.source;
    const inText = textValues(document, collector);
    if (context.isCostly && inText.length === 0) return [];
    const structured = context.namedValues();
    const found: FoundSecret[] = [];
    const isTaken = createSpanSet(taken);
    for (const name of structured === null ? inText : [...structured, ...outsideStructure(text, inText, structured)]) {
      if (isTaken(name.valueSpan)) continue;
      const judged = judgeAll(namedRules, (rule) => rule.judge(name, document.path), collector);
      if (judged.length === 0 || isOnGeneratedLine(text, name.valueSpan.start)) continue;
      // What a comment says is no setting, though it may have been one.
      const isMild = structured !== null && name.origin === 'text' && isInComment(text, name.valueSpan.start);
      for (const { rule, judgement } of judged) {
        if (isMild && judgement.severity === 'hint') continue;
        const weighed: Judgement = isMild ? { ...judgement, severity: 'hint', confidence: 'low' } : judgement;
        found.push(toFound(rule, weighed, name.valueSpan, name.valueSpan, '', name));
      }
      if (collector.outOfTime) break;
    }
    return found;
  }

  function judgeVendors(document: DocumentState, taken: readonly Span[], collector: Collector): FoundSecret[] {
    if (vendorRules.length === 0 || isWrittenByTools(document.path)) return [];
    const found: FoundSecret[] = [];
    const isTaken = createSpanSet(taken);
    for (let index = 0; index < scanner.length; index++) {
      const local = scanner.find(index);
      if (local.kind !== 'vendor' || local.isDropped === true) continue;
      const value = moveVendor(local.value, scanner.startOf(index));
      if (isTaken(value.valueSpan)) continue;
      const judged = judgeAll(vendorRules, (rule) => rule.judge(value, document.path), collector);
      if (judged.length === 0 && !collector.outOfTime) local.isDropped = true;
      if (judged.length > 0 && !isOnGeneratedLine(document.source.text, value.valueSpan.start)) {
        const name = { ...value, parents: [], nameSpan: null, origin: 'text' as const };
        found.push(...judged.map(({ rule, judgement }) => toFound(rule, judgement, value.valueSpan, value.valueSpan, '', name)));
      }
      if (collector.outOfTime) break;
    }
    return found;
  }

  return {
    edit(change, after) {
      if (isScanned) scanner.edit(change, after);
    },
    run(document, context, collector) {
      const { text } = document.source;
      isScanned ||= scanner.scan(text, () => collector.outOfTime);
      const { found, taken } = judgeFormats(document, collector);
      found.push(...judgeNamed(document, context, taken, collector), ...judgeVendors(document, taken, collector));
      for (const one of withoutOverlaps(found)) {
        const { rule, judgement, span } = one;
        collector.attempt(rule, (report) => {
          report(span, {
            message: secretMessage(
              judgement.noun ?? rule.noun,
              maskSecret(text.slice(span.start, span.end), one.visiblePrefix),
              judgement.remark ?? ((judgement.severity ?? rule.severity) === 'hint' ? cautiousAdvice : undefined),
            ),
            severity: judgement.severity ?? rule.severity,
            confidence: judgement.confidence ?? rule.confidence,
            fixes: [fixFor(document, context, one)],
          });
        });
      }
      if (!collector.outOfTime) return [];
      isScanned = false;
      return [{ part: 'secrets', reason: 'time-budget', detail: 'the search for secrets was stopped before its end' }];
    },
  };
}
