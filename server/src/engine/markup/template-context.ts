import { isPlainValue, isTrustedValue, splitFilters } from './expression.ts';
import type { MarkupModel, PlacedPart } from './model.ts';

/** Filters that make a value harmless in a script: it becomes a literal, or the inside of one. */
const scriptFilters =
  /^(?:tojson|to_json|json|json_script|json_encode|escapejs|escape_?js\w*|js|dump|jsonify|serialize|safe_json|int|float|length|url_encode|urlencode)$/;
const scriptFunctions =
  /^(?:json_encode|JSON\.stringify|serialize\w*|to_?json|escape_?js|encodeURI\w*|jsesc|csrf\w*|url_for|url|asset|path|static|include|nonce)\s{0,3}\(/i;

const emberMark =
  /\{\{(?:yield|outlet|action|on|component|link-to|#let|#link-to|#in-element|has-block|input|textarea|mut|fn)\b|=\{\{@|\{\{@|<[A-Z][a-z]\w*[\s/>]/;
const ember = new WeakMap<MarkupModel, boolean>();

/** Ember’s templates look like Handlebars but make nodes, not text: a value in them is never parsed. */
export function isEmber(markup: MarkupModel): boolean {
  let known = ember.get(markup);
  if (known === undefined) {
    known = emberMark.test(markup.document.source.text);
    ember.set(markup, known);
  }
  return known;
}

/** True for documents whose two braces a server fills in. */
export function isServerTemplate(markup: MarkupModel): boolean {
  const { dialects } = markup;
  if (dialects.vue || dialects.angular || dialects.svelte) return false;
  return dialects.jinja || dialects.ejs || dialects.pug || (dialects.handlebars && !isEmber(markup));
}

/** Twig and Jinja name the context of an escape: `e('js')`. */
const escapedForScript = /\|\s{0,3}(?:e|escape)\s{0,3}\(\s{0,3}["']js["']/;

/** True where an escaped value may be written into a script: a number, a literal, or an encoding made for it. */
export function isHarmlessInScript(part: PlacedPart): boolean {
  const { value, filters } = splitFilters(part.text);
  if (filters.some(({ name }) => scriptFilters.test(name)) || escapedForScript.test(part.text)) return true;
  return (
    scriptFunctions.test(value) ||
    /_(?:url|uri)$|^(?:theme|site|config|settings)\./.test(value) ||
    isPlainValue(part.text) ||
    isTrustedValue(value)
  );
}

/** The quote of the script's text that a part stands in, as far as its line tells; nothing outside texts. */
export function surroundingQuote(markup: MarkupModel, part: PlacedPart, from: number): '"' | "'" | '`' | '' {
  const start = Math.max(from, part.span.start - 400);
  let quote = '';
  for (const character of markup.masked.slice(start, part.span.start)) {
    if (character === '\n') quote = quote === '`' ? quote : '';
    else if (quote === '' && (character === '"' || character === "'" || character === '`')) quote = character;
    else if (character === quote) quote = '';
  }
  return quote as '"' | "'" | '`' | '';
}
