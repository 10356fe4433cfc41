import { QuoteType, Tokenizer } from 'htmlparser2';
import type { Span } from '../model/span.ts';
import type { TemplatePart } from './template-parts.ts';

export interface MarkupAttribute {
  /** In lower case: `href`, `v-html`, `:href`, `[innerhtml]`, `on:click`. */
  readonly name: string;
  readonly nameSpan: Span;
  /** As written, without its quotes; null for an attribute without a value. */
  readonly value: string | null;
  /** Without the quotes; empty and at the end of the name where there is no value. */
  readonly valueSpan: Span;
  /** Empty for a value without quotes. */
  readonly quote: '"' | "'" | '';
  /** From the name's first character to the value's last quote. */
  readonly span: Span;
}

export interface MarkupElement {
  /** In lower case. */
  readonly name: string;
  readonly nameSpan: Span;
  /** The opening tag. */
  readonly span: Span;
  readonly attributes: readonly MarkupAttribute[];
  /** What stands between the tags, or up to the end of what holds it where the closing tag is missing. */
  readonly content: Span;
}

/** What one tag, comment or raw content is made of, so that template parts in it can be placed. */
export interface MarkupRegion {
  readonly kind: 'tag' | 'script' | 'style' | 'comment' | 'other';
  readonly span: Span;
  /** The element whose tag or content it is. */
  readonly element: MarkupElement | null;
}

export interface MarkupTree {
  /** In the order of their opening tags. */
  readonly elements: readonly MarkupElement[];
  /** Without overlap, in order; what lies between them is text. */
  readonly regions: readonly MarkupRegion[];
}

/** Elements whose content is text and no markup, and that have no closing tag of their own. */
const voidElements = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Stands for a value that a template language writes: part of any name or value. */
const valueFiller = '_';

/** Statements that open a block and write nothing. */
const openingStatement = /^(?:block|if|unless|for|with|filter|spaceless|autoescape|each)\b/;

/**
 * The text with its template parts overwritten at equal length, so that what they hold is neither tag nor quote. Values become
 * a word, statements and comments become white space, but for a statement that is a value without quotes.
 */
export function maskTemplateParts(text: string, parts: readonly TemplatePart[]): string {
  if (parts.length === 0) return text;
  const pieces: string[] = [];
  let position = 0;
  for (const part of parts) {
    const { kind, span } = part;
    if (span.start < position) continue;
    const isStatementValue = kind === 'statement' && text.charAt(span.start - 1) === '=' && !openingStatement.test(part.text);
    const isValue = kind === 'output' || kind === 'raw-output' || isStatementValue;
    pieces.push(text.slice(position, span.start), (isValue ? valueFiller : ' ').repeat(span.end - span.start));
    position = span.end;
  }
  pieces.push(text.slice(position));
  return pieces.join('');
}

interface OpenElement {
  name: string;
  nameSpan: Span;
  span: Span;
  attributes: MarkupAttribute[];
  content: Span;
}

const quotes: Readonly<Record<number, MarkupAttribute['quote']>> = { [QuoteType.Single]: "'", [QuoteType.Double]: '"' };

/**
 * Reads the tags of a text, forgiving as browsers are. It never throws and is linear.
 *
 * @param masked the text with the template parts overwritten; of the same length.
 * @param component true for Vue and Svelte, where any element may close itself.
 */
export function parseMarkup(text: string, masked: string, component: boolean): MarkupTree {
  const elements: OpenElement[] = [];
  const regions: MarkupRegion[] = [];
  /** Elements that are open, by name, innermost last: a closing tag ends the nearest of its name. */
  const open = new Map<string, OpenElement[]>();
  let element = null as OpenElement | null;
  let name: Span | null = null;
  let valueStart = -1;
  let closingTag = -1;

  function endTag(end: number, closesItself: boolean): void {
    if (element === null) return;
    element.span = { start: element.span.start, end };
    element.content = { start: end, end: text.length };
    regions.push({ kind: 'tag', span: element.span, element });
    if (closesItself || voidElements.has(element.name)) element.content = { start: end, end };
    else {
      const sameName = open.get(element.name);
      if (sameName === undefined) open.set(element.name, [element]);
      else sameName.push(element);
    }
    element = null;
  }

  const tokenizer = new Tokenizer(
    { decodeEntities: false, recognizeSelfClosing: component },
    {
      onopentagname(start, end) {
        name = null;
        element = {
          name: text.slice(start, end).toLowerCase(),
          nameSpan: { start, end },
          span: { start: start - 1, end },
          attributes: [],
          content: { start: end, end },
        };
        elements.push(element);
      },
      onattribname(start, end) {
        name = { start, end };
        valueStart = -1;
      },
      onattribdata(start) {
        if (valueStart < 0) valueStart = start;
      },
      onattribend(quote, end) {
        if (element === null || name === null) return;
        const written = quotes[quote] ?? '';
        const hasValue = quote !== QuoteType.NoValue && valueStart >= 0;
        const valueSpan = hasValue ? { start: valueStart, end: end - written.length } : { start: name.end, end: name.end };
        element.attributes.push({
          name: text.slice(name.start, name.end).toLowerCase(),
          nameSpan: name,
          value: hasValue ? text.slice(valueSpan.start, valueSpan.end) : null,
          valueSpan,
          quote: written,
          span: { start: name.start, end: hasValue ? end : name.end },
        });
        name = null;
      },
      onopentagend: (index) => endTag(index + 1, false),
      onselfclosingtag: (index) => endTag(index + 1, component),
      onclosetag(start, end) {
        const closed = open.get(text.slice(start, end).toLowerCase())?.pop();
        closingTag = text.lastIndexOf('<', start);
        if (closed !== undefined) closed.content = { start: closed.content.start, end: Math.max(closed.content.start, closingTag) };
        if (closed?.name === 'script' || closed?.name === 'style')
          regions.push({ kind: closed.name, span: closed.content, element: closed });
      },
      oncomment: (start, end) => regions.push({ kind: 'comment', span: { start, end }, element: null }),
      oncdata: (start, end) => regions.push({ kind: 'other', span: { start, end }, element: null }),
      ondeclaration: (start, end) => regions.push({ kind: 'other', span: { start, end }, element: null }),
      onprocessinginstruction: (start, end) => regions.push({ kind: 'other', span: { start, end }, element: null }),
      ontext: () => undefined,
      ontextentity: () => undefined,
      onattribentity: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(masked);
  tokenizer.end();
  // A tag that the text ends in is no tag yet: what stands in it may be anything.
  if (element !== null) elements.pop();
  for (const kind of ['script', 'style'] as const) {
    const unclosed = open.get(kind)?.[0];
    if (unclosed !== undefined) regions.push({ kind, span: unclosed.content, element: unclosed });
  }
  return { elements, regions };
}
