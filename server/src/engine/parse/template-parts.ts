import type { Span } from '../model/span.ts';

/**
 * How a part is marked in its template language: `output` writes a value, which most languages escape; `raw-output` is the
 * mark that does not escape; `statement` writes nothing by itself.
 */
export type TemplatePartKind = 'output' | 'raw-output' | 'statement' | 'comment';

/** One part of a template language in a text: `{{ name }}`, `{% if %}`, `<%- html %>`. */
export interface TemplatePart {
  readonly kind: TemplatePartKind;
  /** The marks round it, as written: `{{`, `{{-`, `<%-`, `{@html`. */
  readonly open: string;
  readonly close: string;
  /** With the marks. */
  readonly span: Span;
  /** Between the marks, without the white space at its ends. */
  readonly body: Span;
  readonly text: string;
}

/** Marks of one kind of part. The first that fits counts, so longer ones come first. */
interface Marks {
  readonly open: string;
  readonly close: string;
  readonly kind: TemplatePartKind;
}

const handlebarsMarks: readonly Marks[] = [
  { open: '{{!--', close: '--}}', kind: 'comment' },
  { open: '{{~!--', close: '--~}}', kind: 'comment' },
  { open: '{{!', close: '}}', kind: 'comment' },
  { open: '{{~{', close: '}~}}', kind: 'raw-output' },
  { open: '{{{', close: '}}}', kind: 'raw-output' },
  { open: '{{~&', close: '}}', kind: 'raw-output' },
  { open: '{{&', close: '}}', kind: 'raw-output' },
  ...['#', '/', '^', '>', '~#', '~/', '~^', '~>', 'else'].map((mark): Marks => ({ open: `{{${mark}`, close: '}}', kind: 'statement' })),
  { open: '{{~', close: '}}', kind: 'output' },
  { open: '{{', close: '}}', kind: 'output' },
];

const jinjaMarks: readonly Marks[] = [
  { open: '{#', close: '#}', kind: 'comment' },
  { open: '{%-', close: '%}', kind: 'statement' },
  { open: '{%+', close: '%}', kind: 'statement' },
  { open: '{%', close: '%}', kind: 'statement' },
  { open: '{{-', close: '}}', kind: 'output' },
  { open: '{{', close: '}}', kind: 'output' },
];

const ejsMarks: readonly Marks[] = [
  { open: '<%#', close: '%>', kind: 'comment' },
  { open: '<%-', close: '%>', kind: 'raw-output' },
  { open: '<%=', close: '%>', kind: 'output' },
  { open: '<%_', close: '%>', kind: 'statement' },
  { open: '<%', close: '%>', kind: 'statement' },
];

/** A page may be a template of several languages, which only its content tells. `<%-` escapes in some of them. */
const htmlMarks: readonly Marks[] = [
  ...jinjaMarks.slice(0, 5),
  ...handlebarsMarks,
  ...ejsMarks.map((marks): Marks => (marks.open === '<%-' ? { ...marks, kind: 'output' } : marks)),
];

const vueMarks: readonly Marks[] = [{ open: '{{', close: '}}', kind: 'output' }];

export const templateMarks = { handlebars: handlebarsMarks, jinja: jinjaMarks, ejs: ejsMarks, html: htmlMarks, vue: vueMarks };

/** Statements of Jinja and its relatives between which nothing is read as a template. */
const verbatim = /^(?:raw|verbatim|comment)\b/;

