import { replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { stringAt } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const everywhere = /(["'])(?:0\.0\.0\.0|::)\1/g;
const surelyEverywhere = /["'](?:0\.0\.0\.0|::)["']/;

/** Where an address is compared, looked up or matched, nothing listens on it. */
const onlyLooks = new Set(['comparison_operator', 'case_clause', 'assert_statement', 'set', 'subscript', 'expression_statement']);

function localOnly(literal: SyntaxNode, context: CodeContext): Fix | null {
  const read = context.expression(literal);
  if (read.kind !== 'string') return null;
  const quote = context.textOf(literal).at(-1) ?? '"';
  const local = read.value === '::' ? '::1' : '127.0.0.1';
  return review('Listen on this machine only', replace(spanOf(literal), quote + local + quote));
}

export const rule = pythonRule({
  id: 'python/bind-all-interfaces',
  title: 'Server that listens on every network interface',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [605, 668, 200],
  controls: ['OWASP A05:2021'],
  references: ['https://docs.python.org/3/library/socket.html#socket-families', 'https://cwe.mitre.org/data/definitions/605.html'],
  message: 'Everyone who reaches this machine reaches this server. Listen on 127.0.0.1 unless that is meant.',
  why: 'A server on `0.0.0.0` answers on every network that the machine is part of: a guest network, a VPN, the internet. Development servers and admin ports are found there within minutes.',
  remedy:
    'Listen on `127.0.0.1` and let a proxy in front answer the network. In a container, where `0.0.0.0` is usual, publish the port to the right network only.',
  fix: 'review',
  listeners: [
    {
      on: 'file',
      check(context, report) {
        const { text } = context.facts;
        if (!surelyEverywhere.test(text)) return;
        for (const match of text.matchAll(everywhere)) {
          const literal = stringAt(match.index, context);
          if (literal === null || literal.endIndex !== match.index + match[0].length) continue;
          if (onlyLooks.has(literal.parent?.type ?? '')) continue;
          if (isRoute(literal, context)) continue;
          // `text.split("::")` and other uses of two colons are no address.
          if (match[0].includes('::') && !isAddressPlace(literal, context)) continue;
          report(spanOf(literal), { fixes: [localOnly(literal, context)] });
        }
      },
    },
    onCall(
      [
        '*.bind',
        'socketserver.TCPServer',
        'socketserver.UDPServer',
        'socketserver.ThreadingTCPServer',
        'SocketServer.TCPServer',
        'http.server.HTTPServer',
        'http.server.ThreadingHTTPServer',
        'BaseHTTPServer.HTTPServer',
        'wsgiref.simple_server.make_server',
        'socket.create_server',
        'socketserver.ThreadingUDPServer',
        'SocketServer.ThreadingTCPServer',
        'SocketServer.UDPServer',
        'gevent.pywsgi.WSGIServer',
        'xmlrpc.server.DocXMLRPCServer',
        'SimpleXMLRPCServer.SimpleXMLRPCServer',
        'xmlrpc.server.SimpleXMLRPCServer',
      ],
      (call, context, report) => {
        const argument = argumentOf(call.args, 0);
        const read = argument === null ? null : context.expression(context.valueNode(argument.node));
        const host = read?.kind === 'array' ? read.elements[0] : call.name.path.endsWith('make_server') ? argument?.node : undefined;
        if (host === undefined || context.stringOf(host) !== '') return;
        const isLiteral = context.expression(host).kind === 'string';
        report(spanOf(host), { fixes: [isLiteral ? localOnly(host, context) : null] });
      },
    ),
  ],
});

/** Tables of routes and networks hold the address of everything as well. */
function isRoute(literal: SyntaxNode, context: CodeContext): boolean {
  const holder = literal.parent?.type === 'tuple' || literal.parent?.type === 'list' ? literal.parent.parent : literal.parent;
  const name = holder?.childForFieldName('key') ?? holder?.childForFieldName('name') ?? holder?.childForFieldName('left') ?? null;
  return (
    name !== null &&
    /net(?:work|s|mask|_|$)|mask|gateway|dest|route|source|range|cidr|allow|ignore|exclude|unspecified/i.test(context.textOf(name))
  );
}

function isAddressPlace(literal: SyntaxNode, context: CodeContext): boolean {
  const parent = literal.parent;
  if (parent === null) return false;
  if (parent.type === 'tuple') return parent.parent?.type === 'argument_list' && parent.namedChild(0)?.id === literal.id;
  const name =
    parent.type === 'keyword_argument' || parent.type === 'default_parameter'
      ? parent.childForFieldName('name')
      : parent.childForFieldName('left');
  return name !== null && /host|bind|address|addr|interface|listen/i.test(context.textOf(name));
}

export const examples = {
  bad: [
    {
      code: `from flask import Flask

app = Flask(__name__)
app.run(host=⟦"0.0.0.0"⟧)
`,
      fixed: `from flask import Flask

app = Flask(__name__)
app.run(host="127.0.0.1")
`,
    },
    {
      code: `import socket

HOST = ⟦'0.0.0.0'⟧
server = socket.socket()
server.bind((⟦""⟧, 8080))
server.bind((⟦"::"⟧, 8080))
`,
      fixed: `import socket

HOST = '127.0.0.1'
server = socket.socket()
server.bind(("127.0.0.1", 8080))
server.bind(("::1", 8080))
`,
    },
  ],
  good: [
    `from flask import Flask

Flask(__name__).run(host="127.0.0.1")
`,
    `import socket

socket.socket().bind(("localhost", 8080))
widget.bind("<Return>", submit)
parts = name.split("::")
if address == "0.0.0.0":
    warn()
`,
  ],
} satisfies Examples;
