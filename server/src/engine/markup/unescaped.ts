import { remove, replace, review } from '../fix/edit.ts';
import type { Fix } from '../model/fix.ts';
import type { Span } from '../model/span.ts';
import { isPlainValue, isTrustedValue, splitFilters } from './expression.ts';
import type { MarkupAttribute, MarkupModel, PlacedPart } from './model.ts';
import { attributesOf, boundExpression, boundName, isShown, spanInValue } from './query.ts';

/** A value that a template writes into the page without escaping it, and that is not evidently harmless. */
export interface UnescapedValue {
  readonly by: 'vue' | 'svelte' | 'binding' | 'handlebars' | 'ejs' | 'pug' | 'filter' | 'thymeleaf';
  readonly span: Span;
  readonly expression: string;
  readonly fixes: readonly Fix[];
}

const asText = 'HTML in the value is then shown as text';
const found = new WeakMap<MarkupModel, readonly UnescapedValue[]>();

/** All such values of a document, in no order. Several rules share them: which one speaks depends on what the value seems to be. */
export function unescapedValues(markup: MarkupModel): readonly UnescapedValue[] {
  let values = found.get(markup);
  if (values === undefined) {
    values = makesHtml(markup) ? [...fromAttributes(markup), ...fromParts(markup), ...fromThymeleafText(markup)] : [];
    found.set(markup, values);
  }
  return values;
}

const htmlNames = new Set(
  'html head body title meta link script style div span p a b i em strong small h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tr td th form input button select option textarea label img iframe nav header footer section article main aside pre code blockquote figure br hr svg video template'.split(
    ' ',
  ),
);
/** Longest fragment, in UTF-16 units, that may do without any tag. */
const longestFragment = 300;

/** False for templates that make programs and mail, as generators of code do: nothing in them is read as HTML. */
function makesHtml(markup: MarkupModel): boolean {
  if (markup.dialects.vue || markup.dialects.svelte || markup.dialects.pug) return true;
  if (markup.elements.some(({ name }) => htmlNames.has(name) || name.includes('-') || name.includes(':'))) return true;
  return !/\.j2$/i.test(markup.document.path) && markup.document.source.text.length <= longestFragment;
}

/** Bindings to the property that parses HTML do what `v-html` does. */
const vueNames = new Set('v-html :innerhtml :innerhtml.prop :inner-html.prop v-bind:innerhtml v-bind:innerhtml.prop .innerhtml'.split(' '));

function* fromAttributes(markup: MarkupModel): Generator<UnescapedValue> {
  for (const [attribute] of attributesOf(markup)) {
    const { name, value, span } = attribute;
    if (value === null) continue;
    if (markup.dialects.vue && vueNames.has(name)) {
      const fixes = name === 'v-html' ? [review(`Use v-text: ${asText}`, replace(attribute.nameSpan, 'v-text'))] : [];
      if (!isTrustedValue(value)) yield { by: 'vue', span, expression: value, fixes };
    } else if (markup.dialects.svelte && boundName(markup, attribute) === 'innerhtml') {
      const expression = boundExpression(markup, attribute);
      if (!isTrustedValue(expression)) yield { by: 'svelte', span, expression, fixes: [] };
    } else if (name.endsWith('th:utext') || name === 'data-th-utext') {
      const expression = thymeleafExpression(value);
      const plain = replace(attribute.nameSpan, name.replace('utext', 'text'));
      if (expression !== null) yield { by: 'thymeleaf', span, expression, fixes: [review(`Use th:text: ${asText}`, plain)] };
    } else {
      const binding = htmlBinding(attribute);
      if (binding === null || isTrustedValue(binding.expression)) continue;
      yield { by: 'binding', span, expression: binding.expression, fixes: [review(`Bind it as text: ${asText}`, binding.edit)] };
    }
  }
}

