import { positionAt, type SourceText } from '../document/source-text.ts';
import type { RawFinding } from '../model/collector.ts';
import { selects } from '../config/config.ts';

interface Suppressions {
  /** Rule selections that hold for the whole document. */
  readonly file: readonly string[];
  /** Rule selections by the line, from 0, on which a finding starts. */
  readonly lines: ReadonlyMap<number, readonly string[]>;
}

/** Comments of other tools, and the rules that they cover: users of those tools need write nothing new. */
const foreignComments: readonly { readonly pattern: RegExp; readonly naming?: RegExp; readonly rules: readonly string[] }[] = [
  { pattern: /\bgitleaks:allow\b/, rules: ['secret/*'] },
  { pattern: /\bpragma:\s*allowlist\s+secret\b/i, rules: ['secret/*'] },
  { pattern: /\bggignore\b/, rules: ['secret/*'] },
  { pattern: /\bnosemgrep\b/, rules: ['*'] },
  { pattern: /\bNOSONAR\b/, rules: ['*'] },
  { pattern: /\bDevSkim:\s*ignore\b/i, rules: ['*'] },
  { pattern: /#\s*nosec\b/, rules: ['python/*', 'secret/*'] },
  {
    pattern: /\beslint-disable(?:-next)?-line\b/,
    naming: /\b(?:security|no-secrets|no-unsanitized|sonarjs|no-eval|no-implied-eval|no-new-func|no-script-url)\b/,
    rules: ['javascript/*', 'secret/*'],
  },
  { pattern: /\bcheckov:skip=/, rules: ['kubernetes/*', 'dockerfile/*'] },
  { pattern: /\bkics-scan\s+ignore(?:-line)?\b/, rules: ['kubernetes/*', 'dockerfile/*', 'secret/*'] },
  { pattern: /\btrivy:ignore:/, rules: ['kubernetes/*', 'dockerfile/*', 'secret/*'] },
  { pattern: /\bhadolint\s+ignore=/, rules: ['dockerfile/*'] },
];

/** Any of the comments above; the slow work is done only on the lines that hold one. */
const anyDirective =
  /leftward-ignore|gitleaks:allow|pragma:\s*allowlist|ggignore|nosemgrep|NOSONAR|DevSkim:|#\s*nosec|eslint-disable|checkov:skip|kics-scan|trivy:ignore|hadolint\s+ignore/i;

const ownDirective = /leftward-ignore(-file)?(?![\w-])[ \t]*([^\n\r]*)/;
const commentLeader = /(?:\/\/|\/\*|#|<!--|--|;|%|\{\/\*|^\s*\*)/;

/** Rule names of a directive's rest: everything up to ` -- reason`, an expiry date or the comment's end. No name means all rules. */
function ruleNames(rest: string): string[] {
  const [names = ''] = rest.split(/\s--(?:\s|$)|\*\/|-->|\buntil\b/);
  const listed = names.split(/[\s,]+/).filter((name) => /^(?:\*|[\w-]+\/(?:\*|[\w-]+))$/.test(name));
  return listed.length > 0 ? listed : ['*'];
}

function lineText(source: SourceText, line: number): string {
  return source.text.slice(source.lineStarts[line] ?? 0, source.lineStarts[line + 1] ?? source.text.length);
}

/**
 * The lines whose comments can matter to findings: those of the findings, the lines of comments right above them, and all that hold
 * a comment of our own, which may be for the whole file.
 */
function linesOfInterest(source: SourceText, findings: readonly RawFinding[]): number[] {
  const lines = new Set<number>();
  const own = 'leftward-ignore';
  for (let at = source.text.indexOf(own); at >= 0; at = source.text.indexOf(own, at + own.length)) lines.add(positionAt(source, at).line);
  for (const finding of findings) {
    let { line } = positionAt(source, finding.span.start);
    lines.add(line);
    while (line > 0 && anyDirective.test(lineText(source, line - 1))) lines.add(--line);
  }
  return [...lines].sort((left, right) => left - right);
}

/**
 * Reads the suppression comments of a document. A comment at the end of a line holds for that line; a comment alone on its
 * line holds for the next line that is no such comment.
 *
 * @param lineNumbers the lines, from 0 and in order, on which comments are looked for; all where left out.
 */
export function readSuppressions(source: SourceText, lineNumbers: Iterable<number> = source.lineStarts.keys()): Suppressions {
  const file: string[] = [];
  const lines = new Map<number, string[]>();
  const standalone: { line: number; rules: readonly string[] }[] = [];
  for (const line of lineNumbers) {
    const text = lineText(source, line);
    if (!anyDirective.test(text)) continue;
    const rules: string[] = [];
    const own = ownDirective.exec(text);
    const leader = commentLeader.exec(text);
    if (leader === null) continue;
    if (own !== null && leader.index < own.index) {
      const names = ruleNames(own[2] ?? '');
      if (own[1] !== undefined) {
        file.push(...names);
        continue;
      }
      rules.push(...names);
    }
    for (const { pattern, naming, rules: covered } of foreignComments) {
      if (pattern.test(text) && (naming === undefined || naming.test(text))) rules.push(...covered);
    }
    if (rules.length === 0) continue;
    const alone = /^\s*(?:\/\/|\/\*|#|<!--|--|;|%|\{\/\*|\{#|\{\{!|<%#|\*)/.test(text);
    if (alone) standalone.push({ line, rules });
    else lines.set(line, [...(lines.get(line) ?? []), ...rules]);
  }
  const standaloneLines = new Set(standalone.map(({ line }) => line));
  for (const { line, rules } of standalone) {
    let target = line + 1;
    while (standaloneLines.has(target)) target++;
    lines.set(target, [...(lines.get(target) ?? []), ...rules]);
  }
  return { file, lines };
}

/** The findings that no comment of the document suppresses. */
export function withoutSuppressed(source: SourceText, findings: readonly RawFinding[]): RawFinding[] {
  if (findings.length === 0) return [];
  const suppressions = readSuppressions(source, linesOfInterest(source, findings));
  if (suppressions.file.length === 0 && suppressions.lines.size === 0) return [...findings];
  return findings.filter((finding) => {
    if (selects(suppressions.file, finding.rule.id)) return false;
    const { line } = positionAt(source, finding.span.start);
    return !selects(suppressions.lines.get(line) ?? [], finding.rule.id);
  });
}
