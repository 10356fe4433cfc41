import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { appendArgument, hasSpread, importsModule } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const webFrameworks = [
  'flask',
  'django',
  'fastapi',
  'starlette',
  'aiohttp',
  'tornado',
  'sanic',
  'bottle',
  'quart',
  'webob',
  'pyramid',
  'falcon',
  'cherrypy',
  'werkzeug',
  'http.server',
  'webapp2',
];
/** Texts that are no HTML: configuration, code and mail are made with Jinja too. */
const writesHtml = /\.html?\b|\.jinja\.html|text\/html|<(?:html|body|div|p|h[1-6]|span|table|ul|a)\b/i;

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
    onCall(
      [
        'jinja2.Environment',
        'jinja2.environment.Environment',
        'jinja2.Template',
        'jinja2.sandbox.SandboxedEnvironment',
        'jinja2.sandbox.ImmutableSandboxedEnvironment',
        'jinja2.nativetypes.NativeEnvironment',
      ],
      (call, context, report) => {
        const escape = argumentOf(call.args, 'autoescape');
        const isWeb = writesHtml.test(context.facts.text) || importsModule(context, ...webFrameworks);
        if (escape !== null) {
          if (context.valueOf(escape.node) !== false || !isWeb) return;
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
      },
    ),
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
