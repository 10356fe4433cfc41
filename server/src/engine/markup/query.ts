import { insert } from '../fix/edit.ts';
import type { TextEdit } from '../model/fix.ts';
import type { Span } from '../model/span.ts';
import type { MarkupAttribute, MarkupElement, MarkupModel, PlacedPart } from './model.ts';

/** The first attribute of one of the names, which are in lower case. */
export function attributeOf(element: MarkupElement, ...names: readonly string[]): MarkupAttribute | undefined {
  return element.attributes.find((attribute) => names.includes(attribute.name));
}

/** Text of an attribute, in lower case and trimmed, where no template part stands in it; else null. */
export function fixedValue(markup: MarkupModel, attribute: MarkupAttribute | undefined): string | null {
  if (attribute?.value === undefined || attribute.value === null || markup.partsOf.has(attribute)) return null;
  return attribute.value.trim();
}

const pairs = new WeakMap<MarkupModel, readonly (readonly [MarkupAttribute, MarkupElement])[]>();

/** Every attribute of every element with its element; one list for all rules. */
export function attributesOf(markup: MarkupModel): readonly (readonly [MarkupAttribute, MarkupElement])[] {
  let known = pairs.get(markup);
  if (known === undefined) {
    known = markup.elements.flatMap((element) => element.attributes.map((attribute) => [attribute, element] as const));
    pairs.set(markup, known);
  }
  return known;
}

/** True for parts that reach the page: what stands in comments does not matter. */
export function isShown(part: PlacedPart): boolean {
  return part.place !== 'comment';
}

/** `name="value"` added after an attribute of the element, as HTML and Pug both read it. */
export function addAttributeAfter(attribute: MarkupAttribute, written: string): TextEdit {
  return insert(attribute.span.end, ` ${written}`);
}

/** Span of a text in an attribute's value, from its offset there. */
export function spanInValue(attribute: MarkupAttribute, start: number, length: number): Span {
  return { start: attribute.valueSpan.start + start, end: attribute.valueSpan.start + start + length };
}

/**
 * The expression that a component or a client's framework binds to one of the names: `:name`, `v-bind:name`, `[name]`,
 * `[attr.name]`, `name={…}`. Null for an attribute that binds nothing.
 */
export function boundName(markup: MarkupModel, attribute: MarkupAttribute): string | null {
  const { name } = attribute;
  const vue = /^(?::|v-bind:|\.)([\w-]+)/.exec(name)?.[1];
  if (vue !== undefined && attribute.value !== null) return vue;
  const angular = /^(?:\[(?:attr\.)?([\w.-]+)\]|bind-([\w.-]+))$/.exec(name);
  if (angular !== null && attribute.value !== null) return angular[1] ?? angular[2] ?? null;
  const parts = markup.partsOf.get(attribute);
  if (markup.language !== 'svelte' || parts === undefined) return null;
  const [only] = parts;
  return only !== undefined && parts.length === 1 && only.span.start === attribute.valueSpan.start ? name.replace(/^bind:/, '') : null;
}

/** The expression's text for a bound attribute: without the braces of Svelte. */
export function boundExpression(markup: MarkupModel, attribute: MarkupAttribute): string {
  return markup.partsOf.get(attribute)?.[0]?.text ?? attribute.value?.trim() ?? '';
}

/** True for an address on another host that is not the reader's own machine. */
export function isForeign(address: string): boolean {
  return /^(?:https?:)?\/\/[^/]/i.test(address) && !isLocal(address);
}

const local =
  /^(?:[a-z]+:)?\/\/(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|0\.0\.0\.0|\[::1\]|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|[\w-]+(?:[:/?#]|$)|[\w.-]+\.(?:local|localhost|test|internal|lan|example|invalid)(?:[:/?#]|$))/i;

/** True for addresses of a machine or network of one's own, and for those that documentation makes up. */
export function isLocal(address: string): boolean {
  return local.test(address);
}