/** The expression of `th:utext`; null for what the program says itself: `#{…}` is a text of its own, `~{…}` another template. */
function thymeleafExpression(value: string): string | null {
  if (/^\s*(?:#\{[^{}]{0,200}\}|~\{[^{}]{0,200}\}|'[^'$]{0,500}')\s*$/.test(value)) return null;
  const expression = value.trim().replace(/^[$*]\{|\}$/g, '');
  return isTrustedValue(expression) ? null : expression;
}

/** `[(${…})]` among the text of a Thymeleaf page. */
function* fromThymeleafText(markup: MarkupModel): Generator<UnescapedValue> {
  const { text } = markup.document.source;
  if (markup.language !== 'html' || !/\b(?:xmlns:th|th:[a-z]+)=/.test(text)) return;
  for (const match of text.matchAll(/\[\(\s{0,5}([$*]\{[^{}]{1,200}\})\s{0,5}\)\]/g)) {
    const expression = thymeleafExpression(match[1] ?? '');
    const span = { start: match.index, end: match.index + match[0].length };
    const escaped = replace(span, `[[${match[1] ?? ''}]]`);
    if (expression !== null) yield { by: 'thymeleaf', span, expression, fixes: [review(`Escape it: ${asText}`, escaped)] };
  }
}

/** The expression that a framework shows as HTML, and the edit that shows it as text; null for other attributes. */
function htmlBinding(attribute: MarkupAttribute): { expression: string; edit: ReturnType<typeof replace> } | null {
  const { name, value, nameSpan } = attribute;
  if (value === null) return null;
  if (name === 'x-html') return { expression: value, edit: replace(nameSpan, 'x-text') };
  if (name === 'innerhtml.bind' || name === 'innerhtml.one-way') return { expression: value, edit: replace(nameSpan, 'textcontent.bind') };
  if (name !== 'data-bind') return null;
  const match = /(?:^|[,{]\s{0,20})["']?html["']?\s{0,5}:\s{0,5}([^,]{1,200})/.exec(value);
  if (match?.[1] === undefined) return null;
  return { expression: match[1], edit: replace(spanInValue(attribute, match.index + match[0].indexOf('html'), 4), 'text') };
}

function* fromParts(markup: MarkupModel): Generator<UnescapedValue> {
  const { dialects, language } = markup;
  const hasFilters = (language === 'jinja' || language === 'html') && !dialects.vue && !dialects.angular;
  for (const part of markup.parts) {
    if (!isShown(part)) continue;
    const value =
      part.open === '{@html'
        ? fromSvelte(part)
        : part.kind === 'raw-output'
          ? part.open.startsWith('{{')
            ? dialects.handlebars
              ? fromHandlebars(part)
              : null
            : part.open.startsWith('<%')
              ? fromEjs(part)
              : dialects.pug || language === 'vue'
                ? fromPug(part)
                : null
          : hasFilters
            ? fromFilter(part)
            : null;
    if (value !== null) yield value;
  }
}

function fromSvelte(part: PlacedPart): UnescapedValue | null {
  if (isTrustedValue(part.text)) return null;
  const fixes = [review(`Show it as text: ${asText}`, replace(part.span, `{${part.text}}`))];
  return { by: 'svelte', span: part.span, expression: part.text, fixes };
}

/** What Handlebars layouts write unescaped because it is a page already, and helpers that make markup. */
const handlebarsLayout =
  /^(?:@?body|@?content|contents|yield|outlet|main|_?sections?(?:[. ].*)?|(?:block|partial|include|component|embed|asset\w*|pagination|json\w*|jsonstringify|stringify|inline\w*|markdown|raw|t|i18n|translate|__|link|helper|icon)\b.*|ghost_(?:head|foot)|toc|styles?|scripts?|css|head|foot(?:er)?|navigation|meta)$/is;

function fromHandlebars(part: PlacedPart): UnescapedValue | null {
  if (isTrustedValue(part.text) || handlebarsLayout.test(part.text.replace(/^\.\.\/|^this\./, ''))) return null;
  const escaped = `{{${part.open.startsWith('{{~') ? '~' : ''}${part.text}${part.close.includes('~') ? '~' : ''}}}`;
  const fixes = part.place === 'script' ? [] : [review(`Escape it: ${asText}`, replace(part.span, escaped))];
  return { by: 'handlebars', span: part.span, expression: part.text, fixes };
}

/** What EJS layouts write unescaped because it is a page already, and functions that make markup of their own. */
const ejsLayout =
  /^(?:await\s+)?(?:(?:locals|this)\.)?(?:include\w*|partial|layout|body|content|yield|contentFor|blocks?|section|js|css|style|script|stylesheets?|javascripts?|render\w*|paginate|pagination|list_\w+|link_to|favicon_tag|open_graph|toc|tagcloud|head|footer|header|meta\w*|[\w.]{0,60}(?:_tag|Tag|_for))\s*(?:\(|\.toString|\)|;|$)|^[\w.]{1,60}\(\s*\)$/s;

function withoutComments(text: string): string {
  return text.includes('/*') ? text.replace(/\/\*[^*]{0,500}\*\//g, '').trim() : text;
}

function fromEjs(part: PlacedPart): UnescapedValue | null {
  const expression = withoutComments(part.text);
  if (part.open !== '<%-' || isTrustedValue(expression) || ejsLayout.test(expression) || /^serialize\w*\(/.test(expression)) return null;
  const inScript = part.place === 'script';
  if (inScript && !expression.includes('JSON.stringify') && isPlainValue(expression)) return null;
  // An escaped value in a script is another mistake: no edit of the mark alone mends it.
  const mark = { start: part.span.start, end: part.span.start + part.open.length };
  const fixes = inScript ? [] : [review(`Escape it: ${asText}`, replace(mark, '<%='))];
  return { by: 'ejs', span: part.span, expression, fixes };
}

const pugLayout =
  /^(?:body|content|yield|block|include\w*|partial|css|js|(?:locals\.)?messages\(\)|render\w*)\s*(?:\(|$)|^[\w.]{1,60}\(\s*\)$/;

function fromPug(part: PlacedPart): UnescapedValue | null {
  if (isTrustedValue(part.text) || pugLayout.test(part.text)) return null;
  const inScript = part.place === 'script';
  if (inScript && !part.text.includes('JSON.stringify') && isPlainValue(part.text)) return null;
  const { start } = part.span;
  const mark = { start, end: start + part.open.length };
  const escaped = part.open === '!=' ? replace(mark, '=') : part.open === '!{' ? replace(mark, '#{') : null;
  const fixes = escaped === null || inScript ? [] : [review(`Escape it: ${asText}`, escaped)];
  return { by: 'pug', span: part.span, expression: part.text, fixes };
}

const unescaping = new Set(['safe', 'raw', 'mark_safe', 'safeseq']);
/** Filters that escape or sanitise, or whose result holds no markup of others: what comes after them is harmless. */
const escaping =
  /^(?:e|escape|force_?escape|html_escape|escape_?js\w*|sanitize\w*|bleach\w*|clean\w*|purify\w*|striptags|strip_tags|linebreaks(?:br)?|nl2br|urlize|urlencode|url_encode|tojson|to_json|json|json_encode|json_script|length|count|int|float|round|date|time|number_format|slugify|slug|t|trans|translate|i18n|icon|svg|crispy|as_crispy_\w+|bootstrap\w*|highlight|render_\w+|htmlsafe\w*|inline\w*|css|js|hash|md5|xmlattr)$/;
/** What layouts hand on because it is a page already. */
const jinjaLayout =
  /^(?:content|body|contents|yield|main|page\.content|section\.content|layoutContent|content_for_\w+|self\.\w+\(\)|toc|page\.toc|(?:form|field|widget|formset)\w*)$/;

function fromFilter(part: PlacedPart): UnescapedValue | null {
  if (part.kind === 'comment' || !part.open.startsWith('{{') || !/\|\s*(?:safe|raw|mark_safe)/.test(part.text)) return null;
  const { value, filters } = splitFilters(part.text);
  const filter = filters.find(({ name }) => unescaping.has(name));
  if (filter === undefined || jinjaLayout.test(value) || isTrustedValue(value)) return null;
  if (filters.some(({ name }) => escaping.test(name))) return null;
  let { start, end } = filter;
  while (start > 0 && part.text.charAt(start - 1) === ' ') start--;
  while (end > start && part.text.charAt(end - 1) === ' ') end--;
  const span = { start: part.body.start + start, end: part.body.start + end };
  const fixes = part.place === 'script' ? [] : [review(`Take the filter away: ${asText}`, remove(span))];
  const others = filters.map(({ name }) => name).filter((name) => !unescaping.has(name));
  return { by: 'filter', span: part.span, expression: [value, ...others].join('|'), fixes };
}
