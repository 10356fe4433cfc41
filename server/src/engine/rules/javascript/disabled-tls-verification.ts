import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import { replace, safe } from '../../fix/edit.ts';
import type { Examples, ReportDetails } from '../../model/rule.ts';

/** Options of Node, of HTTP clients and of database drivers that switch the check off with this value. */
const switches: Readonly<Record<string, boolean>> = {
  rejectUnauthorized: false,
  strictSSL: false,
  tlsAllowInvalidCertificates: true,
  tlsAllowInvalidHostnames: true,
  tlsInsecure: true,
  sslValidate: false,
  trustServerCertificate: true,
  insecureSkipTlsVerify: true,
  skipTLSVerify: true,
  verifySsl: false,
  sslVerify: false,
  verifySSL: false,
  verify_ssl: false,
  ssl_verify: false,
  verifyTls: false,
  strictTls: false,
  skipTlsVerify: true,
  skipSslVerification: true,
  insecureTls: true,
  tlsSkipVerify: true,
  tlsAllowInsecureConnection: true,
  tlsValidateHostname: false,
  sslAllowInvalidCertificates: true,
  allowUnauthorized: true,
  allowInsecureCertificates: true,
  ignoreSslErrors: true,
  ignoreSSLErrors: true,
  ignoreCertErrors: true,
  ignoreCertificateErrors: true,
  disableSslVerification: true,
  disableSSLVerification: true,
  validateCertificate: false,
  validateCertificates: false,
  'enable.ssl.certificate.verification': false,
};

/** The truth value that a node is known to have; `!1` is how minified code writes `false`. */
function truthOf(context: CodeContext, node: SyntaxNode): unknown {
  const expression = context.expression(node);
  if (expression.kind !== 'not') return context.valueOf(node);
  const inner = context.valueOf(expression.inner);
  return inner === undefined ? undefined : !inner;
}

/** True inside a branch, where the program asks its settings first. */
function isOptedInto(node: SyntaxNode): boolean {
  for (let child = node, current = node.parent; current !== null; child = current, current = current.parent) {
    if (/^(?:if_statement|ternary_expression)$/.test(current.type) && current.childForFieldName('condition')?.id !== child.id) return true;
    if (/function|method_definition/.test(current.type)) return false;
  }
  return false;
}

/** Tests talk to servers of their own, whose certificates nobody signed. */
const testPath = /(?:^|\/)__tests__\/|[.-](?:test|spec)\.[cm]?[jt]sx?$/;

/** How sure and how urgent a finding at a place is. */
function weight(context: CodeContext, node: SyntaxNode): ReportDetails {
  if (testPath.test(context.path)) return { severity: 'info', confidence: 'medium' };
  return isOptedInto(node) ? { severity: 'warning', confidence: 'medium' } : {};
}

