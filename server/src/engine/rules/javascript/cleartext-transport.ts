import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { requestCalls } from '../../code/languages/javascript/request-calls.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples, Report } from '../../model/rule.ts';

const ownHost =
  /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|0\.0\.0\.0|\[?::1\]?|10\.\d[\d.]*|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|169\.254\.[\d.]+|(?:[\w-]+\.)*(?:local|localhost|internal|test|invalid|lan|svc|cluster\.local)|host\.docker\.internal|[\w-]+)$/i;
/** Names that identify a vocabulary and are never fetched. */
const vocabulary = /^http:\/\/(?:www\.)?(?:w3\.org|schemas?\.|purl\.org|xmlns\.|ogp\.me|json-schema\.org|example\.(?:com|org|net))/i;

const plainPorts = new Set([21, 23, 25, 80, 110, 143, 389]);
/** Names that other listeners of this rule see to. */
const bound = new Set([
  'baseURL',
  'baseUrl',
  'apiUrl',
  'API_URL',
  'BASE_URL',
  'endpoint',
  'serverUrl',
  'proxy',
  'target',
  'api',
  'host',
  'url',
]);
const addressName =
  /(?:^|_|[a-z])(?:url|uri|base|endpoint|server|origin|host|api|address|proxy|gateway|mirror|registry|ftp|service|remote|backend|domain|site|webhook)s?$|(?:URL|URI|Url|Uri|Base|Endpoint|Server|Origin|Host|Api|API|Address|Proxy|Gateway|Mirror)$/i;

function textBeginning(context: CodeContext, node: SyntaxNode): { text: string; literal: SyntaxNode | null } {
  const constant = context.stringOf(node);
  const value = context.valueNode(node);
  if (constant !== null) return { text: constant, literal: context.expression(value).kind === 'string' ? value : null };
  const expression = context.expression(value);
  const [first] = expression.kind === 'build' ? expression.parts : [];
  if (typeof first === 'string') return { text: first, literal: null };
  return first === undefined
    ? { text: '', literal: null }
    : { text: context.stringOf(first) ?? '', literal: context.expression(first).kind === 'string' ? first : null };
}

