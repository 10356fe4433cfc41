import type { Span } from '../model/span.ts';
import type { MarkupAttribute, MarkupElement, MarkupRegion } from './markup.ts';
import { createPart, type TemplatePart } from './template-parts.ts';

/** A part of a Pug text with what it stands in: nothing for text. */
export interface PugPart {
  readonly part: TemplatePart;
  readonly element: MarkupElement | null;
  readonly attribute: MarkupAttribute | null;
}

export interface PugTree {
  readonly elements: readonly MarkupElement[];
  readonly regions: readonly MarkupRegion[];
  readonly parts: readonly PugPart[];
}

/** A line and the deeper ones below it that are no Pug. */
interface Block {
  readonly indentation: number;
  readonly kind: 'text' | 'ignored' | 'script' | 'style';
  readonly element: MarkupElement | null;
  start: number;
}

interface OpenElement {
  name: string;
  nameSpan: Span;
  span: Span;
  attributes: MarkupAttribute[];
  content: Span;
}

const statement =
  /(?:doctype|include|extends|block|append|prepend|mixin|each|for|while|if|else|unless|case|when|default|import|yield)(?![\w-])/y;
const tagName = /[A-Za-z][\w:-]*/y;
const shorthand = /(?:[.#][\w-]+)+/y;
const attributeStart = /["']?[\w:@#.*$[\]{}()-]{1,80}["']?\s{0,9}!?=(?!=)/y;
const interpolation = /\\?([#!])\{/g;
/** So many lists of attributes may lack their closing parenthesis before the rest are taken for text, which keeps reading linear. */
const mostUnclosed = 20;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Reads Pug by its lines, between `from` and `to`. Never throws; what it does not understand is text. */
export function parsePug(text: string, from: number, to: number): PugTree {
  const elements: OpenElement[] = [];
  const regions: MarkupRegion[] = [];
  const parts: PugPart[] = [];
  let block = null as Block | null;
  let unclosed = 0;

  function closeBlock(end: number): void {
    if (block?.element === undefined || block.element === null) return;
    const span = { start: Math.min(block.start, end), end };
    Object.assign(block.element, { content: span });
    if (block.kind === 'script' || block.kind === 'style') regions.push({ kind: block.kind, span, element: block.element });
  }

  function readText(start: number, end: number, element: MarkupElement | null): void {
    const line = text.slice(start, end);
    interpolation.lastIndex = 0;
    for (let match = interpolation.exec(line); match !== null; match = interpolation.exec(line)) {
      if (match[0].startsWith('\\')) continue;
      const at = start + match.index;
      const closing = endOfExpression(text, at + 2, end, '}');
      if (closing >= end) return;
      const raw = match[1] === '!';
      const part = createPart(text, raw ? 'raw-output' : 'output', raw ? '!{' : '#{', '}', at, closing + 1);
      parts.push({ part, element, attribute: null });
      interpolation.lastIndex = closing + 1 - start;
    }
  }

  function addAttribute(element: OpenElement, nameSpan: Span, value: Span | null, raw: boolean): void {
    const written = value === null ? null : text.slice(value.start, value.end);
    const quote = written === null ? '' : quoteOf(written);
    const valueSpan =
      value === null ? { start: nameSpan.end, end: nameSpan.end } : { start: value.start + quote.length, end: value.end - quote.length };
    const attribute: MarkupAttribute = {
      name: text.slice(nameSpan.start, nameSpan.end).toLowerCase(),
      nameSpan,
      value: written === null ? null : text.slice(valueSpan.start, valueSpan.end),
      valueSpan,
      quote,
      span: { start: nameSpan.start, end: value === null ? nameSpan.end : value.end },
    };
    element.attributes.push(attribute);
    if (value !== null && quote === '' && !/^(?:true|false|null|undefined|[\d.]+)$/.test(written ?? '')) {
      parts.push({ part: createPart(text, raw ? 'raw-output' : 'output', '', '', value.start, value.end), element, attribute });
    }
  }

  /** Offset after the closing parenthesis of the list that opens at `start`; null where there is none. */
  function readAttributes(element: OpenElement, start: number): number | null {
    if (unclosed >= mostUnclosed) return null;
    const before = parts.length;
    let at = start + 1;
    for (;;) {
      while (at < to && /[\s,]/.test(text.charAt(at))) at++;
      if (at >= to) break;
      if (text.charAt(at) === ')') return at + 1;
      const nameStart = at;
      const quoted = /["']/.test(text.charAt(at)) ? text.charAt(at) : '';
      if (quoted === '')
        while (at < to && !/[\s=,!)]/.test(text.charAt(at)) && !(text.charAt(at) === '(' && at === nameStart)) at = skipCall(at);
      else at = Math.min(to, endOfQuote(text, at, to) + 1);
      if (at === nameStart) at++;
      const nameSpan = quoted === '' ? { start: nameStart, end: at } : { start: nameStart + 1, end: Math.max(nameStart + 1, at - 1) };
      let next = at;
      while (next < to && /[ \t\r\n]/.test(text.charAt(next))) next++;
      const raw = text.startsWith('!=', next);
      if (!raw && text.charAt(next) !== '=') {
        addAttribute(element, nameSpan, null, false);
        continue;
      }
      next += raw ? 2 : 1;
      while (next < to && /[ \t\r\n]/.test(text.charAt(next))) next++;
      at = endOfExpression(text, next, to, 'attribute');
      let end = at;
      while (end > next && /\s/.test(text.charAt(end - 1))) end--;
      addAttribute(element, nameSpan, { start: next, end }, raw);
    }
    unclosed++;
    parts.length = before;
    element.attributes.length = 0;
    return null;
  }

  /** Angular and Vue put parentheses into names: `(click)`. */
  function skipCall(at: number): number {
    if (text.charAt(at) !== '(') return at + 1;
    const close = text.indexOf(')', at);
    return close < 0 || close - at > 60 ? at + 1 : close + 1;
  }

  /** Reads a tag and what follows it on its line; answers with the offset up to which the text was read. */
  function readTag(start: number, lineEnd: number, indentation: number): number {
    let name = matchAt(tagName, text, start);
    // `a:href` is no name of a tag but a tag in a tag.
    if (name.endsWith(':')) name = name.slice(0, -1);
    let at = start + name.length;
    const element: OpenElement = {
      name: name === '' ? 'div' : name.toLowerCase(),
      nameSpan: { start, end: at },
      span: { start, end: at },
      attributes: [],
      content: { start: at, end: at },
    };
    const shorthands = matchAt(shorthand, text, at);
    if (name === '' && shorthands === '') {
      readText(start, lineEnd, null);
      return lineEnd;
    }
    at += shorthands.length;
    let end = lineEnd;
    while (text.charAt(at) === '(' || text.startsWith('&attributes(', at)) {
      const isList = text.charAt(at) === '(';
      const after = isList ? readAttributes(element, at) : endOfExpression(text, at + 12, lineEnd, ')') + 1;
      if (after === null) break;
      at = after + matchAt(shorthand, text, after).length;
    }
    if (at > end) end = endOfLine(text, at, to);
    element.span = { start, end: Math.min(at, end) };
    element.content = { start: end, end };
    elements.push(element);
    regions.push({ kind: 'tag', span: element.span, element });
    const rest = text.slice(at, end).trimEnd();
    if (rest === '.') openBlock(element, indentation, end);
    else if (/^!?=/.test(rest)) readOutput(at, end, element);
    else if (/^:[ \t]/.test(rest)) return readTag(at + rest.search(/[^:\s]/), end, indentation);
    else readText(at, end, element);
    return end;
  }

  function openBlock(element: OpenElement, indentation: number, start: number): void {
    const kind = element.name === 'script' || element.name === 'style' ? element.name : 'text';
    block = { indentation, kind, element, start };
  }

  /** `= value` and `!= value`, on a line of their own or after a tag. */
  function readOutput(at: number, end: number, element: MarkupElement | null): void {
    const raw = text.charAt(at) === '!';
    const part = createPart(text, raw ? 'raw-output' : 'output', raw ? '!=' : '=', '', at, end);
    if (part.text !== '') parts.push({ part: { ...part, span: { start: at, end: part.body.end } }, element, attribute: null });
  }

  for (let lineStart = from; lineStart < to;) {
    let end = endOfLine(text, lineStart, to);
    let at = lineStart;
    while (at < end && /[ \t]/.test(text.charAt(at))) at++;
    const indentation = at - lineStart;
    if (at < end && block !== null && indentation <= block.indentation) {
      closeBlock(lineStart);
      block = null;
    }
    if (at < end && block !== null) {
      if (block.kind !== 'ignored') readText(at, end, block.element);
    } else if (at < end) {
      const first = text.charAt(at);
      if (text.startsWith('//', at)) {
        block = { indentation, kind: 'ignored', element: null, start: end };
        regions.push({ kind: 'comment', span: { start: at, end }, element: null });
      } else if (first === ':' || (first === '-' && text.slice(at, end).trim() === '-'))
        block = { indentation, kind: 'ignored', element: null, start: end };
      else if (first === '-' || matchAt(statement, text, at) !== '') at = end;
      else if (first === '=' || text.startsWith('!=', at)) readOutput(at, end, null);
      else if (/[A-Za-z.#]/.test(first) && !text.startsWith('#{', at)) end = readTag(at, end, indentation);
      else readText(at, end, null);
    }
    lineStart = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  closeBlock(to);
  return { elements, regions, parts };
}

function endOfLine(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && text.charAt(end) !== '\n' && text.charAt(end) !== '\r') end++;
  return end;
}

/** The quote of an expression that is one literal text and nothing else, else nothing. */
function quoteOf(expression: string): '"' | "'" | '' {
  const quote = expression.charAt(0);
  if (quote !== '"' && quote !== "'") return '';
  return expression.length > 1 && endOfQuote(expression, 0, expression.length) === expression.length - 1 ? quote : '';
}

/** Offset of the quote that closes the one at `start`, or `to`. */
function endOfQuote(text: string, start: number, to: number): number {
  const quote = text.charAt(start);
  for (let index = start + 1; index < to; index++) {
    const character = text.charAt(index);
    if (character === '\\') index++;
    else if (character === quote) return index;
  }
  return to;
}

/**
 * Offset at which an expression ends: at the bracket `until`, or, for `attribute`, at a comma, at the list's parenthesis, or at
 * white space before the next attribute.
 */
function endOfExpression(text: string, start: number, to: number, until: string): number {
  let depth = 0;
  /** Where the literal text ends that the expression starts with. */
  let literalEnd = -1;
  for (let index = start; index < to; index++) {
    const character = text.charAt(index);
    if (character === '"' || character === "'" || character === '`') {
      const isFirst = index === start;
      index = endOfQuote(text, index, to);
      if (isFirst) literalEnd = index;
    } else if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) {
      if (depth === 0) return index;
      depth--;
    } else if (until === 'attribute' && depth === 0) {
      if (character === ',') return index;
      if (!isSpace(character)) continue;
      let next = index;
      while (next < to && isSpace(text.charAt(next))) next++;
      if (startsAttribute(text, next, to, literalEnd === index - 1)) return index;
      index = next - 1;
    }
  }
  return to;
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}

/** True when the expression before cannot go on here, because a new attribute starts or the list ends. */
function startsAttribute(text: string, at: number, to: number, afterLiteral: boolean): boolean {
  if (at >= to || /[,)]/.test(text.charAt(at))) return true;
  return matchAt(attributeStart, text, at) !== '' || (afterLiteral && /[A-Za-z_@:]/.test(text.charAt(at)));
}
