import type { DocumentState } from '../document/document.ts';
import type { MarkupLanguage } from '../document/language.ts';
import { spanContains, type Span } from '../model/span.ts';
import {
  maskTemplateParts,
  parseMarkup,
  type MarkupAttribute,
  type MarkupElement,
  type MarkupRegion,
  type MarkupTree,
} from '../parse/markup.ts';
import { parsePug } from '../parse/pug.ts';
import { scanBraceParts, scanTemplateParts, templateMarks, type TemplatePart } from '../parse/template-parts.ts';
import type { Dialects, MarkupModel, PlacedPart } from './model.ts';

/** Types of scripts that a browser or a build runs; any other is data or a template. */
const runnableType =
  /^(?:|module|(?:text|application)\/(?:x-)?(?:javascript|ecmascript|jscript|babel|jsx)|text\/babel|jsx|ts|tsx|typescript)$/i;
const runnableLanguage = /^(?:|js|javascript|javascript1\.\d|jsx|ts|tsx|typescript|babel)$/i;

function attributeText(element: MarkupElement, name: string): string {
  return element.attributes.find((attribute) => attribute.name === name)?.value ?? '';
}

function isRunnable(element: MarkupElement): boolean {
  if (element.name !== 'script') return false;
  return runnableType.test(attributeText(element, 'type').trim()) && runnableLanguage.test(attributeText(element, 'lang').trim());
}

/** Written out, since a page may have thousands of parts: objects that are spread are slow to make and to read. */
function placed(
  { kind, open, close, span, body, text }: TemplatePart,
  place: PlacedPart['place'],
  element: MarkupElement | null,
  attribute: MarkupAttribute | null,
): PlacedPart {
  return { kind, open, close, span, body, text, place, element, attribute };
}

/** Puts each part into the region that holds it. Both come in the order of the text. */
function placeParts(parts: readonly TemplatePart[], regions: readonly MarkupRegion[]): PlacedPart[] {
  let next = 0;
  return parts.map((part) => {
    while (next < regions.length && (regions[next]?.span.end ?? 0) <= part.span.start) next++;
    const region = regions[next];
    if (region === undefined || region.span.start > part.span.start) return placed(part, 'text', null, null);
    const { kind, element } = region;
    if (kind !== 'tag') return placed(part, kind === 'other' ? 'text' : kind, element, null);
    const attribute = element === null ? null : attributeAt(element, part.span);
    const inValue = attribute !== null && attribute.value !== null && attribute.valueSpan.start <= part.span.start;
    return placed(part, inValue ? 'attribute' : 'tag', element, inValue ? attribute : null);
  });
}

/** The attribute that holds a span. A tag may have any number of attributes. */
function attributeAt({ attributes }: MarkupElement, span: Span): MarkupAttribute | null {
  let low = 0;
  let high = attributes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((attributes[middle]?.span.start ?? 0) <= span.start) low = middle;
    else high = middle - 1;
  }
  const attribute = attributes[low];
  return attribute !== undefined && spanContains(attribute.span, span) ? attribute : null;
}

function scanParts(text: string, language: Exclude<MarkupLanguage, 'pug' | 'svelte' | 'vue'>): TemplatePart[] {
  return scanTemplateParts(text, templateMarks[language]);
}

/** Parts of a component's markup, whose scripts and styles hold none. */
function scanComponent(text: string, language: 'vue' | 'svelte'): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let from = 0;
  for (const { start, end } of rawBlocks(text)) {
    parts.push(...scanComponentMarkup(text, from, start, language));
    from = end;
  }
  parts.push(...scanComponentMarkup(text, from, text.length, language));
  return parts;
}

function scanComponentMarkup(text: string, from: number, to: number, language: 'vue' | 'svelte'): TemplatePart[] {
  if (language === 'svelte') return scanBraceParts(text, from, to);
  const move = ({ start, end }: Span): Span => ({ start: start + from, end: end + from });
  return scanTemplateParts(text.slice(from, to), templateMarks.vue).map((part) => ({
    ...part,
    span: move(part.span),
    body: move(part.body),
  }));
}

/** Scripts, styles and comments of a component, found before its markup can be read. */
function rawBlocks(text: string): Span[] {
  const blocks: Span[] = [];
  const opening = /<(script|style)\b[^<>]{0,2000}>|<!--/gi;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    // A tag that closes itself holds nothing.
    if (match[0].endsWith('/>')) continue;
    const name = match[1]?.toLowerCase();
    const closing = name === undefined ? /-->/g : name === 'script' ? /<\/script\b/gi : /<\/style\b/gi;
    closing.lastIndex = match.index + match[0].length;
    const end = closing.exec(text);
    const span = { start: match.index, end: end === null ? text.length : end.index + end[0].length };
    blocks.push(span);
    opening.lastIndex = Math.max(span.end, match.index + 1);
  }
  return blocks;
}