/** A part with its marks; white space and the trimming marks at the ends belong to no body. */
export function createPart(source: string, kind: TemplatePartKind, open: string, close: string, start: number, end: number): TemplatePart {
  let from = start + open.length;
  let to = Math.max(from, end - close.length);
  while (from < to && isSpace(source.charCodeAt(from))) from++;
  while (to > from && (isSpace(source.charCodeAt(to - 1)) || isTrimMark(source, open, to - 1))) to--;
  return { kind, open, close, span: { start, end }, body: { start: from, end: to }, text: source.slice(from, to) };
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function isTrimMark(source: string, open: string, at: number): boolean {
  const character = source.charAt(at);
  if (open.startsWith('<%')) return character === '-' || character === '_';
  return open.startsWith('{%') || open.startsWith('{{') ? character === '-' || character === '~' || character === '+' : false;
}

/**
 * Finds the parts of a template language by their marks, in order and without overlap; one that is never closed is text.
 * Linear: the next closing mark of each kind is looked for once.
 */
export function scanTemplateParts(text: string, marks: readonly Marks[]): TemplatePart[] {
  const parts: TemplatePart[] = [];
  const closeAt = new Map<string, number>();
  const nextClose = (close: string, from: number): number => {
    const known = closeAt.get(close);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    const found = text.indexOf(close, from);
    closeAt.set(close, found);
    return found;
  };
  /** Verbatim blocks of which the rest of the text holds no end. */
  const unended = new Set<string>();
  const firsts = [...new Set(marks.map((mark) => mark.open.slice(0, 2)))];
  const opening = new RegExp(firsts.map((first) => first.replace(/[{}]/g, '\\$&')).join('|'), 'g');
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const start = match.index;
    const mark = marks.find(({ open }) => text.startsWith(open, start));
    if (mark === undefined) continue;
    const closing = nextClose(mark.close, start + mark.open.length);
    if (closing < 0) continue;
    const part = createPart(text, mark.kind, mark.open, mark.close, start, closing + mark.close.length);
    parts.push(part);
    opening.lastIndex = part.span.end;
    const block = mark.kind === 'statement' && mark.open.startsWith('{%') ? verbatim.exec(part.text)?.[0] : undefined;
    if (block === undefined) continue;
    const end = unended.has(block) ? null : endOfVerbatim(text, part.span.end, block);
    if (end === null) {
      unended.add(block);
      continue;
    }
    if (block === 'comment') parts.push(createPart(text, 'comment', '', '', part.span.end, end));
    opening.lastIndex = end;
  }
  return parts;
}

/** Offset of the statement that closes a verbatim block; null where none does. */
function endOfVerbatim(text: string, from: number, block: string): number | null {
  const closing = new RegExp(`\\{%[-+]?[ \\t]{0,20}end${block}\\b`, 'g');
  closing.lastIndex = from;
  return closing.exec(text)?.index ?? null;
}

/** So many unclosed braces are read up to the end of the text; the rest are text, which keeps the search linear. */
const mostUnclosed = 20;

/** Finds Svelte's `{…}` between `from` and `to`: they hold JavaScript, whose own braces and texts are stepped over. */
export function scanBraceParts(text: string, from: number, to: number): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let unclosed = 0;
  for (let start = text.indexOf('{', from); start >= 0 && start < to; start = text.indexOf('{', start)) {
    const end = unclosed < mostUnclosed ? endOfBraces(text, start, to) : null;
    if (end === null) {
      unclosed++;
      start++;
      continue;
    }
    const open = /^\{@(?:html|const|debug|render|attach)\b|^\{[#:/]/.exec(text.slice(start, start + 10))?.[0] ?? '{';
    const kind = open === '{@html' ? 'raw-output' : open === '{' ? 'output' : 'statement';
    parts.push(createPart(text, kind, open, '}', start, end));
    start = end;
  }
  return parts;
}

/** Offset after the brace that closes the one at `start`; null where none does. */
function endOfBraces(text: string, start: number, to: number): number | null {
  /** Depths at which a template literal's `${` was opened. */
  const templates: number[] = [];
  let depth = 0;
  for (let index = start; index < to; index++) {
    const character = text.charAt(index);
    if (character === '{') depth++;
    else if (character === '}') {
      depth--;
      if (depth === 0) return index + 1;
      if (templates.at(-1) === depth) {
        templates.pop();
        index = endOfTemplateText(text, index + 1, to);
        if (text.charAt(index) === '{') templates.push(depth++);
      }
    } else if (character === '`') {
      index = endOfTemplateText(text, index + 1, to);
      if (text.charAt(index) === '{') templates.push(depth++);
    } else if (character === '"' || character === "'") index = endOfQuotes(text, index, to);
    else if (character === '/' && text.charAt(index + 1) === '*') {
      const end = text.indexOf('*/', index + 2);
      if (end < 0) return null;
      index = end + 1;
    } else if (character === '/' && text.charAt(index + 1) === '/' && /\s/.test(text.charAt(index - 1))) {
      const end = text.indexOf('\n', index);
      if (end < 0) return null;
      index = end;
    }
  }
  return null;
}

/** Offset of the back quote that ends the text of a template literal, or of the brace of its next `${`. */
function endOfTemplateText(text: string, from: number, to: number): number {
  let index = from;
  for (; index < to; index++) {
    const character = text.charAt(index);
    if (character === '\\') index++;
    else if (character === '`') return index;
    else if (character === '$' && text.charAt(index + 1) === '{') return index + 1;
  }
  return index;
}

/** Offset of the closing quote; a quote that its line does not close is an apostrophe. */
function endOfQuotes(text: string, start: number, to: number): number {
  const quote = text.charAt(start);
  for (let index = start + 1; index < to; index++) {
    const character = text.charAt(index);
    if (character === '\\') index++;
    else if (character === quote) return index;
    else if (character === '\n') return start;
  }
  return start;
}
