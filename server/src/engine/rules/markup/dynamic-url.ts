import type { MarkupAttribute, MarkupElement, MarkupModel } from '../../markup/model.ts';
import { isPlainValue, isTrustedValue, splitFilters } from '../../markup/expression.ts';
import { attributesOf, boundExpression, boundName } from '../../markup/query.ts';
import { isServerTemplate } from '../../markup/template-context.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** Attributes whose address a browser opens or runs, and elements for which `src` is a page. */
function isAddress(element: MarkupElement, name: string): boolean {
  if (name === 'src') return /^(?:iframe|frame|embed|script)$/.test(element.name);
  if (name === 'href' || name === 'xlink:href') return /^(?:a|area|use|base)$/.test(element.name);
  if (name === 'data') return element.name === 'object';
  return name === 'formaction' || (name === 'action' && element.name === 'form');
}

/** Expressions that make an address themselves, or that are known to hold one of the page's own. */
const made =
  /^(?:["'`](?:[/#?]|https?:|mailto:|tel:|data:|blob:|\.)|(?:[\w$]+\.)*(?:url_for|url|path|route|resolve|asset|static|link_to|relative_url|get_absolute_url|reverse|href|encodeURI\w*|require|image|media)\s{0,3}\()|^[\w$.]{0,60}(?:get|Url|URL|Link|Path|Base)\w{0,20}\(|\w(?:_(?:url|uri|link|href|path)|Url|Href|Path)$|(?:^|[._])(?:admin_url|get_absolute_url|permalink|absolute_url|static_url|media_url|base_?url|root_?url|site_?url|next_url|prev(?:ious)?_url|previous|next|login_?url|logout_?url|api_?url|home_?url|canonical(?:_url)?|to|route|path|pathname|slug|asset|logo|image|img|thumbnail|avatar|photo|src)(?:\(\))?$|["'`/]\s{0,3}\+|\$\{base|encodeURI|URL\.createObjectURL/i;

function isUnchecked(expression: string): boolean {
  const { value, filters } = splitFilters(expression);
  if (filters.some(({ name }) => /^raw$|^safe$|url|link|asset|static|path|absolute|relative|thumbnail|escapejs/.test(name))) return false;
  if (/user|external|website|homepage|redirect|return|continue|callback/i.test(value) && !/\(|^["'`]/.test(value))
    return !isTrustedValue(value);
  return /[A-Za-z]/.test(value) && !made.test(value) && !isPlainValue(value) && !isTrustedValue(value);
}

/** The expression that decides the scheme of an attribute's address; null where the page's own text does. */
function deciding(markup: MarkupModel, attribute: MarkupAttribute): string | null {
  if (boundName(markup, attribute) !== null) return boundExpression(markup, attribute);
  if (!isServerTemplate(markup)) return null;
  const first = markup.partsOf.get(attribute)?.[0];
  if (first === undefined || first.kind !== 'output' || first.span.start !== attribute.valueSpan.start) return null;
  // A slash, a question mark or a scheme after the value makes it a folder or a host, mostly of the page's own.
  const rest = attribute.value?.slice(first.span.end - first.span.start) ?? '';
  return /^\s*$|^\{/.test(rest) ? first.text : null;
}

export const rule = markupRule({
  id: 'markup/dynamic-url',
  title: 'Address whose scheme a value decides',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [79, 601],
  controls: ['OWASP A03:2021'],
  references: [
    'https://vuejs.org/guide/best-practices/security.html#url-injection',
    'https://flask.palletsprojects.com/en/stable/web-security/#cross-site-scripting-xss',
  ],
  message: 'If a user sets this address it may start with javascript: and run. Allow http and https only.',
  why: 'Escaping does not touch `javascript:alert(1)`: a link, frame or form with that address runs the code when it is followed. Vue, Svelte and server templates do not check the scheme.',
  remedy:
    'Check the scheme before the value is stored or shown, or write it yourself:\n\n```html\n<a href="https://{{ host }}/">\n```\n\nA Content-Security-Policy without `unsafe-inline` is the second line.',
  fix: null,
  check(markup, report) {
    for (const [attribute, element] of attributesOf(markup)) {
      const name = boundName(markup, attribute) ?? attribute.name;
      // Angular checks schemes itself.
      if (!isAddress(element, name) || attribute.name.startsWith('[')) continue;
      const expression = deciding(markup, attribute);
      if (expression !== null && isUnchecked(expression)) report(attribute.span);
    }
  },
});

export const examples = {
  bad: [
    { path: 'User.vue', code: '<template><a ⟦:href="user.website"⟧>site</a></template>\n' },
    { path: 'User.svelte', code: '<a ⟦href={user.website}⟧>site</a>\n' },
    { path: 'templates/user.html', code: '{% load i18n %}<a ⟦href="{{ user.website }}"⟧>site</a>\n' },
    { path: 'user.pug', code: 'a(⟦href=user.website⟧) site\n' },
  ],
  good: [
    { path: 'A.vue', code: '<template><a :href="`/users/${id}`">a</a><a :href="sanitizeUrl(u)">b</a><img :src="x"></template>\n' },
    {
      path: 'templates/a.html',
      code: '{% load i18n %}<a href="{{ item.get_absolute_url }}">a</a><a href="/x/{{ y }}">b</a><a href="{% url \'z\' %}">c</a>\n',
    },
    { path: 'b.jinja', code: '<a href="{{ url_for(\'x\') }}">a</a>\n' },
  ],
} satisfies Examples;
