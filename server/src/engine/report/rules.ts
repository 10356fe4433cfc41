import type { Confidence, Severity } from '../model/finding.ts';
import type { FixKind } from '../model/fix.ts';
import type { Rule } from '../rule.ts';
import { createPaint } from './paint.ts';
import { cweUrl, rotationUrl, ruleDocumentationUrl } from './rule-page.ts';

/** A rule as `rules --format json` tells it. */
export interface RuleRow {
  readonly id: string;
  readonly title: string;
  readonly family: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly recommended: boolean;
  readonly cwe: readonly number[];
  readonly fix: FixKind | null;
  /** `*` stands for any text file. */
  readonly languages: readonly string[];
}

function languagesOf(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'code':
      return rule.languages;
    case 'kubernetes':
      return ['yaml', 'json'];
    case 'dockerfile':
      return ['dockerfile'];
    case 'markup':
      return ['vue', 'svelte', 'html', 'ejs', 'handlebars', 'pug', 'jinja'];
    case 'secret':
    case 'named-value':
    case 'vendor-value':
      return ['*'];
  }
}

export function ruleRows(rules: readonly Rule[]): RuleRow[] {
  return rules
    .map((rule) => ({
      id: rule.id,
      title: rule.title,
      family: rule.id.slice(0, rule.id.indexOf('/')),
      severity: rule.severity,
      confidence: rule.confidence,
      recommended: rule.recommended,
      cwe: rule.cwe,
      fix: rule.fix,
      languages: languagesOf(rule),
    }))
    .sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0));
}

/** The rules as aligned lines: id, severity, kind of fix, title. */
export function renderRuleTable(rules: readonly Rule[], colour: boolean): string {
  const paint = createPaint(colour);
  const rows = ruleRows(rules);
  const width = Math.max(0, ...rows.map((row) => row.id.length));
  const lines = rows.map((row) => {
    const fix = (row.fix === null ? '' : `${row.fix} fix`).padEnd(10);
    const off = row.recommended ? '' : paint('dim', ' (off by default)');
    return `${row.id.padEnd(width)}  ${paint(row.severity, row.severity.padEnd(7))}  ${paint('dim', fix)}  ${row.title}${off}`;
  });
  const fixable = rows.filter((row) => row.fix !== null).length;
  return [
    ...lines,
    '',
    `${String(rows.length)} rules, ${String(fixable)} of them with a fix. \`leftward explain RULE\` tells more.`,
    '',
  ].join('\n');
}

/** All that a rule says about itself, for a terminal. */
export function renderExplanation(rule: Rule, colour: boolean): string {
  const paint = createPaint(colour);
  const fix = { safe: 'a safe fix', review: 'a fix to review' };
  const rotation = rotationUrl(rule);
  const section = (title: string, body: string): string[] => [
    paint('bold', title),
    ...body
      .trim()
      .split('\n')
      .map((line) => `  ${line.trim()}`),
    '',
  ];
  return [
    paint('bold', rule.title),
    `${rule.id}: ${paint(rule.severity, rule.severity)}, ${rule.confidence} confidence, ${rule.recommended ? 'on by default' : 'off by default'}, ${rule.fix === null ? 'no fix' : fix[rule.fix]}`,
    '',
    ...section('What', rule.message),
    ...section('Why', rule.why),
    ...section('Do', rule.remedy),
    ...(rotation === null ? [] : section('Revoke or rotate', rotation)),
    ...section('Read more', [...rule.cwe.map(cweUrl), ...rule.references, ruleDocumentationUrl(rule.id)].join('\n')),
    ...section('Silence it', `leftward-ignore ${rule.id} -- reason`),
  ].join('\n');
}
