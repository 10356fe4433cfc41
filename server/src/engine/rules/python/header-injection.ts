import { insert, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { traceWithLineBreaks } from '../../code/languages/python/line-breaks.ts';
import { placeOf } from '../../code/languages/python/unknown.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/header-injection',
  title: 'Data from outside in a raw header',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [113, 93],
  controls: ['OWASP A03:2021'],
  references: [
    'https://docs.python.org/3/library/http.server.html#http.server.BaseHTTPRequestHandler.send_header',
    'https://owasp.org/www-community/attacks/HTTP_Response_Splitting',
  ],
  message: 'A line break in this value begins a header of its own, which its sender writes. Take line breaks out first.',
  why: 'Neither the server of the standard library nor a plain WSGI program looks for line breaks. Whoever puts `\\r\\n` into the value sets cookies, or ends the headers and writes the page.',
  remedy:
    'Take line breaks out, or let a framework set the header, which refuses them:\n\n```python\nself.send_header("X-Name", name.replace("\\r", "").replace("\\n", ""))\n```',
  fix: 'review',
  listeners: [
    onCall(['*.send_header', '*.start_response'], (call, context, report) => {
      const argument = argumentOf(call.args, 1);
      const trace = argument === null ? null : traceWithLineBreaks(argument.node, context);
      if (argument === null || trace === null) return;
      const kind = context.expression(argument.node).kind;
      const quote = context.mentions(/"/) ? '"' : "'";
      const fix =
        call.name.path.endsWith('send_header') && /^(?:name|index|member|call)$/.test(kind)
          ? review(
              'Take line breaks out',
              insert(
                argument.node.endIndex,
                `.replace(${quote}\\r${quote}, ${quote}${quote}).replace(${quote}\\n${quote}, ${quote}${quote})`,
              ),
            )
          : null;
      report(placeOf(call, argument.node, context), { related: context.related(trace), fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `from http.server import BaseHTTPRequestHandler

class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        name = self.rfile.read(100).decode()
        self.send_header("X-Name", ⟦name⟧)
`,
      fixed: `from http.server import BaseHTTPRequestHandler

class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        name = self.rfile.read(100).decode()
        self.send_header("X-Name", name.replace("\\r", "").replace("\\n", ""))
`,
    },
    {
      code: `import cgi
from http.server import BaseHTTPRequestHandler

class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        form = cgi.FieldStorage(fp=self.rfile)
        self.send_header("Location", ⟦"/files/" + form.getvalue("next")⟧)
`,
    },
  ],
  good: [
    `from http.server import BaseHTTPRequestHandler

class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        name = self.rfile.read(100).decode()
        self.send_header("X-Name", name.replace("\\n", "").replace("\\r", ""))
        self.send_header("X-Length", str(len(name)))
`,
    `def answer(handler, name):
    handler.send_header("Content-Type", "text/plain")
    handler.send_header("X-Name", name)
`,
  ],
} satisfies Examples;
