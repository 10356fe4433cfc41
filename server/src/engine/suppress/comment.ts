import type { Language as Grammar } from 'web-tree-sitter';
import { lineBreakOf, lineEnd, positionAt } from '../document/source-text.ts';
import type { DocumentState } from '../document/document.ts';
import { insert } from '../fix/edit.ts';
import type { Finding } from '../model/finding.ts';
import type { TextEdit } from '../model/fix.ts';
import { commentPlaces } from './comment-places.ts';
import { commentSyntaxOf, jsxComment, type CommentSyntax } from './comment-syntax.ts';

export type SuppressionScope = 'line' | 'file';

/** Longest text, in UTF-16 units, that is parsed to find a place for a comment: the menu that asks for it must open at once. */
const longestParsed = 1_000_000;

function commentText(syntax: CommentSyntax, directive: string): string {
  // Two hyphens may not stand inside a comment of XML, so there the reason is left out.
  const reason = syntax.open === '<!--' ? '' : ' -- reason';
  return `${syntax.open} ${directive}${reason}${syntax.close === '' ? '' : ` ${syntax.close}`}`;
}

/** Lines that keep their meaning only at the top of a file; a comment goes after them. */
const firstLines: readonly RegExp[] = [
  /^#!/,
  /^#[ \t]*(?:syntax|escape|check)[ \t]*=/i,
  /^[ \t\f]*#.*?coding[:=][ \t]*[-\w.]+/,
  /^#cloud-config\b/,
  /^<\?(?:xml|php)\b/,
  /^<!doctype\b/i,
];

/** Number of the line before which a comment on the whole file stands. */
function fileCommentLine(document: DocumentState): number {
  const { text, lineStarts } = document.source;
  const lineText = (line: number): string => text.slice(lineStarts[line] ?? text.length, lineEnd(document.source, line));
  if (/\.(?:md|markdown)$/i.test(document.path) && lineText(0) === '---') {
    for (let line = 1; line < lineStarts.length; line++) if (lineText(line) === '---') return line + 1;
  }
  let line = 0;
  while (line < lineStarts.length && firstLines.some((pattern) => pattern.test(lineText(line)))) line++;
  return line;
}

function fileSuppression(document: DocumentState, ruleId: string, syntax: CommentSyntax): TextEdit {
  const { source } = document;
  const lineBreak = lineBreakOf(source);
  const comment = commentText(syntax, `leftward-ignore-file ${ruleId}`);
  const start = source.lineStarts[fileCommentLine(document)];
  if (start === undefined) return insert(source.text.length, `${lineBreak}${comment}`);
  return insert(start === 0 && source.text.startsWith('\ufeff') ? 1 : start, `${comment}${lineBreak}`);
}

function lineSuppression(document: DocumentState, finding: Finding, syntax: CommentSyntax, grammar: Grammar | null): TextEdit | null {
  const { source } = document;
  const directive = `leftward-ignore ${finding.ruleId}`;
  const { line } = positionAt(source, finding.span.start);
  const start = source.lineStarts[line] ?? 0;
  const end = lineEnd(source, line);
  if (source.text.length > longestParsed) return null;
  const [atEnd, before] = commentPlaces(document, [end, start], grammar);
  const lineText = source.text.slice(start, end);
  if (syntax.endOfLine && atEnd === 'comment' && !/\\\s*$/.test(lineText)) {
    // PEP 8 wants two spaces before a comment at the end of a line.
    const space = /\s$/.test(lineText) ? '' : document.language === 'python' ? '  ' : ' ';
    return insert(end, `${space}${commentText(syntax, directive)}`);
  }
  const previousLine = line === 0 ? '' : source.text.slice(source.lineStarts[line - 1] ?? 0, lineEnd(source, line - 1));
  // In a Dockerfile comment lines may stand inside a continued instruction; elsewhere they would break it.
  if (/\\\s*$/.test(previousLine) && document.language !== 'dockerfile') return null;
  const own = before === 'jsx' ? jsxComment : syntax;
  if (before === 'string' || (line === 0 && own.open === '<!--')) return null;
  const indentation = /^[ \t]*/.exec(lineText)?.[0] ?? '';
  return insert(start, `${indentation}${commentText(own, directive)}${lineBreakOf(source)}`);
}

/**
 * The edit that adds a suppression comment for a finding, in the comment syntax of the document's language and at a place
 * where it is a comment. Null where there is no such place: JSON, or a line inside a string of several lines.
 */
export function suppressionEdit(
  document: DocumentState,
  finding: Finding,
  scope: SuppressionScope,
  grammar: Grammar | null,
): TextEdit | null {
  const syntax = commentSyntaxOf(document);
  if (syntax === null) return null;
  return scope === 'file' ? fileSuppression(document, finding.ruleId, syntax) : lineSuppression(document, finding, syntax, grammar);
}
