import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { importsModule, isBehindTlsOption, removeStatement } from '../../code/languages/python/calls.ts';
import {
  disabledByKeyword,
  disabledByMode,
  disabledHostCheck,
  verifyKeywords,
  verifyModeNames,
} from '../../code/languages/python/tls-checks.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/optional-tls-verification',
  title: 'TLS verification that can be switched off',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [295],
  controls: ['OWASP A07:2021'],
  references: [
    'https://docs.python.org/3/library/ssl.html#ssl-security',
    'https://urllib3.readthedocs.io/en/stable/advanced-usage.html#tls-warnings',
  ],
  message: 'Here certificates are not checked, or the warning about it is off. Make sure that no production setting leads here.',
  why: 'An option to skip the check is made for a test machine and set on a server that had a certificate problem once. From then on everyone on the network can pose as the other side, and with the warning off nobody is told.',
  remedy: 'Remove the option and pass the bundle of the private certificate authority instead: `verify="/etc/ssl/internal-ca.pem"`.',
  fix: 'review',
  listeners: [
    onBinding(
      verifyKeywords,
      (binding, context, report) => {
        if (disabledByKeyword(binding, context) !== 'unsure') return;
        report(binding.span, { fixes: [review('Remove it (certificates are then checked)', context.removeItem(binding.span))] });
      },
      ['keyword'],
    ),
    // Options that are handed over as a whole: `requests.get(url, **options)`.
    onBinding(
      ['verify', 'verify_ssl', 'verify_certs'],
      (binding, context, report) => {
        if (context.valueOf(binding.value) !== false || !importsModule(context, 'requests', 'httpx', 'aiohttp', 'elasticsearch')) return;
        report(binding.span, { fixes: [review('Check certificates always', replace(spanOf(binding.value), 'True'))] });
      },
      ['pair'],
    ),
    onBinding(
      verifyModeNames,
      (binding, context, report) => {
        if (disabledByMode(binding, context) !== 'unsure') return;
        const written = context.textOf(binding.value);
        const fixed = written.replace(/CERT_NONE(['"]?)$/, 'CERT_REQUIRED$1');
        report(binding.span, {
          fixes: [fixed === written ? null : review('Require a valid certificate always', replace(spanOf(binding.value), fixed))],
        });
      },
      ['assignment', 'keyword', 'pair'],
    ),
    onBinding(
      ['check_hostname', 'assert_hostname'],
      (binding, context, report) => {
        if (disabledHostCheck(binding, context) !== 'unsure') return;
        report(binding.span, { fixes: [review('Check the host name always', replace(spanOf(binding.value), 'True'))] });
      },
      ['assignment', 'keyword', 'pair'],
    ),
    onCall(['httplib.HTTPSConnection', 'six.moves.http_client.HTTPSConnection'], (call, _context, report) => {
      const option = argumentOf(call.args, 'context') ?? argumentOf(call.args, 'check_hostname');
      if (option === null)
        report(spanOf(call.callee), {
          message: 'Before Python 2.7.9, this checks no certificate. Pass a context made by ssl.create_default_context().',
        });
    }),
    onCall(['ssl._create_unverified_context', 'ssl._create_stdlib_context'], (call, context, report) => {
      if (isBehindTlsOption(call.node, context)) report(spanOf(call.callee));
    }),
    onCall(
      [
        'urllib3.disable_warnings',
        'requests.packages.urllib3.disable_warnings',
        'requests.urllib3.disable_warnings',
        'botocore.vendored.requests.packages.urllib3.disable_warnings',
      ],
      (call, context, report) => {
        const statement = call.node.parent?.type === 'expression_statement';
        report(spanOf(call.callee), {
          fixes: [statement ? review('Remove the statement (the warnings come back)', removeStatement(call.node, context)) : null],
        });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import ssl

def connect(insecure):
    context = ssl.create_default_context()
    if insecure:
        ⟦context.check_hostname = False⟧
        ⟦context.verify_mode = ssl.CERT_NONE⟧
    return context
`,
      fixed: `import ssl

def connect(insecure):
    context = ssl.create_default_context()
    if insecure:
        context.check_hostname = True
        context.verify_mode = ssl.CERT_REQUIRED
    return context
`,
    },
    {
      code: `import urllib3

⟦urllib3.disable_warnings⟧(urllib3.exceptions.InsecureRequestWarning)
answer = client.get(url, ⟦verify=False⟧)
`,
      fixed: `import urllib3

answer = client.get(url)
`,
    },
  ],
  good: [
    `import ssl

context = ssl.create_default_context()
`,
    `answer = client.get(url, verify=True)
claims = jwt.decode(token, verify=False)
`,
  ],
} satisfies Examples;
