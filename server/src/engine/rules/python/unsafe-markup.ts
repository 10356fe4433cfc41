import { insert, replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { djangoMarks, formatFinding, markupFinding, markups } from '../../code/languages/python/markup-calls.ts';
import { textParts } from '../../code/languages/python/text-parts.ts';
import { placeOf } from '../../code/languages/python/unknown.ts';
import { onCall, pythonRule, type Call } from '../../code/rule.ts';

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
    onCall([...djangoMarks, ...markups, 'mark_safe', 'Markup', 'SafeString'], (call, context, report) => {
      const found = markupFinding(call, context);
      if (found === null) return;
      const fixes = [withFormatting(found.node, call, context)];
      const place = placeOf(call, found.node, context);
      if (found.trace !== null) report(place, { related: context.related(found.trace), fixes });
      else
        report(place, {
          severity: 'warning',
          confidence: 'medium',
          message: 'Values go into HTML that is marked as safe, so markup in them becomes part of the page. Escape them.',
          fixes,
        });
    }),
    onCall(['django.utils.html.format_html'], (call, context, report) => {
      const found = formatFinding(call, context);
      if (found === null) return;
      report(placeOf(call, found.node, context), {
        ...(found.trace === null ? ({ severity: 'warning', confidence: 'medium' } as const) : { related: context.related(found.trace) }),
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
