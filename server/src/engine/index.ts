import { activateRules, createAnalysis, type Analysis } from './analysis.ts';
import type { EngineConfig } from './config/config.ts';
import type { DocumentInput, DocumentState } from './document/document.ts';
import { codeLanguageOf, detectLanguage, isCodeLanguage, isMarkupLanguage } from './document/language.ts';
import { applyAllFixes, type FixAllResult } from './fix/apply-all.ts';
import type { AnalysisResult, Finding } from './model/finding.ts';
import type { FixKind, TextEdit } from './model/fix.ts';
import type { EngineHost } from './model/host.ts';
import { documentAround } from './markup/embedded-code.ts';
import { grammarsFor } from './parse/grammars.ts';
import type { Rule } from './rule.ts';
import { rules as allRules } from './rules/index.ts';
import { suppressionEdit, type SuppressionScope } from './suppress/comment.ts';

export { applyEdits } from './fix/edit.ts';
export {
  changeSourceText,
  createSourceText,
  lineEnd,
  lineBreakOf,
  offsetAt,
  positionAt,
  type LinePosition,
  type SourceText,
  type TextChange,
} from './document/source-text.ts';
export { cweUrl, rotationUrl, ruleDocumentationUrl } from './report/rule-page.ts';
export { renderJsonReport, toReportedFinding, type ReportedFinding, type ScanReport, type SkippedFile } from './report/json.ts';
export { binaryReason, renderTextReport, type TextReportOptions } from './report/text.ts';
export { renderExplanation, renderRuleTable, ruleRows } from './report/rules.ts';
export { renderUnifiedDiff } from './report/unified-diff.ts';
export type { FixAllResult } from './fix/apply-all.ts';
export type { SuppressionScope } from './suppress/comment.ts';
export { severities } from './model/finding.ts';
export type { Analysis } from './analysis.ts';
export type { EngineConfig } from './config/config.ts';
export type { DocumentInput, DocumentState } from './document/document.ts';
export type { AnalysisResult, Confidence, Finding, RelatedPlace, RuleError, Severity, Skipped, SkipReason } from './model/finding.ts';
export type { Fix, FixKind, TextEdit } from './model/fix.ts';
export type { EngineHost } from './model/host.ts';
export type { RuleMetadata } from './model/rule.ts';
export type { Span } from './model/span.ts';
export type { Rule } from './rule.ts';

export interface EngineOptions {
  readonly host: EngineHost;
  readonly config?: EngineConfig;
  /** The registry to use; all rules where it is left out. */
  readonly rules?: readonly Rule[];
}

export interface Engine {
  /** All rules of the registry, whatever the configuration. */
  readonly rules: readonly Rule[];
  /** Opens a document for repeated analysis under edits. Loads the grammar that it needs; never rejects for a document's content. */
  open(document: DocumentInput): Promise<Analysis>;
  /** Analyses a document once. */
  scan(document: DocumentInput): Promise<AnalysisResult>;
  /** Applies all fixes of the given kinds, round after round until none is left; the result is edits of the document's text. */
  fixAll(document: DocumentInput, kinds: readonly FixKind[]): Promise<FixAllResult>;
  /** The edit that adds a comment that silences a finding; null where no comment may stand. */
  suppress(document: DocumentState, finding: Finding, scope: SuppressionScope): Promise<TextEdit | null>;
}

/** Makes an engine. Grammars are loaded on first use, so this does no work to speak of. */
export function createEngine(options: EngineOptions): Promise<Engine> {
  const rules = options.rules ?? allRules;
  const active = activateRules(rules, options.config ?? {});
  const grammars = grammarsFor(options.host);

  async function open(document: DocumentInput): Promise<Analysis> {
    const language = codeLanguageOf(detectLanguage(document.path, document.languageId, document.text.slice(0, 200)));
    const grammar = language === null ? null : await grammars.load(language);
    return createAnalysis(document, { host: options.host, rules: active, limits: options.config?.limits, grammar });
  }

  return Promise.resolve({
    rules,
    open,
    async scan(document: DocumentInput) {
      const analysis = await open(document);
      try {
        return analysis.result();
      } finally {
        analysis.dispose();
      }
    },
    fixAll: (document: DocumentInput, kinds: readonly FixKind[]) => applyAllFixes(open, document, kinds),
    async suppress(document: DocumentState, finding: Finding, scope: SuppressionScope) {
      const inMarkup = scope === 'line' && isMarkupLanguage(document.language);
      const around = inMarkup ? documentAround(document, finding.span.start) : document;
      const grammar = isCodeLanguage(around.language) ? await grammars.load(around.language) : null;
      return suppressionEdit(around, finding, scope, grammar);
    },
  });
}
