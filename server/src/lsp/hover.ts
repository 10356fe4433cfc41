import type { Hover, Position } from 'vscode-languageserver';
import { cweUrl, rotationUrl, ruleDocumentationUrl, type Finding, type Rule } from '../engine/index.ts';
import type { Client } from './capabilities.ts';
import { toOffset, toRange } from './convert.ts';
import type { Documents } from './documents.ts';
import { shownResult } from './shown-result.ts';

/** Most lines that a hover has; more would hide the code that it is about. */
const longestHover = 12;

function folded(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}

function markdown(rule: Rule): string[] {
  const rotation = rotationUrl(rule);
  const links = [
    ...(rotation === null ? [] : [`[Revoke or rotate](${rotation})`]),
    ...rule.cwe.map((cwe) => `[CWE-${String(cwe)}](${cweUrl(cwe)})`),
    `[About this rule](${ruleDocumentationUrl(rule.id)})`,
  ];
  return [`**${rule.title}** · \`${rule.id}\``, '', folded(rule.why), '', `**Do:** ${folded(rule.remedy)}`, '', links.join(' · ')];
}

function plain(rule: Rule): string[] {
  const rotation = rotationUrl(rule);
  const weaknesses = rule.cwe.map((cwe) => `CWE-${String(cwe)}`);
  const withoutMarks = (text: string): string => folded(text).replace(/[`*]|\[([^\]]*)\]\([^)]*\)/g, '$1');
  return [
    `${rule.title} (${rule.id})`,
    withoutMarks(rule.why),
    `Do: ${withoutMarks(rule.remedy)}`,
    ...(rotation === null ? [] : [`Revoke or rotate: ${rotation}`]),
    [...weaknesses, ruleDocumentationUrl(rule.id)].join(', '),
  ];
}

function lines(findings: readonly Finding[], rules: readonly Rule[], client: Client): string[] {
  const ids = [...new Set(findings.map((finding) => finding.ruleId))];
  const found = ids.flatMap((id) => rules.find((rule) => rule.id === id) ?? []);
  const [first, ...others] = found;
  if (first === undefined) return [];
  const text = client.markdownHover ? markdown(first) : plain(first);
  if (others.length > 0) {
    text.push(
      ...(client.markdownHover ? [''] : []),
      `Also here: ${others.map((rule) => (client.markdownHover ? `\`${rule.id}\`` : rule.id)).join(', ')}`,
    );
  }
  return text.slice(0, longestHover);
}

/**
 * What a finding is, why it matters and what to do; null away from findings. The message is left out, since editors show it
 * in the same hover already.
 */
export async function hoverAt(documents: Documents, client: Client, uri: string, position: Position): Promise<Hover | null> {
  const document = documents.get(uri);
  if (document === undefined) return null;
  const checked = await documents.check(document);
  if (checked === null) return null;
  const offset = toOffset(document.source, position);
  const here = shownResult(checked)
    .findings.filter(({ span }) => span.start <= offset && offset <= span.end)
    // The narrowest finding is the one that is pointed at.
    .sort((left, right) => left.span.end - left.span.start - (right.span.end - right.span.start));
  const [first] = here;
  const text = lines(here, checked.engine.rules, client);
  if (first === undefined || text.length === 0) return null;
  return {
    contents: { kind: client.markdownHover ? 'markdown' : 'plaintext', value: text.join('\n') },
    range: toRange(document.source, first.span),
  };
}
