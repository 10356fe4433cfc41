import { replace, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { hasSpread, isBehindTlsOption, removeStatement } from '../../code/languages/python/calls.ts';
import { disabledByMode, disabledHostCheck, isServerSide, verifyModeNames } from '../../code/languages/python/tls-checks.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

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
      verifyModeNames,
      (binding, context, report) => {
        if (disabledByMode(binding, context) !== 'certain') return;
        const written = context.textOf(binding.value);
        const fixed = written.replace(/CERT_NONE(['"]?)$/, 'CERT_REQUIRED$1');
        report(binding.span, {
          fixes: [fixed === written ? null : safe('Require a valid certificate', replace(spanOf(binding.value), fixed))],
        });
      },
      ['assignment', 'keyword', 'pair'],
    ),
    onBinding(
      ['check_hostname', 'assert_hostname'],
      (binding, context, report) => {
        if (disabledHostCheck(binding, context) !== 'certain') return;
        report(binding.span, {
          message: 'The host name in the certificate is not checked: any valid certificate is accepted. Set this to True.',
          fixes: [safe('Check the host name', replace(spanOf(binding.value), 'True'))],
        });
      },
      ['assignment', 'keyword', 'pair'],
    ),
    onBinding(
      ['match_hostname'],
      (binding, context, report) => {
        if (binding.target?.type !== 'attribute' || context.expression(binding.value).kind !== 'function') return;
        if (!/(?:^|\.)(?:ssl|connection|ssl_match_hostname)\.match_hostname$/.test(context.textOf(binding.target))) return;
        report(binding.span, {
          message: 'Host names are not checked in the whole program, so any valid certificate is accepted. Remove this line.',
          fixes: [safe('Remove the statement', removeStatement(binding.value, context))],
        });
      },
      ['assignment'],
    ),
    onCall(['ssl.wrap_socket'], (call, context, report) => {
      if (
        hasSpread(call) ||
        argumentOf(call.args, 'cert_reqs') !== null ||
        call.args.filter((argument) => argument.name === null).length > 4
      )
        return;
      if (isServerSide(call, context) || isBehindTlsOption(call.node, context)) return;
      report(spanOf(call.callee), {
        message: '`ssl.wrap_socket` checks no certificate by default, so anyone can pose as the server. Use a default context.',
      });
    }),
    onCall(['*.set_verify'], (call, context, report) => {
      const mode = argumentOf(call.args, 0, 'mode');
      if (mode === null || isBehindTlsOption(call.node, context)) return;
      const path = context.resolve(mode.node)?.path ?? '';
      if (/(?:^|\.)SSL\.(?:VERIFY_NONE|verify_none)$/.test(path)) report(spanOf(mode.node));
      const callback = argumentOf(call.args, 1, 'callback');
      const fact = callback === null ? null : context.localFunction(callback.node);
      if (callback === null || fact === null || !/(?:^|\.)SSL\.VERIFY_PEER$/.test(path)) return;
      if (fact.returns.length > 0 && fact.returns.every((value) => context.valueOf(value) === true))
        report(spanOf(callback.node), {
          message: 'This function accepts every certificate, so anyone can pose as the other side. Return `ok`.',
        });
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
