import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { lastWordOf } from '../../code/last-word.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import type { Report } from '../../model/rule.ts';

const weakVersion =
  /^(?:ssl|urllib3\.util\.ssl_|(?:OpenSSL\.)?SSL|twisted\.internet\.ssl|gevent\.ssl|eventlet\.green\.ssl|backports\.ssl|_ssl)\.(?:_?PROTOCOL_(?:SSLv2|SSLv3|TLSv1|TLSv1_1)|TLSVersion\.(?:SSLv3|TLSv1|TLSv1_1|MINIMUM_SUPPORTED)|(?:SSLv2|SSLv3|TLSv1|TLSv1_1)_METHOD|(?:SSL3|TLS1|TLS1_1)_VERSION)$/;

function strongerName(name: string): string {
  if (name.startsWith('PROTOCOL_')) return 'PROTOCOL_TLS_CLIENT';
  if (name.endsWith('_METHOD')) return 'TLS_METHOD';
  return name.endsWith('_VERSION') ? 'TLS1_2_VERSION' : 'TLSv1_2';
}

/** True in a branch for whoever asks for this version by its name, and where a Python without newer ones falls back to it. */
function isChosenByName(value: SyntaxNode, context: CodeContext): boolean {
  for (let node = value.parent; node !== null && node.type !== 'function_definition'; node = node.parent) {
    if (node.type === 'except_clause') return /^except\s{1,3}\(?(?:AttributeError|ImportError|NameError)\b/.test(context.textOf(node));
    const condition = /^(?:if_statement|elif_clause|conditional_expression)$/.test(node.type) ? conditionOf(node) : null;
    if (condition !== null && /['"](?:tls|ssl)[ _-]?v?[123](?:[._][01])?['"]/i.test(context.textOf(condition))) return true;
  }
  return false;
}

function conditionOf(node: SyntaxNode): SyntaxNode | null {
  return node.type === 'conditional_expression' ? node.namedChild(1) : node.childForFieldName('condition');
}

function check(value: SyntaxNode, context: CodeContext, report: Report): void {
  const path = context.resolve(value)?.path ?? '';
  if (!weakVersion.test(path)) return;
  const written = context.textOf(value);
  const last = lastWordOf(written);
  if (isChosenByName(value, context)) return;
  // A variable is reported where it gets the value.
  if (last === null || lastWordOf(path)?.word !== last.word) return;
  const title = last.word.startsWith('PROTOCOL_')
    ? 'Negotiate the version, and check certificates (for clients)'
    : 'Require TLS 1.2 or newer (old peers can no longer connect)';
  const isMember = last.start > 0;
  const edit = replace(spanOf(value), written.slice(0, last.start) + strongerName(last.word));
  // A name that was imported by itself has no stronger one beside it.
  report(spanOf(value), { fixes: [isMember ? review(title, edit) : null] });
}

export const rule = pythonRule({
  id: 'python/weak-tls-version',
  title: 'Outdated SSL or TLS version',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [327],
  controls: ['OWASP A02:2021'],
  references: [
    'https://docs.python.org/3/library/ssl.html#ssl.SSLContext.minimum_version',
    'https://datatracker.ietf.org/doc/html/rfc8996',
  ],
  message: 'This SSL/TLS version is broken and forbidden by RFC 8996. Negotiate the version, with TLS 1.2 as the lowest.',
  why: 'SSL 2, SSL 3, TLS 1.0 and TLS 1.1 have known attacks (POODLE, BEAST, downgrades) and were retired by RFC 8996. A peer that speaks only these can be pushed to ciphers that are readable today.',
  remedy:
    'Let the library choose, with a lower bound:\n\n```python\ncontext = ssl.create_default_context()\ncontext.minimum_version = ssl.TLSVersion.TLSv1_2\n```',
  fix: 'review',
  listeners: [
    {
      on: 'function',
      check(fact, context, report) {
        for (const parameter of fact.shape.parameters) {
          for (const { fallback } of parameter.bindings) if (fallback !== null) check(fallback, context, report);
        }
      },
    },
    onCall(
      [
        'ssl.SSLContext',
        'ssl.wrap_socket',
        'ssl.SSLSocket',
        'ssl.get_server_certificate',
        'ssl._create_unverified_context',
        'ssl._create_stdlib_context',
        'SSL.Context',
        '*.wrap_ssl',
        '*.create_urllib3_context',
        'OpenSSL.SSL.Context',
        'twisted.internet.ssl.ClientContextFactory',
        '*.set_min_proto_version',
      ],
      (call, context, report) => {
        for (const argument of call.args) if (argument.name === null) check(argument.node, context, report);
      },
    ),
    // `context.options &= ~ssl.OP_NO_SSLv3` takes a refusal back.
    onBinding(
      ['options'],
      (binding, context, report) => {
        if (/~\s{0,3}(?:\w{1,30}\.){0,3}OP_NO_(?:SSLv2|SSLv3|TLSv1|TLSv1_1)\b/.test(context.textOf(binding.value))) report(binding.span);
      },
      ['assignment'],
    ),
    onBinding(
      [
        'ssl_version',
        'ssl_minimum_version',
        'minimum_version',
        'ssl_maximum_version',
        'maximum_version',
        'protocol',
        'method',
        'tls_version',
        'ssl_protocol',
        'sslmethod',
        'ssl_method',
        'min_version',
        'tls_min_version',
        'minimum_tls_version',
        'PROTOCOL',
        'SSL_VERSION',
        'ssl_proto',
        'sslversion',
      ],
      (binding, context, report) => {
        check(binding.value, context, report);
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import ssl

context = ssl.SSLContext(⟦ssl.PROTOCOL_TLSv1⟧)
`,
      fixed: `import ssl

context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
`,
    },
    {
      code: `import ssl

context = ssl.create_default_context()
context.minimum_version = ⟦ssl.TLSVersion.TLSv1_1⟧
`,
      fixed: `import ssl

context = ssl.create_default_context()
context.minimum_version = ssl.TLSVersion.TLSv1_2
`,
    },
    {
      code: `import ssl

def connect(host, version=⟦ssl.PROTOCOL_SSLv3⟧):
    return ssl.SSLContext(version)
`,
      fixed: `import ssl

def connect(host, version=ssl.PROTOCOL_TLS_CLIENT):
    return ssl.SSLContext(version)
`,
    },
    {
      code: `import ssl

context = ssl.create_default_context()
⟦context.options &= ~ssl.OP_NO_SSLv3⟧
`,
    },
    {
      code: `from OpenSSL import SSL

context = SSL.Context(⟦SSL.SSLv3_METHOD⟧)
`,
      fixed: `from OpenSSL import SSL

context = SSL.Context(SSL.TLS_METHOD)
`,
    },
  ],
  good: [
    `import ssl

context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
context.minimum_version = ssl.TLSVersion.TLSv1_2
`,
    `import ssl

names = {ssl.PROTOCOL_TLSv1: "TLS 1.0", ssl.PROTOCOL_TLSv1_2: "TLS 1.2"}
`,
    `import ssl

def configure(context, lowest):
    if lowest == "tls1.0":
        context.minimum_version = ssl.TLSVersion.TLSv1
    elif lowest == "tls1.1":
        context.minimum_version = ssl.TLSVersion.TLSv1_1
    else:
        context.minimum_version = ssl.TLSVersion.TLSv1_2
`,
  ],
} satisfies Examples;
