import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { appendArgument, hasSpread } from '../../code/languages/python/calls.ts';
import { isAboutPages, jinjaEnvironments } from '../../code/languages/python/template-calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/jinja-autoescape-disabled',
  title: 'HTML templates that do not escape what they print',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [79, 116],
  controls: ['OWASP A03:2021'],
  references: ['https://jinja.palletsprojects.com/en/stable/api/#autoescaping', 'https://docs.makotemplates.org/en/latest/filtering.html'],
  message: 'Values are printed into HTML as they are, so data becomes markup and scripts. Turn `autoescape` on.',
  why: 'Jinja escapes nothing unless it is told to. A name or a comment that holds `<script>` then runs in the browser of every visitor, with that session.',
  remedy: 'Turn it on, for HTML only or for all:\n\n```python\nEnvironment(loader=loader, autoescape=select_autoescape())\n```',
  fix: 'review',
  listeners: [
    onCall(jinjaEnvironments, (call, context, report) => {
      const escape = argumentOf(call.args, 'autoescape');
      const isWeb = isAboutPages(context);
      if (escape !== null) {
        const state = context.valueOf(escape.node);
        if ((state !== false && state !== 0) || !isWeb) return;
        report(escape.span, {
          fixes: [review('Turn autoescape on (templates that print markup need `|safe`)', replace(spanOf(escape.node), 'True'))],
        });
        return;
      }
      if (hasSpread(call) || !isWeb || !/\.Environment$/.test(call.name.path)) return;
      const edit = appendArgument(call, 'autoescape=True');
      report(spanOf(call.callee), {
        fixes: [edit === null ? null : review('Turn autoescape on (templates that print markup need `|safe`)', edit)],
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `from jinja2 import Environment, FileSystemLoader

pages = Environment(loader=FileSystemLoader("pages"), ⟦autoescape=False⟧)
pages.get_template("index.html")
`,
      fixed: `from jinja2 import Environment, FileSystemLoader

pages = Environment(loader=FileSystemLoader("pages"), autoescape=True)
pages.get_template("index.html")
`,
    },
    {
      code: `import jinja2
from aiohttp import web

pages = ⟦jinja2.Environment⟧(loader=jinja2.FileSystemLoader("pages"))
`,
      fixed: `import jinja2
from aiohttp import web

pages = jinja2.Environment(loader=jinja2.FileSystemLoader("pages"), autoescape=True)
`,
    },
  ],
  good: [
    `from jinja2 import Environment, select_autoescape

pages = Environment(autoescape=select_autoescape())
pages.get_template("index.html")
`,
    `from jinja2 import Environment

settings = Environment().from_string("server {{ name }};")
`,
  ],
} satisfies Examples;
