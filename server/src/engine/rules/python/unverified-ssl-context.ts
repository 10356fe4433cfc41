import { replace, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { callOfArgument, hasSpread, importsModule, isBehindTlsOption, removeStatement } from '../../code/languages/python/calls.ts';
import { onBinding, onCall, pythonRule, type Call } from '../../code/rule.ts';

const noCheck = new Set(['ssl.CERT_NONE', 'ssl.VerifyMode.CERT_NONE', 'urllib3.util.ssl_.CERT_NONE', 'OpenSSL.SSL.VERIFY_NONE']);

/** A server asks for no certificate of its clients in the usual case. */
function isServer(call: Call, context: CodeContext): boolean {
  const side = argumentOf(call.args, 3, 'server_side');
  return side !== null && context.valueOf(side.node) !== false;
}

export const rule = pythonRule({
  id: 'python/unverified-ssl-context',
  title: 'TLS context that checks no certificate',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [295, 297],
  controls: ['OWASP A07:2021'],
  references: [
    'https://docs.python.org/3/library/ssl.html#ssl-security',
    'https://docs.python.org/3/library/ssl.html#ssl.SSLContext.check_hostname',
    'https://peps.python.org/pep-0476/',
  ],
  message: 'This TLS context accepts any certificate, so anyone on the network can pose as the server. Use `ssl.create_default_context()`.',
  why: 'A context that checks neither certificate nor host name encrypts, but to whoever answers. A proxy or a poisoned DNS answer then reads passwords and changes data without being noticed.',
  remedy:
    'Use the default context, which checks both; add a private authority with `cafile`:\n\n```python\ncontext = ssl.create_default_context(cafile="internal-ca.pem")\n```',
  fix: 'safe',
  listeners: [
    onCall(['ssl._create_unverified_context', 'ssl._create_stdlib_context'], (call, context, report) => {
      if (isBehindTlsOption(call.node, context)) return;
      const plain = call.args.length === 0 && context.textOf(call.callee).startsWith('ssl.');
      report(spanOf(call.node), {
        fixes: [plain ? safe('Use `ssl.create_default_context()`', replace(spanOf(call.node), 'ssl.create_default_context()')) : null],
      });
    }),
    onBinding(
      ['_create_default_https_context'],
      (binding, context, report) => {
        if (
          !/^ssl\._create_(?:unverified|stdlib)_context$/.test(context.resolve(binding.value)?.path ?? '') ||
          isBehindTlsOption(binding.value, context)
        )
          return;
        report(binding.span, {
          message: 'Certificate checks are off for the whole program, so anyone can pose as any server. Remove this line.',
          fixes: [safe('Remove the statement', removeStatement(binding.value, context))],
        });
      },
      ['assignment'],
    ),
    onBinding(
      ['verify_mode', 'cert_reqs', 'ssl_cert_reqs', 'tls_cert_reqs'],
      (binding, context, report) => {
        const name = context.resolve(binding.value)?.path ?? '';
        const literal = context.stringOf(binding.value);
        const written = context.textOf(binding.value);
        // A variable is reported where it gets the value.
        if (!/(?:CERT|VERIFY)_NONE['"]?$/.test(written)) return;
        if (!noCheck.has(name) && !(binding.form === 'keyword' && literal === 'CERT_NONE')) return;
        if (isBehindTlsOption(binding.value, context)) return;
        const call = binding.form === 'keyword' ? callOfArgument(binding.value, context) : null;
        if (call !== null && (/\._create_\w+_context$/.test(call.name.path) || isServer(call, context))) return;
        const fixed = literal === null ? written.replace(/CERT_NONE$/, 'CERT_REQUIRED') : written.replace('CERT_NONE', 'CERT_REQUIRED');
        report(binding.span, {
          fixes: [fixed === written ? null : safe('Require a valid certificate', replace(spanOf(binding.value), fixed))],
        });
      },
      ['assignment', 'keyword'],
    ),
    onBinding(
      ['check_hostname', 'assert_hostname'],
      (binding, context, report) => {
        if (context.expression(binding.value).kind !== 'boolean' || context.valueOf(binding.value) !== false) return;
        if (binding.form === 'assignment' && binding.target?.type !== 'attribute') return;
        if (isBehindTlsOption(binding.value, context)) return;
        if (!importsModule(context, 'ssl', 'urllib3', 'requests', 'redis', 'kubernetes', 'docker', 'OpenSSL')) return;
        report(binding.span, {
          message: 'The host name in the certificate is not checked: any valid certificate is accepted. Set this to True.',
          fixes: [safe('Check the host name', replace(spanOf(binding.value), 'True'))],
        });
      },
      ['assignment', 'keyword'],
    ),
    onCall(['ssl.wrap_socket'], (call, context, report) => {
      if (
        hasSpread(call) ||
        argumentOf(call.args, 'cert_reqs') !== null ||
        call.args.filter((argument) => argument.name === null).length > 4
      )
        return;
      if (isServer(call, context) || isBehindTlsOption(call.node, context)) return;
      report(spanOf(call.callee), {
        message: '`ssl.wrap_socket` checks no certificate by default, so anyone can pose as the server. Use a default context.',
      });
    }),
    onCall(['*.set_verify'], (call, context, report) => {
      const mode = argumentOf(call.args, 0, 'mode');
      if (mode === null || context.resolve(mode.node)?.path !== 'OpenSSL.SSL.VERIFY_NONE') return;
      report(spanOf(mode.node));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import ssl
import urllib.request

urllib.request.urlopen(url, context=⟦ssl._create_unverified_context()⟧)
`,
      fixed: `import ssl
import urllib.request

urllib.request.urlopen(url, context=ssl.create_default_context())
`,
    },
    {
      code: `import ssl

context = ssl.create_default_context()
⟦context.check_hostname = False⟧
⟦context.verify_mode = ssl.CERT_NONE⟧
`,
      fixed: `import ssl

context = ssl.create_default_context()
context.check_hostname = True
context.verify_mode = ssl.CERT_REQUIRED
`,
    },
    {
      code: `import ssl

⟦ssl._create_default_https_context = ssl._create_unverified_context⟧
load()
`,
      fixed: `import ssl

load()
`,
    },
    {
      code: `import socket
import ssl

secure = ⟦ssl.wrap_socket⟧(socket.create_connection((host, 443)))
`,
    },
  ],
  good: [
    `import ssl

def connect(verify):
    context = ssl.create_default_context()
    if not verify:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context
`,
    `import ssl

context = ssl.create_default_context(cafile="internal-ca.pem")
context.verify_mode = ssl.CERT_REQUIRED
context.check_hostname = True
`,
    `class Options:
    check_hostname = False
`,
  ],
} satisfies Examples;
