import { replace, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { importsModule, isBehindTlsOption, isTestPath, removeStatement } from '../../code/languages/python/calls.ts';
import { optionOf } from '../../code/languages/python/options.ts';
import { disabledByKeyword, verifyKeywords } from '../../code/languages/python/tls-checks.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

const requestOption = new Set(['verify', 'verify_ssl', 'disable_ssl_certificate_validation']);
/** Environment variables that switch the check off for the whole process, with the values that do. */
const environmentSwitches: Readonly<Record<string, string>> = { PYTHONHTTPSVERIFY: '0', CURL_CA_BUNDLE: '', REQUESTS_CA_BUNDLE: '' };

export const rule = pythonRule({
  id: 'python/disabled-tls-verification',
  title: 'TLS certificate verification is switched off',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [295],
  controls: ['OWASP A07:2021'],
  references: [
    'https://requests.readthedocs.io/en/latest/user/advanced/#ssl-cert-verification',
    'https://www.python-httpx.org/advanced/ssl/',
    'https://docs.aiohttp.org/en/stable/client_advanced.html#ssl-control-for-tcp-sockets',
  ],
  message: 'Certificates are not checked, so anyone on the network can read and change the traffic. Remove this setting.',
  why: 'Without certificate verification TLS protects against nobody who sits between the two ends: a hotspot, a proxy or a poisoned DNS answer can pose as the server, read the credentials and change the answers.',
  remedy:
    'Remove the setting: verification is on by default. For a private certificate authority, pass its bundle instead:\n\n```python\nrequests.get(url, verify="/etc/ssl/internal-ca.pem")\n```',
  fix: 'safe',
  listeners: [
    onBinding(
      verifyKeywords,
      (binding, context, report) => {
        if (disabledByKeyword(binding, context) !== 'certain') return;
        report(binding.span, { fixes: [safe(`Remove \`${context.textOf(binding.span)}\``, context.removeItem(binding.span))] });
      },
      ['keyword'],
    ),
    onBinding(
      [...requestOption],
      (binding, context, report) => {
        const { target, value } = binding;
        if (target?.type !== 'attribute' || context.expression(value).kind !== 'boolean') return;
        if (context.valueOf(value) !== (binding.name === 'disable_ssl_certificate_validation')) return;
        if (isBehindTlsOption(value, context)) return;
        const owner = target.childForFieldName('object');
        const name = owner === null ? null : context.resolve(owner);
        const isSession =
          name !== null && (/^(?:requests|httpx|niquests)\./.test(name.path) || /(?:^|[._])(?:session|client|s|http)$/i.test(name.path));
        const isClient = binding.name === 'verify_ssl' && importsModule(context, 'kubernetes', 'swagger_client', 'kubernetes_asyncio');
        if (binding.name === 'verify' && !(isSession && importsModule(context, 'requests', 'httpx', 'niquests'))) return;
        if (binding.name === 'verify_ssl' && !isClient) return;
        const text = binding.name === 'disable_ssl_certificate_validation' ? 'False' : 'True';
        report(binding.span, {
          fixes: [safe(`Set \`${context.textOf(target)}\` to ${text}`, replace({ start: value.startIndex, end: value.endIndex }, text))],
        });
      },
      ['assignment'],
    ),
    // `requests.put(url, **OPTIONS)`, where the dictionary stands in the file.
    onCall(
      ['requests', 'httpx', 'requests.Session()', 'httpx.Client()', 'niquests'].flatMap((owner) =>
        ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'request', 'Client', 'AsyncClient'].map((name) => `${owner}.${name}`),
      ),
      (call, context, report) => {
        if (!call.args.some(({ spread }) => spread)) return;
        const option = optionOf(call, context, 'verify');
        if (option === null || option.isArgument || context.valueOf(option.node) !== false || isBehindTlsOption(call.node, context)) return;
        if (!isTestPath(context.path)) report(spanOf(call.callee));
      },
    ),
    onCall(['*.setopt'], (call, context, report) => {
      const [option, state] = [argumentOf(call.args, 0), argumentOf(call.args, 1)];
      if (
        option === null ||
        state === null ||
        !/^pycurl\.(?:Curl\(\)\.)?SSL_VERIFY(?:PEER|HOST)$/.test(context.resolve(option.node)?.path ?? '')
      )
        return;
      const value = context.valueOf(state.node);
      if ((value !== 0 && value !== false) || isBehindTlsOption(call.node, context)) return;
      const good = context.textOf(option.node).endsWith('HOST') ? '2' : '1';
      report(spanOf(call.node), { fixes: [safe('Check certificates', replace(spanOf(state.node), good))] });
    }),
    onCall(['ldap.set_option', '*.set_option'], (call, context, report) => {
      const [option, state] = [argumentOf(call.args, 0), argumentOf(call.args, 1)];
      if (option === null || state === null || context.resolve(option.node)?.path !== 'ldap.OPT_X_TLS_REQUIRE_CERT') return;
      if (!/^ldap\.OPT_X_TLS_(?:NEVER|ALLOW|TRY)$/.test(context.resolve(state.node)?.path ?? '') || isBehindTlsOption(call.node, context))
        return;
      const written = context.textOf(state.node);
      const fixed = written.replace(/(?<![\w])OPT_X_TLS_\w{1,20}$/, 'OPT_X_TLS_DEMAND');
      report(spanOf(call.node), { fixes: [safe('Demand a valid certificate', replace(spanOf(state.node), fixed))] });
    }),
    onCall(['*.tls_insecure_set'], (call, context, report) => {
      const state = argumentOf(call.args, 0, 'value');
      if (state === null || context.valueOf(state.node) !== true || isBehindTlsOption(call.node, context)) return;
      report(spanOf(call.node), { fixes: [safe('Check the host name', replace(spanOf(state.node), 'False'))] });
    }),
    onCall(['pyVim.connect.SmartConnectNoSSL', 'SmartConnectNoSSL'], (call, _context, report) => {
      report(spanOf(call.callee));
    }),
    onBinding(
      Object.keys(environmentSwitches),
      (binding, context, report) => {
        if (context.stringOf(binding.value) !== environmentSwitches[binding.name] || isBehindTlsOption(binding.value, context)) return;
        report(binding.span, {
          message: 'Certificates are not checked in the whole process, so anyone can pose as any server. Remove this line.',
          fixes: binding.form === 'assignment' ? [safe('Remove the statement', removeStatement(binding.value, context))] : [],
        });
      },
      ['assignment'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import requests

requests.get("https://api.internal/users", ⟦verify=False⟧)
requests.post(url, json=body, ⟦verify=False⟧, timeout=5)
`,
      fixed: `import requests

requests.get("https://api.internal/users")
requests.post(url, json=body, timeout=5)
`,
    },
    {
      code: `import requests

class Client:
    def __init__(self):
        self.session = requests.Session()
        ⟦self.session.verify = False⟧

    def load(self, url):
        return self.session.get(url, ⟦verify=False⟧)
`,
      fixed: `import requests

class Client:
    def __init__(self):
        self.session = requests.Session()
        self.session.verify = True

    def load(self, url):
        return self.session.get(url)
`,
    },
    {
      code: `import aiohttp
import httpx

client = httpx.AsyncClient(⟦verify=False⟧)

async def load(url):
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(⟦ssl=False⟧)) as session:
        return await session.get(url)
`,
      fixed: `import aiohttp
import httpx

client = httpx.AsyncClient()

async def load(url):
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector()) as session:
        return await session.get(url)
`,
    },
  ],
  good: [
    `import requests

requests.get(url, verify="/etc/ssl/internal-ca.pem")
requests.get(url, verify=settings.verify)
`,
    `def check(image, verify=True):
    return image.load(verify=False)
`,
    `import requests
from app import tokens

tokens.decode(value, verify=False)
`,
  ],
} satisfies Examples;
