import type { Language as Grammar } from 'web-tree-sitter';
import { createCodeAnalyser } from './code/analyse.ts';
import type { CodeFacts } from './code/facts.ts';
import { withoutRepeatedCredentials } from './credentials.ts';
import { configuredSeverity, type EngineConfig } from './config/config.ts';
import type { DocumentInput, DocumentState } from './document/document.ts';
import { detectLanguage, isMarkupLanguage, writesBareLiterals } from './document/language.ts';
import { boundedChange, changeSourceText, createSourceText, type TextChange } from './document/source-text.ts';
import { fingerprintKey, fingerprintOf } from './fingerprint.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { runDockerfileRules } from './manifests/dockerfile/run.ts';
import { runKubernetesRules } from './manifests/kubernetes/run.ts';
import { createScriptReader } from './markup/embedded-code.ts';
import { createMarkupReader, runMarkupRules } from './markup/run.ts';
import { createCollector, type RawFinding } from './model/collector.ts';
import type { NamedValue } from './model/named-value.ts';
import type { AnalysisResult, Finding, Severity, Skipped } from './model/finding.ts';
import type { EngineHost } from './model/host.ts';
import { mayHoldSecret } from './manifests/yaml-named-values.ts';
import { namedValuesOf } from './named-values.ts';
import { createYamlParser } from './parse/yaml.ts';
import type { Rule } from './rule.ts';
import { severityInFile } from './secrets/file-severity.ts';
import { createSecretAnalyser } from './secrets/run.ts';
import { withoutSuppressed } from './suppress/suppress.ts';

/** One open document: it keeps trees and caches between edits, and answers as if it kept nothing. */
export interface Analysis {
  readonly document: DocumentState;
  /** Applies changes in order; each refers to the text that the ones before it left. */
  edit(changes: readonly TextChange[], version?: number): void;
  /** Sorted and deduplicated; the same array until the next edit. */
  findings(): readonly Finding[];
  /** The findings with what was skipped and which rules failed; the same object until the next edit. */
  result(): AnalysisResult;
  /** How many syntax errors the parser of the document's language found; 0 where there is no parser. */
  syntaxProblems(): number;
  /** Frees syntax trees. The analysis cannot be used afterwards. */
  dispose(): void;
}

/** The rules of a registry by kind, after configuration. Made once for an engine. */
export interface ActiveRules {
  readonly secrets: readonly Extract<Rule, { kind: 'secret' | 'named-value' | 'vendor-value' }>[];
  readonly code: readonly Extract<Rule, { kind: 'code' }>[];
  readonly kubernetes: readonly Extract<Rule, { kind: 'kubernetes' }>[];
  readonly dockerfile: readonly Extract<Rule, { kind: 'dockerfile' }>[];
  readonly markup: readonly Extract<Rule, { kind: 'markup' }>[];
  /** Severities set by configuration, by rule id. */
  readonly severities: ReadonlyMap<string, Severity>;
}

export function activateRules(rules: readonly Rule[], config: EngineConfig): ActiveRules {
  const severities = new Map<string, Severity>();
  const active = rules.filter((rule) => {
    const severity = configuredSeverity(rule, config);
    if (severity !== null && severity !== 'default') severities.set(rule.id, severity);
    return severity !== null;
  });
  return {
    secrets: active.filter((rule) => rule.kind === 'secret' || rule.kind === 'named-value' || rule.kind === 'vendor-value'),
    code: active.filter((rule) => rule.kind === 'code'),
    kubernetes: active.filter((rule) => rule.kind === 'kubernetes'),
    dockerfile: active.filter((rule) => rule.kind === 'dockerfile'),
    markup: active.filter((rule) => rule.kind === 'markup'),
    severities,
  };
}

function compareRaw(left: RawFinding, right: RawFinding): number {
  return (
    left.span.start - right.span.start ||
    left.span.end - right.span.end ||
    (left.rule.id < right.rule.id ? -1 : left.rule.id > right.rule.id ? 1 : 0)
  );
}

function toFindings(document: DocumentState, raw: readonly RawFinding[], rules: ActiveRules): Finding[] {
  const occurrences = new Map<string, number>();
  const findings: Finding[] = [];
  let previous: RawFinding | undefined;
  for (const finding of [...raw].sort(compareRaw)) {
    if (previous !== undefined && compareRaw(previous, finding) === 0) continue;
    previous = finding;
    const key = fingerprintKey(document, finding);
    const occurrence = occurrences.get(key) ?? 0;
    occurrences.set(key, occurrence + 1);
    findings.push({
      ruleId: finding.rule.id,
      severity: rules.severities.get(finding.rule.id) ?? severityInFile(document, finding),
      confidence: finding.confidence,
      message: finding.message,
      span: finding.span,
      cwe: finding.rule.cwe,
      fixes: finding.fixes,
      related: finding.related,
      fingerprint: fingerprintOf(document, finding, occurrence),
    });
  }
  return findings;
}

