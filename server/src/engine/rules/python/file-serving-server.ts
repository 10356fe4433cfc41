import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { isLoopback } from '../../code/languages/python/loopback.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const handlers =
  /^(?:http\.server\.(?:SimpleHTTPRequestHandler|CGIHTTPRequestHandler)|SimpleHTTPServer\.SimpleHTTPRequestHandler|CGIHTTPServer\.CGIHTTPRequestHandler)$/;

export const rule = pythonRule({
  id: 'python/file-serving-server',
  title: 'Development server that hands out a folder',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [548, 668],
  controls: ['OWASP A05:2021'],
  references: ['https://docs.python.org/3/library/http.server.html#http-server-security'],
  message: 'Everyone who reaches this port reads every file below the folder, or runs its CGI programs. Use a real server.',
  why: '`http.server` is for development, its documentation says: it checks next to nothing, follows links out of the folder, and lists what it has. With the CGI handler, requests also start programs.',
  remedy: 'Serve files with a web server, or bind to 127.0.0.1 and hand out a folder made for it.',
  fix: null,
  listeners: [
    onCall(
      [
        'http.server.HTTPServer',
        'http.server.ThreadingHTTPServer',
        'http.server.test',
        'BaseHTTPServer.HTTPServer',
        'socketserver.TCPServer',
        'socketserver.ThreadingTCPServer',
        'SocketServer.TCPServer',
        'SimpleHTTPServer.test',
        'CGIHTTPServer.test',
      ],
      (call, context, report) => {
        const [address] = call.args;
        if (address !== undefined && isLoopback(address.node, context)) return;
        const handler = call.args.find((argument) => handlers.test(context.resolve(argument.node)?.path ?? ''));
        if (handler !== undefined) report(spanOf(handler.node));
        else if (call.name.path.endsWith('.test')) report(spanOf(call.callee));
      },
    ),
    onCall(
      ['wsgiref.handlers.CGIHandler', 'twisted.web.twcgi.CGIScript', 'twisted.web.twcgi.CGIDirectory', 'wsgiref.handlers.IISCGIHandler'],
      (call, _context, report) => {
        report(spanOf(call.callee), {
          message: 'CGI puts the Proxy header of a request into HTTP_PROXY, which steers requests of the program. Use a WSGI server.',
        });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `from http.server import HTTPServer, SimpleHTTPRequestHandler

HTTPServer(("", 8000), ⟦SimpleHTTPRequestHandler⟧).serve_forever()
`,
    },
    {
      code: `import http.server
import wsgiref.handlers

server = http.server.HTTPServer(address, ⟦http.server.CGIHTTPRequestHandler⟧)
⟦wsgiref.handlers.CGIHandler⟧().run(app)
`,
    },
  ],
  good: [
    `from http.server import BaseHTTPRequestHandler, HTTPServer

class Handler(BaseHTTPRequestHandler):
    pass

HTTPServer(("127.0.0.1", 8000), Handler).serve_forever()
HTTPServer(("localhost", 8000), SimpleHTTPRequestHandler).serve_forever()
`,
    `server = make_server(address, app)
`,
  ],
} satisfies Examples;
