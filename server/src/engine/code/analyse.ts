import { Query, type Language as Grammar, type Tree } from 'web-tree-sitter';
import type { DocumentState } from '../document/document.ts';
import { isCodeLanguage, type CodeLanguage } from '../document/language.ts';
import { boundedChange, type SourceText, type TextChange } from '../document/source-text.ts';
import type { Limits } from '../limits.ts';
import type { Collector } from '../model/collector.ts';
import type { Skipped } from '../model/finding.ts';
import type { EngineHost } from '../model/host.ts';
import { createSyntaxTreeParser } from '../parse/syntax-tree.ts';
import type { LanguageAdapter } from './adapter.ts';
import { indexRules, type RuleIndex } from './dispatch.ts';
import { createRuleRunner } from './rule-runner.ts';
import type { CodeFacts } from './facts.ts';
import { javascriptAdapter } from './languages/javascript/adapter.ts';
import { tsxAdapter, typescriptAdapter } from './languages/javascript/typescript.ts';
import { pythonAdapter } from './languages/python/adapter.ts';
import type { CodeRule } from './rule.ts';
import { createFactReader, type FactReader } from './syntax-units.ts';

/** One adapter for each language that has a grammar. */
const adapters: Readonly<Record<CodeLanguage, LanguageAdapter>> = {
  javascript: javascriptAdapter,
  typescript: typescriptAdapter,
  tsx: tsxAdapter,
  python: pythonAdapter,
};

/** The code family over one open document. */
export interface CodeAnalyser {
  applies(document: DocumentState): boolean;
  edit(before: SourceText, change: TextChange, after: SourceText): void;
  /** Facts of the present text; null for languages without a grammar, and where the text was not parsed. */
  facts(document: DocumentState): CodeFacts | null;
  run(document: DocumentState, facts: CodeFacts | null, rules: readonly CodeRule[], collector: Collector): Skipped[];
  syntaxProblems(document: DocumentState): number;
  dispose(): void;
}

// A query is compiled once for each grammar, which takes longer than running it.
const queries = new WeakMap<Grammar, Query>();
const indexes = new WeakMap<readonly CodeRule[], Map<CodeLanguage, RuleIndex>>();

function queryFor(grammar: Grammar, adapter: LanguageAdapter): Query {
  let query = queries.get(grammar);
  if (query === undefined) {
    const kinds = Object.keys(adapter.syntaxFacts);
    query = new Query(grammar, kinds.map((kind) => `(${kind}) @node`).join('\n'));
    queries.set(grammar, query);
  }
  return query;
}

function indexFor(rules: readonly CodeRule[], language: CodeLanguage): RuleIndex {
  let byLanguage = indexes.get(rules);
  if (byLanguage === undefined) {
    byLanguage = new Map();
    indexes.set(rules, byLanguage);
  }
  let index = byLanguage.get(language);
  if (index === undefined) {
    index = indexRules(rules.filter((rule) => rule.languages.includes(language)));
    byLanguage.set(language, index);
  }
  return index;
}

function longestLine(source: SourceText): number {
  let longest = 0;
  source.lineStarts.forEach((start, line) => {
    longest = Math.max(longest, (source.lineStarts[line + 1] ?? source.text.length) - start);
  });
  return longest;
}

/** True when a line is longer than so many UTF-16 units; looks at one line break in each stretch of that length. */
function hasLineLongerThan(text: string, limit: number): boolean {
  let start = 0;
  while (text.length - start > limit) {
    const lineBreak = text.lastIndexOf('\n', start + limit);
    if (lineBreak < start) return true;
    start = lineBreak + 1;
  }
  return false;
}

/** How many nodes of the tree are errors or stand for something missing. */
function countProblems(tree: Tree): number {
  if (!tree.rootNode.hasError) return 0;
  let count = 0;
  const cursor = tree.walk();
  for (let descend = true; ;) {
    if (descend && (cursor.currentNode.isError || cursor.nodeIsMissing)) count++;
    if (descend && cursor.currentNode.hasError && cursor.gotoFirstChild()) continue;
    if (cursor.gotoNextSibling()) descend = true;
    else if (cursor.gotoParent()) descend = false;
    else break;
  }
  cursor.delete();
  return count;
}

export function createCodeAnalyser(grammar: Grammar | null, host: EngineHost, limits: Limits): CodeAnalyser {
  const parser = grammar === null ? null : createSyntaxTreeParser(grammar);
  const runner = createRuleRunner();
  let reader: FactReader | null = null;
  let facts: { source: SourceText; facts: CodeFacts | null } | null = null;
  let timedOut = false;

  function parse(document: DocumentState): Tree | null {
    return parser?.parse(document.source, host.now, limits.budget) ?? null;
  }

  return {
    applies: (document) => isCodeLanguage(document.language),
    edit(before, change, after) {
      parser?.edit(before, change, after);
      reader?.edit(boundedChange(before, change), before.text.length);
      facts = null;
    },
    facts(document) {
      if (grammar === null || !isCodeLanguage(document.language)) return null;
      if (facts?.source === document.source) return facts.facts;
      const adapter = adapters[document.language];
      reader ??= createFactReader(queryFor(grammar, adapter), adapter, (text) => parser?.parseOnce(text, host.now, limits.budget) ?? null);
      const tooLong = hasLineLongerThan(document.source.text, limits.lineLength);
      const read = tooLong ? null : reader.read(document.source.text, () => parse(document));
      timedOut = !tooLong && read === null;
      parser?.keepOnly(reader.treesInUse());
      facts = { source: document.source, facts: read };
      return read;
    },
    run(document, read, rules, collector) {
      if (!isCodeLanguage(document.language)) return [];
      if (grammar === null)
        return [{ part: 'code', reason: 'parse-failed', detail: `the ${document.language} grammar could not be loaded` }];
      if (read === null) {
        if (hasLineLongerThan(document.source.text, limits.lineLength)) {
          const longest = longestLine(document.source);
          const detail = `only secrets were searched: a line has ${longest.toLocaleString('en')} characters; the limit is ${limits.lineLength.toLocaleString('en')}`;
          return [{ part: 'code', reason: 'line-too-long', detail }];
        }
        return timedOut ? [{ part: 'code', reason: 'time-budget', detail: `parsing took longer than ${String(limits.budget)} ms` }] : [];
      }
      runner.run(indexFor(rules, document.language), read, document.path, collector);
      return [];
    },
    syntaxProblems(document) {
      if (parser === null || !isCodeLanguage(document.language)) return 0;
      const tree = parse(document);
      return tree === null ? 0 : countProblems(tree);
    },
    dispose() {
      reader?.dispose();
      reader = null;
      parser?.dispose();
      facts = null;
    },
  };
}
