/** What a value's own words say about it. Rules over markup see no program: they judge an expression by how it is written. */

/** A value of Jinja and its relatives, and the names of the filters after it, in order. */
export interface Filtered {
  readonly value: string;
  readonly filters: readonly Filter[];
}

export interface Filter {
  readonly name: string;
  /** Of its bar and of its end, in the text. */
  readonly start: number;
  readonly end: number;
}

/** Splits `value|filter(argument)|other` at the bars that stand outside texts and brackets. */
export function splitFilters(text: string): Filtered {
  const bars: number[] = [];
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '"' || character === "'") {
      const close = text.indexOf(character, index + 1);
      if (close < 0) break;
      index = close;
    } else if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth--;
    else if (character === '|' && depth === 0) {
      if (text.charAt(index + 1) === '|') index++;
      else bars.push(index);
    }
  }
  const filters = bars.map((start, place): Filter => {
    const end = bars[place + 1] ?? text.length;
    return { name: /^\|\s*([\w.-]*)/.exec(text.slice(start, start + 80))?.[1]?.toLowerCase() ?? '', start, end };
  });
  return { value: text.slice(0, bars[0] ?? text.length).trim(), filters };
}

const literal = String.raw`(?:"[^"\\]{0,500}"|'[^'\\]{0,500}'|${'`[^`$\\\\]{0,500}`'}|-?\d[\d.]{0,30}|true|false|null|undefined|none)`;
const constant = new RegExp(`^${literal}$`, 'i');
const choiceOfConstants = new RegExp(`\\?\\s{0,5}${literal}\\s{0,5}:\\s{0,5}${literal}$`, 'i');
const upperCase = /^[A-Z][A-Z0-9_]+(?:\.[\w.]{1,80})?$/;
const sanitised =
  /saniti[sz]|purif|escape(?!d?\s*=\s*false)|encode|\bxss\b|filterxss|bleach|\bnh3\b|\bclean(?!ed_data)|trusted|\bsafe_?[A-Z_]|\bsafeHtml|stripTags|strip_tags/i;
const translated =
  /(?:^|[^\w$])(?:\$?tc?|\$te|__|\$?_|_n|n?gettext|\$n?gettext|trans|translate|\$translate|i18n|intl|l10n|formatMessage|localize)\s{0,3}[(`]|i18n|\|\s{0,3}(?:trans|translate|t|localize)\b|(?:^|\.)\$?(?:lang|locale|translations?|messages?|strings)\b[.[]/i;
/** Names of what programs draw, colour and typeset themselves. */
const drawn =
  /(?:icon|svg|emoji|logo|qr_?code|barcode)\w{0,12}(?:\([^()]{0,100}\))?$|highlight|\bhljs\b|prism|shiki|katex|mathjax|mermaid/i;
const framework =
  /csrf|\bform\.(?:as_\w+|hidden_tag|render)|\bmedia\.(?:js|css)\b|^(?:super|caller|url_for|url|path|asset|static|include|render_\w+|form_\w+|parent|block)\s{0,3}\(/i;

/** True for a value that is written in the file, or whose name says that it was made harmless or comes with the program. */
export function isTrustedValue(expression: string): boolean {
  const text = expression.trim();
  if (text === '' || constant.test(text) || upperCase.test(text)) return true;
  const known = text.length > 1000 ? text.slice(0, 1000) : text;
  return choiceOfConstants.test(known) || sanitised.test(known) || translated.test(known) || drawn.test(known) || framework.test(known);
}

/** True for a value that by its name is a number, a date or a name of the program's own: no markup can be in it. */
export function isPlainValue(expression: string): boolean {
  const { value, filters } = splitFilters(expression);
  if (constant.test(value) || upperCase.test(value)) return true;
  if (filters.some(({ name }) => plainFilters.has(name))) return true;
  return (
    plainName.test(value) ||
    /^[\w.]+(?:\.length|\.size|\.count\(\))$|^(?:forloop|loop)\.|^[\d\w.]+\s{0,3}[-+*/%]\s{0,3}\d+$|^(?:static|\w{0,30}url\w{0,20}|asset|path|now|range)\s{0,3}\(/.test(
      value,
    )
  );
}

const plainFilters = new Set(
  'length count int float integer floatformat number_format round date time timesince slugify slug yesno divisibleby filesizeformat abs stringformat unlocalize tojson json json_script escapejs urlencode url_encode json_encode dump hash md5 sha256'.split(
    ' ',
  ),
);
const plainName =
  /(?:^|[._-])(?:id|pk|uuid|ids|index\d?|idx|i|j|n|num|number|count|counter\d?|total|size|width|height|length|page|pages|offset|limit|year|month|day|hour|date|time|timestamp|version|lang|language|locale|slug|port|level|depth|step|min|max|price|percent|percentage|progress|score|rating|position|order|rank|pass|fail|passed|failed|delay|duration|timeout|seconds|minutes|interval|threshold|type|csrf_token|csrf|nonce|csp_nonce|static_url|media_url|base_url|root|prefix)(?:\(\))?$|(?:Id|Ids|Count|Index|Number|Size|Width|Height|Length|Total|Nonce|Date|Version)(?:\(\))?$|(?:^|\.)(?:is|has|can|should|show|enable[ds]?|disable[ds]?|use)(?:_|[A-Z])/;

/** Words that end the names of what people write. */
const writtenWords = new Set(
  'body text bio biography comment comments message msg description desc title subject name username nickname firstname lastname fullname note notes summary excerpt content contents caption about query search keyword keywords term input email address review question answer reply post details reason feedback signature headline intro introduction abstract story article snippet status quote remark'.split(
    ' ',
  ),
);
/** Words of names for markup that the program has made: whether it escaped what is in it, nobody can tell here. */
const madeWords = new Set(
  'html markup rendered widget button buttons form field fields menu link links attrs attributes class url label help template block footer header icon'.split(
    ' ',
  ),
);
/** Objects of the site's own author. */
const ownRoots =
  /^(?:this\.)?\$?(?:theme|site|language|config|configuration|settings|options|opts|frontmatter|meta|app|page|section|i18n|lang|locale|strings|labels|env|data\.site|themeconfig|field|widget|form|fieldset|bound_?field|column|menu|plugin|props\.config)\b/i;
const fromRequest =
  /\b(?:req|request)\.(?:query|body|params|cookies|headers|args|form|values|GET|POST|COOKIES|META|get|query_params|path|url|original_?url)\b|\$?route\.(?:query|params|hash|fullPath)\b|\blocation\.(?:hash|search|href)\b|searchParams\b|\bapp\.request\b|\b(?:query|params)\.\w|\bparam\.\w|\buser_?input\b/i;
/** Single names that are a user's words wherever they stand. */
const usersWords =
  /^(?:this\.)?(?:comment|bio|biography|review|user_?input|search_?(?:query|term|text|string)|q|query|keywords?|user_?name|nick_?name|feedback|reply|signature)$/i;
const rendersMarkdown =
  /\b(?:marked(?:\.parse)?|md\.render(?:Inline)?|markdown(?:it)?(?:\.render)?|renderMarkdown|markdownToHtml|parseMarkdown|snarkdown|showdown|converter\.makeHtml|micromark)\s{0,3}\(|\|(?:markdown|markdownify|md|commonmark|textile|bbcode)\b/i;

/** Words of the last name in an expression, in lower case: `body`, `text` of `post.bodyText`. */
function lastWords(value: string): string[] {
  const last = /(?<![\w$-])([A-Za-z_$][\w$-]*)(?:["']\])?(?:\(\))?[\s!]{0,9}$/.exec(value.slice(-80))?.[1] ?? '';
  return last
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[_$-]+/)
    .filter((word) => word !== '');
}

/** True for values of the present request: whoever sends a link decides them. */
export function isRequestValue(expression: string): boolean {
  return fromRequest.test(expression.slice(0, 1000));
}

/** Names that say where a value comes from, and JSON, which ends a script by a `</script>` in one of its texts. */
const saidToBeForeign =
  /user_?(?:provided|supplied|input|content|generated|html|data|comment|message|text|name)|untrusted|tainted|unsafe(?!ly)|^JSON\.stringify\(/i;

/** True for a value that by its name is what a person wrote: `post.body`, `comment`, `req.query.q`, Markdown made to HTML. */
export function isUsersValue(expression: string): boolean {
  const text = expression.trim().slice(0, 1000);
  if (isRequestValue(text) || saidToBeForeign.test(text) || rendersMarkdown.test(text)) return true;
  const [value = ''] = text.split('|');
  const name = value.replace(/\?\./g, '.').trim();
  if (usersWords.test(name)) return true;
  if (!/[\w\])]\.\w|\]\s*$/.test(name) || ownRoots.test(name)) return false;
  const words = lastWords(name);
  return writtenWords.has(words.at(-1) ?? '') && !words.some((word) => madeWords.has(word));
}
