import { createSourceText, positionAt, type SourceText } from '../document/source-text.ts';
import { applyEdits } from '../fix/edit.ts';
import type { TextEdit } from '../model/fix.ts';
import { createPaint, printable } from './paint.ts';

const contextLines = 3;

/** Whole lines that the edits replace: lines `start` to `end` of the old text (from 0, `end` excluded) and their new lines. */
interface ChangedLines {
  readonly start: number;
  readonly end: number;
  readonly newLines: readonly string[];
}

/** Lines of a text with their line breaks; a text that ends with a line break has no empty line after it. */
function linesOf(source: SourceText): string[] {
  const lines = source.lineStarts.map((start, line) => source.text.slice(start, source.lineStarts[line + 1] ?? source.text.length));
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function changedLines(source: SourceText, oldLines: readonly string[], edits: readonly TextEdit[]): ChangedLines[] {
  const groups: { start: number; end: number; edits: TextEdit[] }[] = [];
  for (const edit of edits) {
    const start = positionAt(source, edit.span.start).line;
    const end = positionAt(source, edit.span.end).line + 1;
    const last = groups.at(-1);
    if (last !== undefined && start < last.end) {
      last.end = Math.max(last.end, end);
      last.edits.push(edit);
    } else groups.push({ start, end, edits: [edit] });
  }
  const changes = groups.map((group) => {
    const from = source.lineStarts[group.start] ?? 0;
    const to = source.lineStarts[group.end] ?? source.text.length;
    const moved = group.edits.map((edit) => ({
      span: { start: edit.span.start - from, end: edit.span.end - from },
      newText: edit.newText,
    }));
    const newText = applyEdits(source.text.slice(from, to), moved) ?? '';
    const newLines = linesOf(createSourceText(newText));
    return trimEqualLines({ start: group.start, end: group.end, newLines }, oldLines);
  });
  return changes.filter((change) => change.end > change.start || change.newLines.length > 0);
}

/** Takes lines that stayed the same off both ends. */
function trimEqualLines(change: ChangedLines, oldLines: readonly string[]): ChangedLines {
  let { start, end } = change;
  end = Math.min(end, oldLines.length);
  const newLines = [...change.newLines];
  while (start < end && newLines.length > 0 && oldLines[start] === newLines[0]) {
    start++;
    newLines.shift();
  }
  while (end > start && newLines.length > 0 && oldLines[end - 1] === newLines.at(-1)) {
    end--;
    newLines.pop();
  }
  return { start, end, newLines };
}

function rangeText(start: number, count: number): string {
  // POSIX: a range of no lines names the line before it.
  return `${String(count === 0 ? start : start + 1)}${count === 1 ? '' : `,${String(count)}`}`;
}

/**
 * The edits of a text as a unified diff that `patch` and `git apply` take.
 *
 * @param edits sorted, without overlap.
 */
export function renderUnifiedDiff(path: string, text: string, edits: readonly TextEdit[], colour: boolean): string {
  const paint = createPaint(colour);
  const source = createSourceText(text);
  const oldLines = linesOf(source);
  const hunks: ChangedLines[][] = [];
  for (const change of changedLines(source, oldLines, edits)) {
    const last = hunks.at(-1)?.at(-1);
    if (last !== undefined && change.start - last.end <= 2 * contextLines) hunks.at(-1)?.push(change);
    else hunks.push([change]);
  }
  const output: string[] = [];
  const show = (style: 'added' | 'removed' | 'dim', mark: string, line: string): void => {
    const ended = /[\n\r]$/.test(line);
    const body = mark + line.replace(/\r?\n$|\r$/, (lineBreak) => (lineBreak === '\r\n' ? '\r' : ''));
    output.push(style === 'dim' ? body : paint(style, body));
    if (!ended) output.push('\\ No newline at end of file');
  };
  let growth = 0;
  for (const hunk of hunks) {
    const [first, last] = [hunk[0], hunk.at(-1)];
    if (first === undefined || last === undefined) continue;
    const start = Math.max(0, first.start - contextLines);
    const end = Math.min(oldLines.length, last.end + contextLines);
    const added = hunk.reduce((sum, change) => sum + change.newLines.length - (change.end - change.start), 0);
    output.push(paint('info', `@@ -${rangeText(start, end - start)} +${rangeText(start + growth, end - start + added)} @@`));
    let line = start;
    for (const change of hunk) {
      for (; line < change.start; line++) show('dim', ' ', oldLines[line] ?? '');
      for (; line < change.end; line++) show('removed', '-', oldLines[line] ?? '');
      for (const newLine of change.newLines) show('added', '+', newLine);
    }
    for (; line < end; line++) show('dim', ' ', oldLines[line] ?? '');
    growth += added;
  }
  if (output.length === 0) return '';
  return [paint('bold', `--- a/${printable(path)}`), paint('bold', `+++ b/${printable(path)}`), ...output, ''].join('\n');
}
