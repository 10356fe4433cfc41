import type { DocumentState } from '../document/document.ts';
import { codeLanguageOf } from '../document/language.ts';
import { createSourceText, type SourceText, type TextChange } from '../document/source-text.ts';
import { readMarkup } from './read.ts';
import type { MarkupModel } from './model.ts';

/** Between two scripts stands an empty comment, so that what follows it is no part of the script before. */
const betweenScripts = '\n\n//';
const beforeScript = '\n\n';

/** White space with the line breaks of `text` between the offsets: a line of code stays as long as it was. */
function blank(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/[^\r\n]{1,4096}/g, (line) => ' '.repeat(line.length));
}

/**
 * The scripts of a document as a program of their own: a text of equal length that holds them at their offsets and else white
 * space. Blank lines round each script let the code family read it by itself, so that an edit elsewhere costs it nothing.
 */
export function scriptsAsProgram(markup: MarkupModel): DocumentState {
  const { text } = markup.document.source;
  const pieces: string[] = [];
  let position = 0;
  markup.scripts.forEach((script, index) => {
    if (script.start < position) return;
    // A closing tag, then an opening one: there is room for the marks.
    const before = index === 0 ? '' : betweenScripts;
    const start = indentationEnd(text, script.start, script.end);
    pieces.push(before, blank(text, position + before.length, start - beforeScript.length), beforeScript);
    pieces.push(markup.masked.slice(start, script.end));
    position = script.end;
  });
  const after = text.length - position >= betweenScripts.length && position > 0 ? betweenScripts : '';
  pieces.push(after, blank(text, position + after.length, text.length));
  const language = codeLanguageOf(markup.language) ?? 'javascript';
  return { ...markup.document, language, source: createSourceText(pieces.join('')) };
}

/** Offset of a script's first character that is no white space: a program's statements stand at the start of a line. */
function indentationEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /\s/.test(text.charAt(at))) at++;
  return at;
}

/** The one change that makes `after` of `before`. */
export function changeBetween(before: SourceText, after: SourceText): TextChange {
  const old = before.text;
  const now = after.text;
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old.charCodeAt(start) === now.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < most - start && old.charCodeAt(old.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)) tail++;
  return { start, end: old.length - tail, text: now.slice(start, now.length - tail) };
}

/**
 * Makes the program of each version of a document once, and tells of the change from the one before; null for a document
 * without scripts.
 */
export function createScriptReader(
  edit: (before: SourceText, change: TextChange, after: SourceText) => void,
): (markup: MarkupModel) => DocumentState | null {
  let last: { source: SourceText; program: DocumentState } | null = null;
  return (markup) => {
    if (last?.source === markup.document.source) return last.program;
    if (markup.scripts.length === 0) return null;
    const program = scriptsAsProgram(markup);
    if (last !== null) edit(last.program.source, changeBetween(last.program.source, program.source), program.source);
    last = { source: markup.document.source, program };
    return program;
  };
}

/** The document in which a comment for a place is to be written: the program of its scripts for a place in a script. */
export function documentAround(document: DocumentState, offset: number): DocumentState {
  const markup = readMarkup(document);
  return markup.scripts.some(({ start, end }) => start <= offset && offset < end) ? scriptsAsProgram(markup) : document;
}