const djangoTag = /\{%-?\s*(?:csrf_token|load\s+[\w.]|url\s+["'][\w:.-]+["']|static\s+["'])/;

function dialectsOf(document: DocumentState, language: MarkupLanguage, parts: readonly TemplatePart[]): Dialects {
  const { text } = document.source;
  const isHtml = language === 'html';
  const hasJinjaTag = parts.some((part) => part.open.startsWith('{%'));
  const vue = language === 'vue' || (isHtml && /\sv-(?:if|for|html|bind|on|model|text|show)\b/.test(text));
  const angular =
    isHtml &&
    /\s\*ng[A-Z]|\s\[\w[\w.-]{0,60}\]=|\s\(\w[\w.-]{0,60}\)=|\sng-(?:app|repeat|if|click|controller|model|bind|show)\b/.test(text);
  // Where Flask and Django look for pages, two braces are theirs, unless a client's framework writes them.
  const inTemplates = /(?:^|\/)templates?\//.test(document.path) && parts.length > 0 && !vue && !angular;
  const jinja = language === 'jinja' || (isHtml && (hasJinjaTag || inTemplates));
  return {
    vue,
    svelte: language === 'svelte',
    angular,
    ejs: language === 'ejs',
    handlebars:
      language === 'handlebars' || (isHtml && parts.some((part) => /^\{\{[~]?[#/>!{]/.test(part.open) && !part.open.startsWith('{{!'))),
    pug: language === 'pug',
    jinja,
    django: jinja && djangoTag.test(text) && !/\{\{[^{}\n]{0,200}[\w)]\(|\{%-?\s*(?:set|macro|call|import|from)\b/.test(text),
  };
}

function treeOf(document: DocumentState): { tree: MarkupTree; parts: readonly PlacedPart[]; masked: string } {
  const { text } = document.source;
  const language = document.language as MarkupLanguage;
  if (language === 'pug') {
    const { elements, regions, parts } = parsePug(text, 0, text.length);
    return {
      tree: { elements, regions },
      parts: placePug(parts, regions),
      masked: maskTemplateParts(
        text,
        parts.map(({ part }) => part),
      ),
    };
  }
  const isComponent = language === 'vue' || language === 'svelte';
  const parts = isComponent ? scanComponent(text, language) : scanParts(text, language);
  const masked = maskTemplateParts(text, parts);
  const tree = parseMarkup(text, masked, isComponent);
  return { tree, parts: placeParts(parts, tree.regions), masked };
}

function placePug(parts: ReturnType<typeof parsePug>['parts'], regions: readonly MarkupRegion[]): PlacedPart[] {
  const scripts = new Map(regions.filter(({ kind }) => kind === 'script' || kind === 'style').map(({ element, span }) => [element, span]));
  return parts
    .map(({ part, element, attribute }): PlacedPart => {
      if (attribute !== null) return placed(part, 'attribute', element, attribute);
      const content = scripts.get(element);
      const inRaw = content !== undefined && content.start <= part.span.start;
      return placed(part, inRaw ? (element?.name === 'script' ? 'script' : 'style') : 'text', element, null);
    })
    .sort((left, right) => left.span.start - right.span.start);
}

/** Adds what a Vue component with `<template lang="pug">` says in Pug. */
function withPugTemplate(document: DocumentState, read: ReturnType<typeof treeOf>): ReturnType<typeof treeOf> {
  const template = read.tree.elements.find(({ name }) => name === 'template');
  if (document.language !== 'vue' || template === undefined || !/^(?:pug|jade)$/.test(attributeText(template, 'lang'))) return read;
  const { text } = document.source;
  const pug = parsePug(text, template.content.start, template.content.end);
  const outside = ({ span }: { span: Span }): boolean => span.start < template.content.start || span.start >= template.content.end;
  const elements = [...read.tree.elements.filter(outside), ...pug.elements].sort((left, right) => left.span.start - right.span.start);
  const parts = [...read.parts.filter(outside), ...placePug(pug.parts, pug.regions)].sort(
    (left, right) => left.span.start - right.span.start,
  );
  return { ...read, tree: { elements, regions: read.tree.regions }, parts };
}

function partsByAttribute(parts: readonly PlacedPart[]): Map<MarkupAttribute, PlacedPart[]> {
  const byAttribute = new Map<MarkupAttribute, PlacedPart[]>();
  for (const part of parts) {
    if (part.attribute === null) continue;
    const known = byAttribute.get(part.attribute);
    if (known === undefined) byAttribute.set(part.attribute, [part]);
    else known.push(part);
  }
  return byAttribute;
}

/** Reads a document of markup. Never throws; linear. */
export function readMarkup(document: DocumentState): MarkupModel {
  const { tree, parts, masked } = withPugTemplate(document, treeOf(document));
  const language = document.language as MarkupLanguage;
  return {
    document,
    language,
    dialects: dialectsOf(document, language, parts),
    elements: tree.elements,
    parts,
    partsOf: partsByAttribute(parts),
    masked,
    scripts: tree.elements
      .filter((element) => isRunnable(element) && element.content.end > element.content.start)
      .map(({ content }) => content),
  };
}
