import { replace, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { callOfArgument, importsModule, isBehindTlsOption } from '../../code/languages/python/calls.ts';
import { onBinding, pythonRule } from '../../code/rule.ts';

const library =
  /^(?:requests|httpx|aiohttp|urllib3|requests_toolbelt|requests_html|niquests|curl_cffi|hvac|elasticsearch|opensearchpy|boto3|botocore|kubernetes|docker|consul|gitlab|jira|pymongo|websockets|websocket)(?:[.(]|$)/;
const requestMethod = /\.(?:get|post|put|patch|delete|head|options|request|send|stream|ws_connect|connect|Session|Client|AsyncClient)$/;
/** Keywords that switch the check off whatever the library is. */
const plainKeywords = new Set([
  'verify_ssl',
  'verify_certs',
  'ssl_verify',
  'validate_certs',
  'verify_tls',
  'tlsAllowInvalidCertificates',
  'tls_allow_invalid_certificates',
  'tlsInsecure',
  'disable_ssl_certificate_validation',
]);
const allowing = new Set([
  'tlsAllowInvalidCertificates',
  'tls_allow_invalid_certificates',
  'tlsInsecure',
  'disable_ssl_certificate_validation',
]);

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
      ['verify', 'ssl', ...plainKeywords],
      (binding, context, report) => {
        if (context.valueOf(binding.value) !== allowing.has(binding.name)) return;
        const call = callOfArgument(binding.value, context);
        if (call === null || isBehindTlsOption(call.node, context)) return;
        const { path, root } = call.name;
        if (binding.name === 'verify') {
          const known =
            (root === 'import' && library.test(path)) ||
            (requestMethod.test(path) && importsModule(context, 'requests', 'httpx', 'aiohttp', 'niquests', 'curl_cffi'));
          if (!known || /(?:^|\.)jwt(?:\.|$)|^jose\./.test(path)) return;
        } else if (binding.name === 'ssl') {
          const isAiohttp =
            path.startsWith('aiohttp.') || (requestMethod.test(path) && importsModule(context, 'aiohttp') && !/connect$/.test(path));
          if (!isAiohttp) return;
        } else if (
          binding.name === 'validate_certs' &&
          !importsModule(context, 'tornado') &&
          !importsModule(context, 'ansible.module_utils.urls')
        )
          return;
        report(binding.span, { fixes: [safe(`Remove \`${context.textOf(binding.span)}\``, context.removeItem(binding.span))] });
      },
      ['keyword'],
    ),
    onBinding(
      ['verify', 'trust_env_verify', 'disable_ssl_certificate_validation', 'verify_ssl'],
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
