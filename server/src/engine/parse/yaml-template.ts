import type { Span } from '../model/span.ts';

/** One `{{ … }}` of a Go template (Helm) or of Jinja. */
export interface TemplateAction extends Span {
  /** True when it prints text of its own into the file, as `toYaml` does; false for `if`, `end`, comments and assignments. */
  readonly prints: boolean;
  /** True when its lines hold nothing but actions, so that what it prints are lines of their own. */
  readonly wholeLine: boolean;
  /** Column at which the printed lines stand, or null when only the template knows. */
  readonly indent: number | null;
}

const silentAction = /^\{\{-?\s*(?:\/\*|(?:if|else|end|with|range|define|block|break|continue)\b|\$[\w.]*\s*:?=)/;
const indentation = /\b(n?)indent\s+(\d+)/;

function findActions(text: string): Span[] {
  const actions: Span[] = [];
  let position = text.indexOf('{{');
  while (position >= 0) {
    // `${{ }}` is an expression of GitHub Actions: ordinary characters of a scalar.
    if (text[position - 1] === '$') {
      position = text.indexOf('{{', position + 2);
      continue;
    }
    const comment = /^\{\{-?\s*\/\*/.test(text.slice(position, position + 10));
    const closing = comment ? text.indexOf('*/', position) : position;
    const end = closing < 0 ? -1 : text.indexOf('}}', closing);
    if (end < 0) break;
    actions.push({ start: position, end: end + 2 });
    position = text.indexOf('{{', end + 2);
  }
  return actions;
}

/** Offset of the first character of the line that holds `offset`. Looks at that line only. */
export function lineStartBefore(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

function lineEndAfter(text: string, offset: number): number {
  const match = /[\r\n]/g;
  match.lastIndex = offset;
  return match.exec(text)?.index ?? text.length;
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** Indentation of the next line that is not blank, or -1 at the end. `text` has its actions blanked from `offset` on. */
function nextIndentation(text: string, offset: number): number {
  const match = /[\r\n]([ \t]*)[^\s]/g;
  match.lastIndex = offset;
  return match.exec(text)?.[1]?.length ?? -1;
}

/**
 * Replaces every template action by filler of the same length, so that what is left parses as YAML and all offsets stay true.
 * A line of actions alone becomes spaces; an action within a line becomes characters of a plain scalar.
 */
export function blankTemplate(text: string): { text: string; actions: readonly TemplateAction[] } {
  const found = findActions(text);
  if (found.length === 0) return { text, actions: [] };
  const actions: TemplateAction[] = [];
  let spaced = '';
  let position = 0;
  for (const span of found) {
    spaced += text.slice(position, span.start) + blank(text.slice(span.start, span.end));
    position = span.end;
  }
  spaced += text.slice(position);
  let result = '';
  position = 0;
  for (const span of found) {
    const lineStart = lineStartBefore(text, span.start);
    const lineEnd = lineEndAfter(text, span.end);
    const source = text.slice(span.start, span.end);
    const wholeLine = spaced.slice(lineStart, lineEnd).trim() === '';
    const explicit = indentation.exec(source);
    const column = span.start - lineStart;
    const indent = explicit === null ? (wholeLine ? column : null) : Number(explicit[2]) + (explicit[1] === 'n' ? 0 : column);
    const unindented = explicit === null && /\b(?:toYaml|include|template|tpl)\b/.test(source);
    actions.push({ ...span, prints: !silentAction.test(source), wholeLine, indent: wholeLine && unindented ? null : indent });
    // `labels: {{ include "x" . | nindent 4 }}` with further entries below must not become a scalar that has children.
    const before = spaced.slice(lineStart, span.start);
    const keyColumn = /^[ \t]*(?:- +)*/.exec(before)?.[0].length ?? 0;
    const opensBlock =
      /:[ \t]*$/.test(before) && spaced.slice(span.end, lineEnd).trim() === '' && nextIndentation(spaced, lineEnd) > keyColumn;
    const filler = wholeLine || opensBlock || source.includes('\n') ? blank(source) : 'x'.repeat(source.length);
    result += text.slice(position, span.start) + filler;
    position = span.end;
  }
  return { text: result + text.slice(position), actions };
}
