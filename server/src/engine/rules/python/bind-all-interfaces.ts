import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/bind-all-interfaces',
  title: 'Server that listens on every network interface',
  severity: 'info',
  confidence: 'low',
  recommended: false,
  cwe: [605, 668],
  controls: ['OWASP A05:2021'],
  references: ['https://docs.python.org/3/library/socket.html#socket-families', 'https://cwe.mitre.org/data/definitions/605.html'],
  message: 'Everyone who reaches this machine reaches this server. Listen on 127.0.0.1 unless that is meant.',
  why: 'A server on `0.0.0.0` answers on every network that the machine is part of: a guest network, a VPN, the internet. Development servers and admin ports are found there within minutes.',
  remedy:
    'Listen on `127.0.0.1` and let a proxy in front answer the network. In a container, where `0.0.0.0` is usual, publish the port to the right network only.',
  fix: 'review',
  listeners: [
    onBinding(
      ['host', 'bind', 'address', 'server_name', 'hostname'],
      (binding, context, report) => {
        const value = context.stringOf(binding.value);
        if (value !== '0.0.0.0' && value !== '::') return;
        const isLiteral = context.expression(binding.value).kind === 'string';
        const local = value === '::' ? '"::1"' : '"127.0.0.1"';
        report(spanOf(binding.value), {
          fixes: [isLiteral ? review('Listen on this machine only', replace(spanOf(binding.value), local)) : null],
        });
      },
      ['keyword'],
    ),
    onCall(
      [
        '*.bind',
        'socketserver.TCPServer',
        'socketserver.ThreadingTCPServer',
        'http.server.HTTPServer',
        'http.server.ThreadingHTTPServer',
        'wsgiref.simple_server.make_server',
      ],
      (call, context, report) => {
        const argument = argumentOf(call.args, 0);
        const read = argument === null ? null : context.expression(context.valueNode(argument.node));
        const host = read?.kind === 'array' ? read.elements[0] : argument?.node;
        if (host === undefined || read === null) return;
        const value = context.stringOf(host);
        const everywhere = value === '0.0.0.0' || value === '::' || (value === '' && read.kind === 'array');
        if (!everywhere) return;
        const fix =
          context.expression(host).kind === 'string'
            ? review('Listen on this machine only', replace(spanOf(host), value === '::' ? '"::1"' : '"127.0.0.1"'))
            : null;
        report(spanOf(host), { fixes: [fix] });
      },
    ),
  ],
});

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

server = socket.socket()
server.bind((⟦""⟧, 8080))
`,
      fixed: `import socket

server = socket.socket()
server.bind(("127.0.0.1", 8080))
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
`,
  ],
} satisfies Examples;
