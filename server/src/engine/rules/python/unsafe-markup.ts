import { insert, replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { isNumeric, textParts, type TextPart } from '../../code/languages/python/text-parts.ts';
import { lastWordOf } from '../../code/last-word.ts';
import { onCall, pythonRule, type Call } from '../../code/rule.ts';

const djangoMarks = [
  'django.utils.safestring.mark_safe',
  'django.utils.safestring.SafeString',
  'django.utils.safestring.SafeText',
  'django.utils.html.mark_safe',
];
const markups = [
  'markupsafe.Markup',
  'flask.Markup',
  'jinja2.Markup',
  'jinja2.utils.markupsafe.Markup',
  'webhelpers2.html.literal',
  'webhelpers.html.literal',
];
/** Calls and members whose value is fit for HTML: escaped, made by a template, a number, or an address that the program made. */
const fitNames = new Set([
  'format_html',
  'format_html_join',
  'mark_safe',
  'Markup',
  'as_widget',
  'as_p',
  'as_table',
  'reverse',
  'url_for',
  'static',
  'urlencode',
  '_',
  'pgettext',
  'flatatt',
  'get_absolute_url',
  'linebreaks',
  'urlize',
  'clean',
  'intcomma',
  'localize',
  'date_format',
  'strftime',
  'isoformat',
  'tojson',
  'json_script',
  'hexdigest',
  'pk',
  'id',
]);
const fitWord = /(?:^|_)(?:escape|render|quote|sanitize|gettext|ugettext|ngettext|ungettext)/;

function isFitForHtml(path: string): boolean {
  const name = lastWordOf(path.endsWith('()') ? path.slice(0, -2) : path)?.word ?? '';
  return fitNames.has(name) || fitWord.test(name);
}

function isRiskyPart(part: TextPart, context: CodeContext): boolean {
  if (part.kind === 'text' || context.isConstant(part.node) || isNumeric(part.node, context) || /^[dif]$|[df]$/.test(part.conversion))
    return false;
  const value = context.valueNode(part.node);
  const read = context.expression(value);
  if (isFitForHtml(context.resolve(value)?.path ?? '')) return false;
  if (read.kind === 'member') return !isFitForHtml(read.property);
  if (read.kind !== 'call') return true;
  const callee = context.expression(read.callee);
  if (callee.kind !== 'member') return true;
  // What the elements of a joined list are is not known here.
  if (callee.property === 'join') return read.args[0] !== undefined && context.trace(read.args[0].node) !== null;
  return !isFitForHtml(callee.property);
}

/** `mark_safe(f"<b>{x}</b>")` becomes `format_html("<b>{}</b>", x)`. */
function withFormatting(argument: SyntaxNode, call: Call, context: CodeContext): Fix | null {
  const parts = textParts(argument, context);
  const quote = /^[fF]?("""|'''|"|')/.exec(context.textOf(argument))?.[1];
  if (quote === undefined || call.args.length !== 1 || !parts.some((part) => part.kind === 'value')) return null;
  let text = '';
  const values: string[] = [];
  for (const part of parts) {
    if (part.kind === 'value') {
      if (!/^s?$/.test(part.conversion)) return null;
      values.push(context.textOf(part.node));
      text += '{}';
      continue;
    }
    if (part.raw === null || part.raw.includes(quote) || (quote.length === 1 && part.raw.includes('\n'))) return null;
    text += part.raw.replaceAll('{', '{{').replaceAll('}', '}}');
  }
  const literal = `${quote}${text}${quote}`;
  const escaped = 'markup in the values shows as text';
  if (!djangoMarks.includes(call.name.path)) {
    return review(
      `Let \`Markup\` escape the values (${escaped})`,
      replace(spanOf(argument), literal),
      insert(call.node.endIndex, `.format(${values.join(', ')})`),
    );
  }
  const addImport = context.addImport('django.utils.html', 'format_html');
  const edit = replace(spanOf(call.node), `format_html(${literal}, ${values.join(', ')})`);
  return review(`Use \`format_html\` (${escaped})`, edit, ...(addImport === null ? [] : [addImport]));
}

export const rule = pythonRule({
  id: 'python/unsafe-markup',
  title: 'HTML marked as safe with values that are not escaped',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: [
    'https://docs.djangoproject.com/en/stable/ref/utils/#django.utils.html.format_html',
    'https://markupsafe.palletsprojects.com/en/stable/escaping/',
    'https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html',
  ],
  message: 'Data from outside is marked as safe HTML, so a script in it runs for every visitor. Use `format_html` or `escape`.',
  why: 'Marking a text as safe tells the template not to escape it. A `<script>` in a value then runs in the browser of whoever looks at the page, with their session.',
  remedy:
    'Keep the markup fixed and let the library escape the values:\n\n```python\nformat_html("<b>{}</b>", name)          # Django\nMarkup("<b>{}</b>").format(name)        # Flask, Jinja\n```',
  fix: 'review',
  listeners: [
    onCall([...djangoMarks, ...markups], (call, context, report) => {
      const argument = argumentOf(call.args, 0);
      if (argument === null || context.isConstant(argument.node)) return;
      const trace = context.trace(argument.node);
      if (trace !== null && isRemote(trace)) {
        report(spanOf(argument.node), { related: context.related(trace), fixes: [withFormatting(argument.node, call, context)] });
        return;
      }
      if (isTestPath(context.path) || !context.isBuilt(argument.node)) return;
      const parts = textParts(argument.node, context);
      const hasMarkup = parts.some((part) => part.kind === 'text' && part.value.includes('<'));
      if (!hasMarkup || !parts.some((part) => isRiskyPart(part, context))) return;
      report(spanOf(argument.node), {
        severity: 'warning',
        confidence: 'medium',
        message: 'Values go into HTML that is marked as safe, so markup in them becomes part of the page. Escape them.',
        fixes: [withFormatting(argument.node, call, context)],
      });
    }),
    onCall(['django.utils.html.format_html'], (call, context, report) => {
      const argument = argumentOf(call.args, 0, 'format_string');
      if (argument === null || context.isConstant(argument.node) || !context.isBuilt(argument.node)) return;
      if (!textParts(argument.node, context).some((part) => isRiskyPart(part, context))) return;
      const trace = context.trace(argument.node);
      report(spanOf(argument.node), {
        ...(trace === null ? ({ severity: 'warning', confidence: 'medium' } as const) : { related: context.related(trace) }),
        message: 'Values are put into the text before `format_html` sees it, so they are not escaped. Pass them as arguments.',
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `from django.utils.html import format_html
from django.utils.safestring import mark_safe

def badge(user):
    return mark_safe(⟦f"<b>{user.nickname}</b>"⟧)
`,
      fixed: `from django.utils.html import format_html
from django.utils.safestring import mark_safe

def badge(user):
    return format_html("<b>{}</b>", user.nickname)
`,
    },
    {
      code: `from flask import request
from markupsafe import Markup

def view():
    return Markup(⟦"<p>%s</p>" % request.args["note"]⟧)
`,
      fixed: `from flask import request
from markupsafe import Markup

def view():
    return Markup("<p>{}</p>").format(request.args["note"])
`,
    },
    {
      code: `from django.utils.safestring import mark_safe

def view(request):
    return mark_safe(⟦request.POST["note"]⟧)
`,
    },
  ],
  good: [
    `from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe

def badge(user):
    one = mark_safe("<b>new</b>")
    two = mark_safe("<b>%s</b>" % escape(user.nickname))
    return format_html("<b>{}</b>", user.nickname)
`,
    `from markupsafe import Markup

def view(name, count: int):
    return Markup("<p>{}</p>").format(name) + Markup(f"<i>{count}</i>")
`,
  ],
} satisfies Examples;