function check(context: CodeContext, address: SyntaxNode, report: Report): void {
  const { text, literal } = textBeginning(context, address);
  const [, scheme, host] =
    /^(http|ftp|telnet|ldap|ws|mqtt|amqp|smtp|imap|pop3):\/\/(?:[^/@\s]{0,100}@)?([^/:?#\s]{1,200})/i.exec(text) ?? [];
  if (scheme === undefined || host === undefined || ownHost.test(host) || vocabulary.test(text)) return;
  const secure = { http: 'https', ws: 'wss', mqtt: 'mqtts', amqp: 'amqps', ldap: 'ldaps', ftp: 'ftps' }[scheme.toLowerCase()];
  const inside = literal !== null && address.startIndex <= literal.startIndex && literal.endIndex <= address.endIndex;
  let fix: Fix | null = null;
  if (inside && secure !== undefined) {
    const read = context.expression(literal);
    if (read.kind === 'string')
      fix = review(
        `Use ${secure} (the server must offer it)`,
        replace({ start: read.content.start, end: read.content.start + scheme.length }, secure),
      );
  }
  report(spanOf(address), { fixes: [fix] });
}

export const rule = javascriptRule({
  id: 'javascript/cleartext-transport',
  title: 'Data crosses the network in plain text',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [319, 311],
  controls: ['OWASP A02:2021'],
  references: [
    'https://nodejs.org/api/https.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html',
  ],
  message: 'The network reads and changes what goes over this connection. Use the protocol with TLS.',
  why: 'Everyone on the way sees passwords, cookies and answers, and can put other ones in their place: a script into a page, a program into a download.',
  remedy: 'Use `https:`, `wss:`, SFTP, SSH. A server behind a proxy that ends TLS on the same machine may stay as it is.',
  fix: 'review',
  listeners: [
    onCall(
      ['http.createServer', 'http.Server', 'net.createServer', 'http2.createServer', 'spdy.createPlainServer'],
      (call, _context, report) => {
        if (call.name.root === 'import' || /^http\.createServer$/.test(call.name.path))
          if (!call.name.path.startsWith('net.'))
            report(spanOf(call.callee), {
              message: 'This server speaks plain HTTP, which the network reads. Use `https` unless a proxy before it does.',
            });
      },
    ),
    onCall(
      [
        'ftp',
        'basic-ftp.Client',
        'jsftp',
        'ftp.Client',
        'telnet-client',
        'telnet-client.Telnet',
        'telnet-client.default',
        'telnet-stream.TelnetSocket',
        'promise-ftp',
        'telnet.createServer',
      ],
      (call, _context, report) => {
        if (call.constructs || /createServer$/.test(call.name.path)) report(spanOf(call.callee));
      },
    ),
    onCall(
      [
        ...requestCalls,
        'URL',
        'url.URL',
        'mqtt.connect',
        'socket.io-client',
        'socket.io-client.io',
        'socket.io-client.connect',
        'io.connect',
        'sockjs-client',
        'EventSource',
        'eventsource',
        '*.setFeedURL',
        'amqplib.connect',
        'amqp.connect',
        'ldapjs.createClient',
        '*.get',
        '*.post',
        '*.put',
      ],
      (call, context, report) => {
        const place = /\.open$/.test(call.name.path) ? 1 : 0;
        const first = call.args[place]?.node;
        if (first === undefined || call.args[place]?.spread === true) return;
        if (/^(?:name|member)$/.test(context.expression(first).kind) && call.name.path.endsWith('URL')) return;
        const address =
          (context.pair(first, 'url') ?? context.pair(first, 'uri') ?? context.pair(first, 'baseURL') ?? context.pair(first, 'brokers'))
            ?.value ?? first;
        check(context, address, report);
      },
    ),
    // Protocols that never encrypt, by their ports: FTP, Telnet, SMTP, web, POP3, IMAP, LDAP.
    onCall(['net.connect', 'net.createConnection', 'net.Socket().connect', 'net.default.connect'], (call, context, report) => {
      const [first, second] = call.args;
      if (first === undefined) return;
      const options = context.pair(first.node, 'port')?.value ?? first.node;
      const host = context.pair(first.node, 'host')?.value ?? second?.node;
      const port = context.valueOf(options);
      if (!plainPorts.has(Number(port)) || typeof port === 'boolean') return;
      const name = host === undefined ? null : context.stringOf(host);
      if (host === undefined || (name !== null && ownHost.test(name))) return;
      report(spanOf(call.callee));
    }),
    {
      on: 'unit',
      check(context, report) {
        if (!context.mentions(/['"`](?:http|ftp|telnet):\/\//)) return;
        for (const { target, value } of context.unit.assignments) {
          if (!/^(?:string|template_string|as_expression|satisfies_expression|parenthesized_expression)$/.test(value.type)) continue;
          const read = context.expression(target);
          const name = read.kind === 'name' ? read.name : read.kind === 'member' ? read.property : context.textOf(target);
          if (!addressName.test(name) || bound.has(name)) continue;
          check(context, value, report);
        }
      },
    },
    onBinding(
      ['baseURL', 'baseUrl', 'apiUrl', 'API_URL', 'BASE_URL', 'endpoint', 'serverUrl', 'proxy', 'target', 'api', 'host', 'url'],
      ({ value, form }, context, report) => {
        if (
          form === 'pair' &&
          value.parent?.parent?.parent?.type === 'arguments' &&
          /^(?:baseURL|url)$/.test(context.textOf(value.parent.childForFieldName('key') ?? value)) &&
          // Inside a plugin, `$` is a parameter that no listener to calls knows.
          !/^(?:\$|jQuery)\.ajax$/.test(value.parent.parent.parent.parent?.childForFieldName('function')?.text ?? '')
        )
          return;
        if (
          /^(?:string|build)$/.test(context.expression(value).kind) &&
          /^['"`]http:\/\/[\w.-]{1,200}\.[a-z]{2,}/i.test(context.textOf(value))
        )
          check(context, value, report);
      },
      ['pair', 'assignment'],
    ),
  ],
});

export const examples = {
  bad: [
    { code: `const http = require('http');\n⟦http.createServer⟧((req, res) => res.end()).listen(80);\n` },
    {
      code: `await fetch(⟦'http://api.shop.com/items'⟧);\nawait axios.get(⟦\`http://api.shop.com/items/\${id}\`⟧);\n`,
      fixed: `await fetch('https://api.shop.com/items');\nawait axios.get(\`http://api.shop.com/items/\${id}\`);\n`,
    },
  ],
  good: [
    `await fetch('https://api.shop.com/items');\nawait fetch('http://localhost:3000/items');\nmap.get('http://www.w3.org/2000/svg');\n`,
    `const https = require('https');\nhttps.createServer(options, handle).listen(443);\n`,
  ],
} satisfies Examples;