function skipReason(document: DocumentState, limits: Limits): Skipped | null {
  const { text } = document.source;
  if (text.slice(0, 8192).includes('\u0000')) return { part: 'document', reason: 'binary', detail: 'the file is binary' };
  if (text.length > limits.secretsLength) {
    return {
      part: 'document',
      reason: 'too-large',
      detail: `the file has ${text.length.toLocaleString('en')} characters; the limit is ${limits.secretsLength.toLocaleString('en')}`,
    };
  }
  return null;
}

interface AnalysisOptions {
  readonly host: EngineHost;
  readonly rules: ActiveRules;
  readonly limits: Partial<Limits> | undefined;
  readonly grammar: Grammar | null;
}

/** Opens a document whose grammar, where it needs one, is loaded. */
export function createAnalysis(input: DocumentInput, options: AnalysisOptions): Analysis {
  const limits = { ...defaultLimits, ...options.limits };
  const { host, rules, grammar } = options;
  let document: DocumentState = {
    path: input.path,
    language: detectLanguage(input.path, input.languageId, input.text.slice(0, 200)),
    ...(input.languageId === undefined ? {} : { languageId: input.languageId }),
    ...(input.isIgnored === undefined ? {} : { isIgnored: input.isIgnored }),
    version: input.version ?? 0,
    source: createSourceText(input.text),
  };
  const yaml = createYamlParser();
  const code = createCodeAnalyser(grammar, host, limits);
  const markup = createMarkupReader();
  const scripts = createScriptReader((before, change, after) => {
    code.edit(before, change, after);
  });
  const secrets = createSecretAnalyser(rules.secrets, writesBareLiterals(document.path, document.language));
  let result: AnalysisResult | undefined;

  function analyse(): AnalysisResult {
    const unread = skipReason(document, limits);
    if (unread !== null) return { findings: [], skipped: [unread], ruleErrors: [] };
    const collector = createCollector(host.now, host.now() + limits.budget);
    const parsed = document.source.text.length <= limits.parsedLength;
    const skipped: Skipped[] = [];
    const tooLarge = (part: Skipped['part']): Skipped => ({
      part,
      reason: 'too-large',
      detail: `only secrets were searched: the file has ${document.source.text.length.toLocaleString('en')} characters; the limit is ${limits.parsedLength.toLocaleString('en')}`,
    });
    const facts = (): CodeFacts | null => (parsed ? code.facts(document) : null);
    const stream = parsed && (document.language === 'yaml' || document.language === 'json') ? yaml.parse(document.source) : null;
    let named: readonly NamedValue[] | null | undefined;
    skipped.push(
      ...secrets.run(
        document,
        {
          namedValues: () => (named === undefined ? (named = parsed ? namedValuesOf(document, facts(), stream) : null) : named),
          isCostly: parsed && (code.applies(document) || (stream !== null && !mayHoldSecret(document.source.text))),
          stringLiteralAt: (span) => facts()?.stringLiteralAt(span) ?? null,
          isAttributeValue: (literal) => facts()?.isAttributeValue(literal) ?? false,
          yaml: stream,
        },
        collector,
      ),
    );
    if (rules.code.length > 0 && code.applies(document))
      skipped.push(...(parsed ? code.run(document, facts(), rules.code, collector) : [tooLarge('code')]));
    if (document.language === 'yaml' || document.language === 'json') {
      if (stream !== null) skipped.push(...runKubernetesRules(document, stream, rules.kubernetes, collector));
      else if (document.language === 'yaml') skipped.push(tooLarge('manifest'));
    }
    if (isMarkupLanguage(document.language)) {
      if (parsed) {
        if (rules.markup.length > 0) runMarkupRules(markup(document), rules.markup, collector);
        const program = rules.code.length > 0 ? scripts(markup(document)) : null;
        if (program !== null) skipped.push(...code.run(program, code.facts(program), rules.code, collector));
      } else skipped.push(tooLarge('code'));
    }
    if (document.language === 'dockerfile') {
      skipped.push(...(parsed ? runDockerfileRules(document, rules.dockerfile, collector) : [tooLarge('manifest')]));
    }
    if (collector.outOfTime) {
      skipped.push({ part: 'document', reason: 'time-budget', detail: `the check was stopped after ${String(limits.budget)} ms` });
    }
    return {
      findings: toFindings(document, withoutSuppressed(document.source, withoutRepeatedCredentials(collector.findings())), rules),
      skipped,
      ruleErrors: collector.errors(),
    };
  }

  return {
    get document() {
      return document;
    },
    edit(changes, version) {
      for (const change of changes) {
        const before = document.source;
        document = { ...document, source: changeSourceText(before, change), version: version ?? document.version + 1 };
        if (!isMarkupLanguage(document.language)) code.edit(before, change, document.source);
        secrets.edit(boundedChange(before, change), document.source.text);
      }
      if (version !== undefined) document = { ...document, version };
      result = undefined;
    },
    findings: () => (result ??= analyse()).findings,
    result: () => (result ??= analyse()),
    syntaxProblems() {
      if (document.language === 'yaml' || document.language === 'json') return yaml.parse(document.source).problems.length;
      if (!isMarkupLanguage(document.language)) return code.syntaxProblems(document);
      const program = scripts(markup(document));
      return program === null ? 0 : code.syntaxProblems(program);
    },
    dispose() {
      code.dispose();
    },
  };
}