/** True for a function that accepts whatever it is asked about: it never answers an error and never throws. */
function acceptsAll(context: CodeContext, value: SyntaxNode): boolean {
  const fact = context.localFunction(value);
  const body = fact?.shape.body;
  if (fact == null || body == null) return false;
  if (body.type !== 'statement_block') return context.isConstant(body) || context.textOf(body) === 'undefined';
  const text = context.textOf(body).replace(/\bconsole\.\w{1,10}\([^()]{0,300}\)/g, '');
  if (/\b(?:throw|await|if|for|while|switch)\b|\(/.test(text)) return false;
  return fact.returns.every((returned) => context.isConstant(returned));
}

/** A database on the own machine has no certificate that anyone could sign. */
function isLocalServer(context: CodeContext, value: SyntaxNode): boolean {
  const object = value.parent?.parent?.parent?.parent;
  return object?.type === 'object' && /\b(?:localhost|127\.0\.0\.1)\b/.test(context.textOf(object));
}

export const rule = javascriptRule({
  id: 'javascript/disabled-tls-verification',
  title: 'TLS certificate verification is switched off',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [295],
  controls: ['OWASP A07:2021'],
  references: [
    'https://nodejs.org/api/tls.html#tlsconnectoptions-callback',
    'https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue',
  ],
  message: 'Certificates are not checked, so anyone on the network can read and change the traffic. Remove this setting.',
  why: 'Without the check, the program accepts any certificate, also one that an attacker between the two ends made a minute ago. The connection is still encrypted, but to the wrong party, which then sees passwords, tokens and data.',
  remedy:
    "Remove the setting. For a private certificate authority, name its certificate instead: `ca: fs.readFileSync('ca.pem')`, or set `NODE_EXTRA_CA_CERTS`.",
  fix: 'safe',
  listeners: [
    onBinding(Object.keys(switches), ({ name, value, span, form, target }, context, report) => {
      const unsafe = switches[name];
      if (unsafe === undefined || truthOf(context, value) !== unsafe) return;
      if (form === 'assignment' && target !== null && context.expression(target).kind === 'name') return;
      if (name === 'trustServerCertificate' && isLocalServer(context, value)) return;
      const object = value.parent?.parent;
      // A server that asks for client certificates but lets others in decides later, by `socket.authorized`.
      if (name === 'rejectUnauthorized' && object?.type === 'object' && context.pair(object, 'requestCert') !== null) return;
      const isLiteral = context.expression(value).kind === 'boolean';
      const fix =
        form === 'pair'
          ? safe(`Remove \`${name}\``, context.removeItem(span))
          : isLiteral
            ? safe('Check certificates', replace(spanOf(value), String(!unsafe)))
            : null;
      report(form === 'pair' ? span : spanOf(value), { ...weight(context, value), fixes: [fix] });
    }),
    onBinding(['NODE_TLS_REJECT_UNAUTHORIZED'], ({ value, span, form }, context, report) => {
      const given = context.valueOf(value);
      if (given !== '0' && given !== 0 && given !== false) return;
      const fix =
        form === 'pair'
          ? safe('Remove `NODE_TLS_REJECT_UNAUTHORIZED`', context.removeItem(span))
          : safe('Check certificates', replace(spanOf(value), "'1'"));
      report(form === 'pair' ? span : spanOf(value), {
        ...weight(context, value),
        message: 'Certificates are checked nowhere in this process, so anyone on the network can read the traffic. Remove this setting.',
        fixes: [fix],
      });
    }),
    {
      on: 'function',
      check({ shape, returns, node }, context, report) {
        if (shape.name !== 'this.checkServerIdentity' || node.parent?.type !== 'object' || shape.body === null) return;
        const text = context.textOf(shape.body);
        if (/\b(?:throw|await|if|for|while|switch)\b|\(/.test(text) || !returns.every((returned) => context.isConstant(returned))) return;
        report(spanOf(node), {
          ...weight(context, node),
          message: 'A certificate of any other host is accepted, so anyone who owns one can pose as this server. Remove this function.',
          fixes: [safe('Remove `checkServerIdentity`', context.removeItem(spanOf(node)))],
        });
      },
    },
    // librdkafka's options have dots in their names.
    onBinding(['ssl.endpoint.identification.algorithm'], ({ value, span, form, name }, context, report) => {
      if (form === 'pair' && name.includes('.') && /^(?:none|)$/.test(context.stringOf(value) ?? 'https'))
        report(span, { ...weight(context, value), fixes: [safe('Check the name of the host', replace(spanOf(value), "'https'"))] });
    }),
    onBinding(['checkServerIdentity'], ({ value, span, form }, context, report) => {
      if (!acceptsAll(context, value)) return;
      const fix = form === 'pair' ? safe('Remove `checkServerIdentity`', context.removeItem(span)) : null;
      report(form === 'pair' ? span : spanOf(value), {
        ...weight(context, value),
        message: 'A certificate of any other host is accepted, so anyone who owns one can pose as this server. Remove this function.',
        fixes: [fix],
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const https = require('https');\nconst agent = new https.Agent({ keepAlive: true, ⟦rejectUnauthorized: false⟧ });\n`,
      fixed: `const https = require('https');\nconst agent = new https.Agent({ keepAlive: true });\n`,
    },
    { code: `process.env.NODE_TLS_REJECT_UNAUTHORIZED = ⟦'0'⟧;\n`, fixed: `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';\n` },
    {
      code: `import tls from 'node:tls';\nexport const open = (host: string) =>\n  tls.connect({\n    ⟦checkServerIdentity: () => undefined⟧,\n    host,\n  });\n`,
      fixed: `import tls from 'node:tls';\nexport const open = (host: string) =>\n  tls.connect({\n    host,\n  });\n`,
      path: 'example.ts',
    },
    {
      code: `const agent = new https.Agent({ ⟦rejectUnauthorized: !1⟧, keepAlive: true });\n`,
      fixed: `const agent = new https.Agent({ keepAlive: true });\n`,
    },
    {
      code: `const VERIFY = false;\nrequest({ url, ⟦strictSSL: VERIFY⟧ }, done);\n`,
      fixed: `const VERIFY = false;\nrequest({ url }, done);\n`,
    },
  ],
  good: [
    `const agent = new https.Agent({ rejectUnauthorized: true, ca });\n`,
    `const agent = new https.Agent({ rejectUnauthorized: options.verify });\n`,
    `const server = tls.createServer({ requestCert: true, rejectUnauthorized: false, key, cert }, (socket) => socket.authorized || socket.destroy());\n`,
    `const options = { checkServerIdentity: (host, cert) => (cert.fingerprint256 === pin ? undefined : new Error('pin')) };\n`,
  ],
} satisfies Examples;
